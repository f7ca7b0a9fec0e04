import type { FaultId } from '../fault-id.js'
import { nearestOf } from '../nearest.js'
import type { ValueRemark } from '../remark.js'
import type { Mention } from './mentions.js'

/** A sort of thing that can be pointed to. */
export type Target = 'document' | 'basic code' | 'code'

interface TargetWords {
  readonly rule: FaultId
  readonly what: string
  readonly where: string
}

// Comparing thousands of wrong names with thousands of right ones would take minutes.
const mostSuggestions = 20

const words: Readonly<Record<Target, TargetWords>> = {
  document: { rule: 'registry/unknown-document', what: 'The document', where: 'documents.yaml' },
  'basic code': {
    rule: 'registry/unknown-basic-code',
    what: 'The basic status code',
    where: 'basic-codes.yaml',
  },
  code: { rule: 'registry/unknown-code', what: 'The code', where: 'class/, subject/ or enumerated/' },
}

/** Remarks on what is pointed to and is not there. */
export function unknownRemarks(
  target: Target,
  mentions: readonly Mention[],
  known: ReadonlySet<string>,
): readonly ValueRemark[] {
  const { rule, what, where } = words[target]
  return mentions
    .filter(({ name }) => !known.has(name))
    .map(({ name, path }, index) => {
      const nearest = target === 'document' && index < mostSuggestions ? nearestOf(name, known) : undefined
      const meant = nearest === undefined ? '' : `, or write ${nearest} if that is what is meant`
      return {
        rule,
        message: `${what} ${name} is not in ${where}`,
        expected: `one that ${where} has`,
        advice: `Add it to ${where}${meant}`,
        path,
      }
    })
}

/** Remarks on what stands in documents.yaml or basic-codes.yaml and is not pointed to. */
export function unusedRemarks(
  target: 'document' | 'basic code',
  defined: Iterable<string>,
  used: ReadonlySet<string>,
): readonly ValueRemark[] {
  const isDocument = target === 'document'
  return [...defined]
    .filter((name) => !used.has(name))
    .map((name) => ({
      rule: isDocument ? 'registry/unused-document' : 'registry/unused-basic-code',
      message: isDocument ? `Nothing refers to ${name}` : `No entry names ${name}`,
      found: name,
      advice: 'Delete it, or add the reference that is missing',
      path: [name],
      on: 'key',
    }))
}
