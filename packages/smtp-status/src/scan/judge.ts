import { basicCodeFit, lookup } from '@smtp-status/codes'
import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'
import type { Mention } from './mention.js'

/** A fault of a code that a program sends or a configuration names. */
export interface Objection {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  /** One sentence, without a full stop. */
  readonly message: string
  /** Advice, without a full stop. */
  readonly advice: string
  /** The section that asks for it. */
  readonly source: string
  /** The code that the advice names first. Written in place of the old one, it leads to no further finding. */
  readonly instead?: string
}

/** A code, and the basic status code that it stands with. */
type Pair = Pick<Mention, 'status' | 'basic' | 'action'>

const classRule = { rule: 'code/class-disagrees', source: 'RFC 2034 section 4' } as const

/** The same code with another class. */
const withClass = (status: string, first: number | string): string => `${first}${status.slice(1)}`

const isListed = (found: ReturnType<typeof lookup>, basic: number | null): boolean =>
  found.kind === 'registered' && basic !== null && basicCodeFit(found.enumerated, basic) === 'listed'

const isTooManyRecipients = ({ status, basic }: Pair): boolean => basic === 552 && status === '5.5.3'

/** Tells whether a code stands with a basic status code as the registry has it, and nothing is wrong with it. */
function isFaultless({ status, basic }: Pair): boolean {
  const found = lookup(status)
  if (found.kind !== 'registered' || found.replacement || isTooManyRecipients({ status, basic })) return false
  return found.usefulWithClass !== 'no' || isListed(found, basic)
}

/** The code nearest to one that has the class of its reply, and with which nothing is wrong: the same detail, or X.n.0, or X.0.0. */
function nearest({ status, basic }: Pair, first: number | string, registered?: string): string {
  const [, subject = '0'] = status.split('.').map(Number)
  const candidates = [registered ?? status, `X.${subject}.0`, 'X.0.0'].map((code) => withClass(code, first))
  return candidates.find((code) => code !== status && isFaultless({ status: code, basic })) ?? `${first}.0.0`
}

function ofIntermediate({ status, basic }: Pair): Objection {
  return {
    rule: 'code/in-intermediate',
    severity: 'error',
    message: `${status} stands with ${basic}, and replies of the class 3yz have no enhanced status code`,
    advice: `Leave ${status} out`,
    source: 'RFC 2034 section 4',
  }
}

function againstBasic(pair: Pair): Objection | null {
  const { status, basic } = pair
  if (basic === null) return null
  const first = Math.floor(basic / 100)
  if (first === 3) return ofIntermediate(pair)
  if (String(first) === status[0]) return null
  const instead = nearest(pair, first)
  const mayStay = isFaultless({ status, basic: null })
  const orBasic = mayStay ? `, or a basic status code that begins with ${status[0]}` : ''
  return {
    ...classRule,
    severity: 'error',
    message: `${status} has another class than ${basic}, beside which it stands`,
    advice: `Write ${instead}${orBasic}`,
    instead,
  }
}

/** A code with another class, or the nearest with which nothing is wrong. */
function ofClass(status: string, first: number): string {
  const same = withClass(status, first)
  return isFaultless({ status: same, basic: null }) ? same : nearest({ status, basic: null }, first)
}

// Header and body checks of Postfix take a class 4 with REJECT, and send it; so it is no more than a note.
const ofReject = (status: string): Objection => ({
  ...classRule,
  severity: 'note',
  message: `${status} is not of class 5, which REJECT has in an access table: Postfix sends ${withClass(status, 5)} in its place`,
  advice: `In an access table write ${ofClass(status, 5)}, or DEFER ${ofClass(status, 4)}; in header and body checks, ${withClass(status, 4)} is sent as it stands`,
  instead: ofClass(status, 5),
})

const ofDefer = (status: string, action: string): Objection => ({
  ...classRule,
  severity: 'warning',
  message: `${status} is not of class 4, which ${action} has: Postfix sends ${withClass(status, 4)} in its place`,
  advice: `Write ${ofClass(status, 4)}, or REJECT ${ofClass(status, 5)}`,
  instead: ofClass(status, 4),
})

/**
 * Judges a code in the text of an action of Postfix. In access tables Postfix gives it the class of the reply, which is 554 for
 * REJECT and 450 for DEFER by default (access_map_reject_code, access_map_defer_code); seen with Postfix 3.7. The text of DISCARD
 * goes to the log alone.
 */
