import { lookup } from '@smtp-status/codes'
import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'
import type { Mention } from './mention.js'

/** What is wrong with a code that a program sends or a configuration names. */
export interface Objection {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  /** One sentence, without a full stop. */
  readonly message: string
  /** What to do, without a full stop. */
  readonly advice: string
  /** The section that asks for it. */
  readonly source: string
}

const withClass = (status: string, first: number | string): string => `${first}${status.slice(1)}`

function againstBasic({ status, basic }: Mention): Objection | null {
  const first = basic === null ? null : Math.floor(basic / 100)
  if (first === null || String(first) === status[0]) return null
  if (first === 3)
    return {
      rule: 'code/in-intermediate',
      severity: 'error',
      message: `${status} stands with ${basic}, and replies of the class 3yz have no enhanced status code`,
      advice: `Leave ${status} out`,
      source: 'RFC 2034 section 4',
    }
  return {
    rule: 'code/class-disagrees',
    severity: 'error',
    message: `${status} has another class than ${basic}, beside which it stands`,
    advice: `Write ${withClass(status, first)}, or a basic status code that begins with ${status[0]}`,
    source: 'RFC 2034 section 4',
  }
}

function againstRegistry({ status }: Mention): Objection | null {
  const found = lookup(status)
  switch (found.kind) {
    case 'malformed':
      return {
        rule: 'code/malformed',
        severity: 'error',
        message: `${status} is written with a leading zero`,
        advice: `Write ${status.split('.').map(Number).join('.')}`,
        source: 'RFC 2034 section 4',
      }
    case 'registered':
      return null
    case 'unregistered detail':
    case 'unregistered subject': {
      const instead = found.treatAs?.code.replace('X', status.slice(0, 1))
      return {
        rule: 'code/unregistered',
        severity: 'warning',
        message: `${status} is not registered`,
        advice: `Use ${instead ?? withClass('5.0.0', status.slice(0, 1))}, as which it is read, or a registered code; or register it`,
        source: 'RFC 5248 section 2.1',
      }
    }
  }
}

function againstUse({ status }: Mention): Objection | null {
  const found = lookup(status)
  if (found.kind !== 'registered') return null
  if (found.replacement)
    return {
      rule: 'code/deprecated',
      severity: 'warning',
      message: `${status} is deprecated`,
      advice: `Use ${found.replacement.code.replace('X', status.slice(0, 1))}`,
      source: 'RFC 5248 section 2.3',
    }
  if (found.usefulWithClass !== 'no') return null
  const classes = found.enumerated.classes ?? []
  return {
    rule: 'code/class-not-useful',
    severity: 'warning',
    message: `${status} is of no use with the class ${status[0]}, by the document that defines it`,
    advice: `Use ${classes.map((one) => withClass(status, one)).join(' or ')}`,
    source: 'RFC 3463 section 3',
  }
}

/** Says what is wrong with a code and with the basic status code that it stands beside. */
export function judgeMention(mention: Mention): readonly Objection[] {
  return [againstBasic, againstRegistry, againstUse].flatMap((judge) => judge(mention) ?? [])
}
