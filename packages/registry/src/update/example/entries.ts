import type { EnumeratedEntry } from '../../model/entry.js'

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
  },
  history: [],
  exceptions: [],
}
