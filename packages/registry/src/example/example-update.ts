import type { Document } from '../model/document.js'
import type { EnumeratedEntry } from '../model/entry.js'
import type { Change } from '../model/history.js'
import { compareRegistryCodes, isSameCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { lastUpdated } from '../model/registry.js'
import type { RegistryPair } from '../update/update-rule.js'

const datatracker = 'https://datatracker.ietf.org/doc'

/** The documents that the examples of the update rules refer to; all but the last are real. */
export const exampleDocuments: readonly Document[] = [
  {
    id: 'rfc3463',
    title: 'Enhanced Mail System Status Codes',
    status: 'standards track',
    date: '2003-01',
    authors: ['G. Vaudreuil'],
    updates: [],
    obsoletes: ['rfc1893'],
    address: 'https://www.rfc-editor.org/info/rfc3463',
  },
  {
    id: 'RFC-klensin-smtp-521code-07',
    title: 'SMTP 521 and 556 Reply Codes',
    status: 'Internet-Draft',
    approvedAs: 'standards track',
    publishedAs: 'rfc7504',
    date: '2015-05',
    authors: ['J. Klensin'],
    updates: [],
    obsoletes: [],
    address: `${datatracker}/draft-klensin-smtp-521code/07/`,
  },
  {
    id: 'rfc7504',
    title: 'SMTP 521 and 556 Reply Codes',
    status: 'standards track',
    date: '2015-06',
    authors: ['J. Klensin'],
    updates: ['rfc1846', 'rfc5321'],
    obsoletes: [],
    address: 'https://www.rfc-editor.org/info/rfc7504',
  },
  {
    id: 'draft-levine-mailbomb-header-00',
    title: 'A Message Header to Identify Subscription Form Mail',
    status: 'Internet-Draft',
    expires: '2017-12-21',
    date: '2017-06-19',
    authors: ['J. Levine'],
    updates: [],
    obsoletes: [],
    address: `${datatracker}/draft-levine-mailbomb-header/00/`,
  },
  {
    id: 'draft-levine-mailbomb-header-02',
    title: 'A Message Header to Identify Subscription Form Mail',
    status: 'Internet-Draft',
    expires: '2020-05-29',
    date: '2019-11-26',
    authors: ['J. Levine'],
    updates: [],
    obsoletes: [],
    address: `${datatracker}/draft-levine-mailbomb-header/02/`,
  },
  {
    id: 'draft-example-basic-codes-00',
    title: 'An Update of RFC 5248, for an Example',
    status: 'Internet-Draft',
    approvedAs: 'best current practice',
    date: '2025-01',
    authors: ['IESG'],
    updates: ['rfc5248'],
    obsoletes: [],
    address: `${datatracker}/draft-example-basic-codes/00/`,
  },
]

/** An entry on the standards track, after X.3.2 as it was before RFC 7504. */
export const standardsTrackEntry: EnumeratedEntry = {
  code: { table: 'enumerated', subject: 3, detail: 2 },
  sampleText: 'System not accepting network messages',
  basicCodes: { kind: 'listed', codes: [453], others: [] },
  description: 'The host of the mailbox takes no messages.',
  references: [{ document: 'rfc3463' }],
  submitters: ['G. Vaudreuil'],
  changeController: 'IESG',
  registration: {
    date: '2008-05-29',
    dateFrom: 'registry',
    authority: 'initial-population',
    document: 'rfc3463',
  },
  history: [],
  exceptions: [],
}

/** An entry that is not on the standards track, after X.7.28. */
export const otherEntry: EnumeratedEntry = {
  code: { table: 'enumerated', subject: 7, detail: 28 },
  sampleText: 'Mail flood detected',
  basicCodes: { kind: 'not given' },
  description: 'The message belongs to a flood of unwanted ones.',
  references: [{ document: 'draft-levine-mailbomb-header-00' }],
  submitters: ['J. Levine'],
  changeController: 'standards@taugh.com',
  registration: {
    date: '2017-06-22',
    dateFrom: 'iana',
    authority: 'expert-review',
    document: 'draft-levine-mailbomb-header-00',
    expert: 'A. Reviewer',
    review: 'https://www.example.org/review',
  },
  history: [],
  exceptions: [],
}

function withEntries(
  base: Registry,
  code: EnumeratedEntry['code'],
  put: readonly EnumeratedEntry[],
): Registry {
  const others = base.enumerated.filter((each) => !isSameCode(each.code, code))
  return {
    ...base,
    enumerated: [...others, ...put].toSorted((left, right) => compareRegistryCodes(left.code, right.code)),
    documents: new Map([...base.documents, ...exampleDocuments.map((each) => [each.id, each] as const)]),
  }
}

/** An update that makes one state of an entry of another: none for an entry that comes or goes, several for a code given twice. */
export function updatePair(
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
  const { after: known } = updatePair(base, [before], [before])
  const history = [...before.history, { date: lastUpdated(known), ...claim }]
  return updatePair(base, [before], [{ ...before, ...change, history }])
}
