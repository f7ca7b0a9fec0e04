import { lookup } from '@smtp-status/codes'
import type { EnumeratedEntry } from '@smtp-status/codes'
import type { Objection } from './objection.js'
import { withClass } from './objection.js'

const malformed = (status: string): Objection => ({
  rule: 'code/malformed',
  severity: 'error',
  message: `${status} is written with a leading zero`,
  advice: `Write ${status.split('.').map(Number).join('.')}`,
  source: 'RFC 2034 section 4',
})

function unregistered(status: string, treatAs: EnumeratedEntry | null): Objection {
  const [first = ''] = status
  const instead = treatAs?.code.replace('X', first) ?? withClass('5.0.0', first)
  return {
    rule: 'code/unregistered',
    severity: 'warning',
    message: `${status} is not registered`,
    advice: `Use ${instead}, as which it is read, or a registered code; or register it`,
    source: 'RFC 5248 section 2.1',
  }
}

const deprecated = (status: string, instead: string): Objection => ({
  rule: 'code/deprecated',
  severity: 'warning',
  message: `${status} is deprecated`,
  advice: `Use ${instead.replace('X', status.slice(0, 1))}`,
  source: 'RFC 5248 section 2.3',
})

const ofNoUse = (status: string, classes: readonly number[]): Objection => ({
  rule: 'code/class-not-useful',
  severity: 'warning',
  message: `${status} has the class ${status[0]}, for which its document does not mean it`,
  advice: `Use ${classes.map((one) => withClass(status, one)).join(' or ')}`,
  source: 'RFC 3463 section 3',
})

/** What is wrong with a code by itself: its form, or what the registry says of it. */
export function judgeCode(status: string): Objection | null {
  const found = lookup(status)
  if (found.kind === 'malformed') return malformed(status)
  if (found.kind !== 'registered') return unregistered(status, found.treatAs)
  if (found.replacement) return deprecated(status, found.replacement.code)
  return found.usefulWithClass === 'no' ? ofNoUse(status, found.enumerated.classes ?? []) : null
}
