import { offersExtension } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import { isHello } from './plan.js'
import type { Need, Step } from './plan.js'
import { firstDigit } from './take-step.js'

/** State after the steps before, on which the next one depends. */
export interface Standing {
  readonly last: Reply | null
  /** The reply to the last EHLO or LHLO that was accepted. */
  readonly hello: Reply | null
  /** How many recipients were. */
  readonly accepted: number
}

/** Before the first step. */
export const atFirst: Standing = { last: null, hello: null, accepted: 0 }

/** Whether a keyword is offered with a parameter among others, as `AUTH PLAIN LOGIN` is (RFC 4954 section 3). */
const offersParameter = (hello: Reply, keyword: string, parameter: string): boolean =>
  hello.lines.some(({ text }) => {
    const [name, ...parameters] = text.toUpperCase().split(' ')
    return name === keyword && parameters.includes(parameter)
  })

/** Whether a step is to be taken. */
export function isNeeded(need: Need | undefined, { last, hello }: Standing): boolean {
  if (need === undefined) return true
  if (need === 'asked for more') return firstDigit(last) === 3
  if (hello === null || !offersExtension(hello, need.keyword)) return false
  return need.parameter === undefined || offersParameter(hello, need.keyword, need.parameter)
}

/** The reply to EHLO that counts after a step; what was offered in clear text does not count inside TLS (RFC 3207 section 4.2). */
function helloAfter({ hello }: Standing, { send, sequel }: Step, last: Reply | null): Reply | null {
  if (sequel === 'start TLS') return null
  return isHello(send) && firstDigit(last) === 2 ? last : hello
}

/** State after the reply to a step. */
export function follow(standing: Standing, step: Step, last: Reply | null): Standing {
  const recipient = step.send.startsWith('RCPT') && firstDigit(last) === 2 ? 1 : 0
  return { last, hello: helloAfter(standing, step, last), accepted: standing.accepted + recipient }
}

/** How many replies a step has. */
export function expectedReplies({ sequel }: Step, { accepted }: Standing): number {
  return sequel === 'a reply for each recipient' ? Math.max(1, accepted) : 1
}
