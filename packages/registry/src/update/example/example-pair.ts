import type { Change } from '../../model/history.js'
import type { EnumeratedEntry } from '../../model/entry.js'
import type { Registry } from '../../model/registry.js'
import { lastUpdated } from '../../model/registry.js'
import { compareRegistryCodes } from '../../model/registry-code.js'
import type { RegistryPair } from '../update-rule.js'
import { exampleDocuments } from './documents.js'

function withEntries(
  base: Registry,
  code: EnumeratedEntry['code'],
  put: readonly EnumeratedEntry[],
): Registry {
  const others = base.enumerated.filter((each) => compareRegistryCodes(each.code, code) !== 0)
  return {
    ...base,
    enumerated: [...others, ...put].toSorted((left, right) => compareRegistryCodes(left.code, right.code)),
    documents: new Map([...base.documents, ...exampleDocuments.map((each) => [each.id, each] as const)]),
  }
}

/** An update that makes one state of an entry of another: none for an entry that comes or goes, several for a code given twice. */
export function pairOf(
  base: Registry,
  before: readonly EnumeratedEntry[],
  after: readonly EnumeratedEntry[],
): RegistryPair {
  const [first] = [...before, ...after]
  if (first === undefined) return { before: base, after: base }
  return { before: withEntries(base, first.code, before), after: withEntries(base, first.code, after) }
}

/** A change of an entry, and what is claimed for it. The claim's date is that of the registry's last update, where it has none. */
export function changePair(
  base: Registry,
  before: EnumeratedEntry,
  change: Partial<EnumeratedEntry>,
  claim: Omit<Change, 'date'> & Partial<Pick<Change, 'date'>>,
): RegistryPair {
  const { after: known } = pairOf(base, [before], [before])
  const history = [...before.history, { date: lastUpdated(known), ...claim }]
  return pairOf(base, [before], [{ ...before, ...change, history }])
}