export function judgeAction(status: string, action: string | undefined): Objection | null {
  if (action === 'REJECT' && !status.startsWith('5')) return ofReject(status)
  if (action?.startsWith('DEFER') === true && !status.startsWith('4')) return ofDefer(status, action)
  return null
}

function ofMalformed({ status, basic }: Pair): Objection {
  const written = status.split('.').map(Number).join('.')
  const instead = isFaultless({ status: written, basic })
    ? written
    : nearest({ status: written, basic }, status[0] ?? '5')
  return {
    rule: 'code/malformed',
    severity: 'error',
    message: `${status} is written with a leading zero`,
    advice: `Write ${instead}`,
    source: 'RFC 2034 section 4',
    instead,
  }
}

function ofUnregistered(pair: Pair, treatAs: string | undefined): Objection {
  const { status } = pair
  const instead = nearest(pair, status[0] ?? '5', treatAs)
  return {
    rule: 'code/unregistered',
    severity: 'warning',
    message: `${status} is not registered`,
    advice: `Use ${instead}, or another registered code; or register it`,
    source: 'RFC 5248 section 2.1',
    instead,
  }
}

function ofDeprecated(pair: Pair, replacement: string): Objection {
  const instead = nearest(pair, pair.status[0] ?? '5', replacement)
  return {
    rule: 'code/deprecated',
    severity: 'warning',
    message: `${pair.status} is deprecated`,
    advice: `Use ${instead}`,
    source: 'RFC 5248 section 2.3',
    instead,
  }
}

/** Advises on the class. Beside a basic status code or DEFER, the class stays and the detail changes. */
function adviceOnClass(pair: Pair, classes: readonly number[]): Pick<Objection, 'advice' | 'instead'> {
  const { status, basic, action } = pair
  const meant = classes.map((one) => withClass(status, one))
  const [first = status] = meant
  if (basic === null && action?.startsWith('DEFER') !== true)
    return { advice: `Use ${meant.join(' or ')}`, instead: first }
  const instead = nearest(pair, status[0] ?? '5')
  // REJECT has the class 5, so that a code of another class does not go with it.
  const others = basic === null ? meant.filter((code) => code.startsWith('5')) : meant
  const beside = basic === null ? 'REJECT' : 'a basic status code of its class'
  const orBoth = others.length === 0 ? '' : `, or change both: ${others.join(' or ')} with ${beside}`
  return { advice: `Use ${instead} beside ${basic ?? action}${orBoth}`, instead }
}

function ofNoUse(pair: Pair, classes: readonly number[]): Objection {
  const { status } = pair
  return {
    rule: 'code/class-not-useful',
    severity: 'warning',
    message: `${status} has the class ${status[0]}, for which its document does not mean it`,
    ...adviceOnClass(pair, classes),
    source: 'RFC 3463 section 3',
  }
}

const ofTooManyRecipients: Objection = {
  rule: 'code/too-many-recipients',
  severity: 'warning',
  message: '552 stands with 5.5.3, which is about too many recipients; 452 is expected there',
  advice: 'Send 452 4.5.3, so that the client sends to the other recipients later',
  source: 'RFC 5321 section 4.5.3.1.10',
}

/** Judges a code by its form and by the registry, beside the basic status code that it stands with, if any. */
export function judgeCode(pair: Pair): Objection | null {
  const { status, basic } = pair
  const found = lookup(status)
  if (found.kind === 'malformed') return ofMalformed(pair)
  if (found.kind !== 'registered') return ofUnregistered(pair, found.treatAs?.code)
  if (found.replacement) return ofDeprecated(pair, found.replacement.code)
  if (isTooManyRecipients(pair)) return ofTooManyRecipients
  if (found.usefulWithClass !== 'no' || isListed(found, basic)) return null
  return ofNoUse(pair, found.enumerated.classes ?? [])
}

/** Judges a code, and the basic status code or the action that it stands with. */
export function judgeMention(mention: Mention): readonly Objection[] {
  const { status, action } = mention
  const onClass = againstBasic(mention) ?? judgeAction(status, action)
  const onCode = judgeCode(mention)
  if (onClass === null || onCode === null) return [onClass ?? onCode ?? []].flat()
  const { instead } = onClass
  // Both name the same code, as one change is to mend both.
  return instead === undefined ? [onClass] : [onClass, { ...onCode, advice: `Use ${instead}`, instead }]
}
