import { offersExtension } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import type { Budget } from './budget.js'
import type { Connection } from './connection.js'
import { isHello, shownStep } from './plan.js'
import type { Need, Step, Visit } from './plan.js'
import { blameless, firstDigit, takeStep, takeUnasked, whyCut } from './take-step.js'
import type { Cut, ProbeExchange } from './take-step.js'

/** State after the steps before, on which the next one depends. */
interface Standing {
  readonly last: Reply | null
  /** The reply to the last EHLO or LHLO that was accepted. */
  readonly hello: Reply | null
  /** Number of recipients that were accepted. */
  readonly accepted: number
}

/** Before the first step. */
export const atFirst: Standing = { last: null, hello: null, accepted: 0 }

/** Tells whether a keyword is offered with a parameter among others, as `AUTH PLAIN LOGIN` is (RFC 4954 section 3). */
const offersParameter = (hello: Reply, keyword: string, parameter: string): boolean =>
  hello.lines.some(({ text }) => {
    const [name, ...parameters] = text.toUpperCase().split(' ')
    return name === keyword && parameters.includes(parameter)
  })

/** Tells whether a step is to be taken. */
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

/** Number of replies that a step has. */
export function expectedReplies({ sequel }: Step, { accepted }: Standing): number {
  return sequel === 'a reply for each recipient' ? Math.max(1, accepted) : 1
}

/** Outcome of one connection. */
export interface VisitResult {
  readonly title: string
  readonly exchanges: readonly ProbeExchange[]
  /** The steps that the server gave no occasion for, as people are shown them. */
  readonly leftOut: readonly string[]
  /** Reason for which the visit ended before its last step; `null` where it did not. */
  readonly cut: Cut | null
}

/** A visit of which nothing came. */
export function emptyVisit({ title }: Visit, reason: string): VisitResult {
  return { title, exchanges: [], leftOut: [], cut: blameless(reason) }
}

/** Error of the system or the TLS library, without addresses of memory and line ends. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message
}

/** Starts TLS; nothing that came in clear text may be taken for a reply from inside (RFC 3207 section 4.2). */
async function secure(connection: Connection, exchanges: ProbeExchange[]): Promise<Cut | null> {
  const unasked = takeUnasked(connection, exchanges, 'TLS was started')
  if (unasked !== null) return unasked
  try {
    await connection.startTls()
    return null
  } catch (error) {
    return blameless(`TLS could not be started: ${reasonOf(error)}`)
  }
}

/** Consequence of a reply: TLS, or the end of the connection. */
async function afterReply(
  step: Step,
  last: Reply | null,
  connection: Connection,
  exchanges: ProbeExchange[],
): Promise<Cut | null> {
  if (firstDigit(last) === 3 && step.sequel !== 'more is sent')
    return blameless(
      `${shownStep(step)} was answered by ${last?.basic ?? ''}, so the connection was closed, as nothing is to be delivered`,
    )
  if (step.sequel !== 'start TLS') return null
  return firstDigit(last) === 2 ? secure(connection, exchanges) : blameless('the server does not start TLS')
}

async function takeGreeting(connection: Connection, exchanges: ProbeExchange[]): Promise<Cut | null> {
  const greeting = await connection.receive()
  if (greeting.kind === 'silent') return blameless('no greeting in time')
  if (greeting.kind !== 'reply') return whyCut(greeting, 'the connection was opened')
  exchanges.push({ sent: null, shown: '(greeting)', reply: greeting.reply, secure: connection.isSecure() })
  return firstDigit(greeting.reply) === 2 ? null : blameless('the greeting refuses service')
}

/** Takes one step, if there is anything left to take it with. */
async function advance(
  step: Step,
  standing: Standing,
  connection: Connection,
  budget: Budget,
  exchanges: ProbeExchange[],
): Promise<Cut | null> {
  const limit = budget.exhausted()
  if (limit !== null) return blameless(`the limit of ${limit} is reached`)
  const cut = await takeStep(step, expectedReplies(step, standing), connection, exchanges)
  return cut ?? afterReply(step, exchanges.at(-1)?.reply ?? null, connection, exchanges)
}

/** Goes through one connection: the greeting, then step by step. */
export async function takeVisit(
  { title, steps }: Visit,
  connection: Connection,
  budget: Budget,
): Promise<VisitResult> {
  const exchanges: ProbeExchange[] = []
  const leftOut: string[] = []
  let cut = await takeGreeting(connection, exchanges)
  let standing = atFirst
  for (const step of steps) {
    if (cut !== null) break
    if (!isNeeded(step.needs, standing)) leftOut.push(shownStep(step))
    else {
      cut = await advance(step, standing, connection, budget, exchanges)
      standing = follow(standing, step, exchanges.at(-1)?.reply ?? null)
    }
  }
  return { title, exchanges, leftOut, cut }
}
