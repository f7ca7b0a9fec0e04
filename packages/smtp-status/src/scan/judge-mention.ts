import { judgeAction } from './judge-action.js'
import { judgeCode } from './judge-code.js'
import type { Mention } from './mention.js'
import type { Objection } from './objection.js'
import { withClass } from './objection.js'

const inIntermediate = (status: string, basic: number): Objection => ({
  rule: 'code/in-intermediate',
  severity: 'error',
  message: `${status} stands with ${basic}, and replies of the class 3yz have no enhanced status code`,
  advice: `Leave ${status} out`,
  source: 'RFC 2034 section 4',
})

const ofOtherClass = (status: string, basic: number, first: number): Objection => ({
  rule: 'code/class-disagrees',
  severity: 'error',
  message: `${status} has another class than ${basic}, beside which it stands`,
  advice: `Write ${withClass(status, first)}, or a basic status code that begins with ${status[0]}`,
  source: 'RFC 2034 section 4',
})

function againstBasic({ status, basic }: Mention): Objection | null {
  if (basic === null) return null
  const first = Math.floor(basic / 100)
  if (String(first) === status[0]) return null
  return first === 3 ? inIntermediate(status, basic) : ofOtherClass(status, basic, first)
}

/** Says what is wrong with a code, and with the basic status code or the action that it stands with. */
export function judgeMention(mention: Mention): readonly Objection[] {
  const { status, action } = mention
  return [againstBasic(mention), judgeAction(status, action), judgeCode(status)].flatMap(
    (objection) => objection ?? [],
  )
}
