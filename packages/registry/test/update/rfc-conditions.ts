import type { ChangeAuthority, Document } from '../../src/index.js'

/** Kinds of the document that an entry refers to. */
export const standings = {
  'standards-track RFC': { status: 'standards track' },
  'best current practice': { status: 'best current practice' },
  'experimental RFC': { status: 'experimental' },
  'informational RFC': { status: 'informational' },
  'document of another kind': { status: 'other' },
  'Internet-Draft': { status: 'Internet-Draft' },
  'draft approved for the standards track': { status: 'Internet-Draft', approvedAs: 'standards track' },
  'draft approved as best current practice': {
    status: 'Internet-Draft',
    approvedAs: 'best current practice',
  },
  'draft approved as experimental': { status: 'Internet-Draft', approvedAs: 'experimental' },
} as const satisfies Readonly<Record<string, Pick<Document, 'status' | 'approvedAs'>>>

export type Standing = keyof typeof standings

export const allStandings: readonly Standing[] = [
  'standards-track RFC',
  'best current practice',
  'experimental RFC',
  'informational RFC',
  'document of another kind',
  'Internet-Draft',
  'draft approved for the standards track',
  'draft approved as best current practice',
  'draft approved as experimental',
]

/** On which entries: the standards-track ones, the others, those that wait for their RFC, all, none. */
const on = {
  standard: new Set<Standing>([
    'standards-track RFC',
    'best current practice',
    'draft approved for the standards track',
    'draft approved as best current practice',
  ]),
  other: new Set<Standing>([
    'experimental RFC',
    'informational RFC',
    'document of another kind',
    'Internet-Draft',
    'draft approved as experimental',
  ]),
  waiting: new Set<Standing>([
    'draft approved for the standards track',
    'draft approved as best current practice',
    'draft approved as experimental',
  ]),
  all: new Set<Standing>(allStandings),
  none: new Set<Standing>(),
}

/** The change, with its new value where that matters. */
export type ChangeKind =
  | 'summary'
  | 'sample text'
  | 'basic codes, listed'
  | 'basic codes, not given before'
  | 'basic codes, not given any more'
  | 'classes'
  | 'description'
  | 'references, one more'
  | 'references, draft to RFC'
  | 'submitters'
  | 'change controller'
  | 'deprecation'
  | 'security note'
  | 'exceptions'
  | 'registration'
  | 'past history'

/** The one who claims to make the change: an authority, or nobody. */
export type Claimant = ChangeAuthority | 'nobody'

export const claimants: readonly Claimant[] = [
  'standards',
  'publication',
  'change-controller',
  'iesg',
  'rfc5248-update',
  'unknown',
  'nobody',
]

type Row = readonly [
  standards: keyof typeof on,
  publication: keyof typeof on,
  controller: keyof typeof on,
  iesg: keyof typeof on,
  update: keyof typeof on,
  unknown: keyof typeof on,
  nobody: keyof typeof on,
]

// RFC 5248 sections 2.1 and 2.3, read by hand, one line for each thing that can change. The columns are the claimants above.
const table: Readonly<Record<ChangeKind, Row>> = {
  summary: ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  'sample text': ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  'basic codes, listed': ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  'basic codes, not given before': ['standard', 'none', 'none', 'all', 'all', 'none', 'none'],
  'basic codes, not given any more': ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  classes: ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  description: ['standard', 'none', 'other', 'all', 'none', 'none', 'none'],
  'references, one more': ['standard', 'none', 'other', 'all', 'none', 'none', 'none'],
  'references, draft to RFC': ['standard', 'waiting', 'other', 'all', 'none', 'none', 'none'],
  submitters: ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  'change controller': ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  deprecation: ['standard', 'none', 'none', 'all', 'none', 'none', 'none'],
  'security note': ['none', 'none', 'none', 'none', 'none', 'none', 'all'],
  exceptions: ['none', 'none', 'none', 'none', 'none', 'none', 'all'],
  registration: ['none', 'none', 'none', 'none', 'none', 'none', 'none'],
  'past history': ['none', 'none', 'none', 'none', 'none', 'none', 'none'],
}

export const changeKinds: readonly ChangeKind[] = [
  'summary',
  'sample text',
  'basic codes, listed',
  'basic codes, not given before',
  'basic codes, not given any more',
  'classes',
  'description',
  'references, one more',
  'references, draft to RFC',
  'submitters',
  'change controller',
  'deprecation',
  'security note',
  'exceptions',
  'registration',
  'past history',
]

/** Tells whether RFC 5248 lets this change be made, if what is claimed is true. */
export function mayChange(kind: ChangeKind, standing: Standing, claimant: Claimant): boolean {
  const entries = table[kind][claimants.indexOf(claimant)]
  return entries !== undefined && on[entries].has(standing)
}

/** In what a claim can fall short of the truth, and the claims that this spoils. */
export const shortcomings = {
  none: [],
  'no document': ['standards', 'publication', 'rfc5248-update'],
  'a document that is not known': ['standards', 'publication', 'rfc5248-update'],
  'a document off the standards track': ['standards', 'publication'],
  'a draft that was not approved': ['standards', 'publication', 'rfc5248-update'],
  'a document about something else': ['standards', 'publication', 'rfc5248-update'],
  'nobody named': ['change-controller'],
  'the submitter named': ['change-controller'],
  'a later controller named': ['change-controller'],
  'no direction': ['iesg'],
  'a blank direction': ['iesg'],
  'a direction that is no https address': ['iesg'],
  'a document older than the entry': ['standards', 'publication', 'rfc5248-update'],
  'the changed field left out': ['standards', 'publication', 'change-controller', 'iesg', 'rfc5248-update'],
  'another former value': ['standards', 'publication', 'change-controller', 'iesg', 'rfc5248-update'],
  'a field that did not change': ['standards', 'publication', 'change-controller', 'iesg', 'rfc5248-update'],
  'a day before the last update': ['standards', 'publication', 'change-controller', 'iesg', 'rfc5248-update'],
} as const satisfies Readonly<Record<string, readonly Claimant[]>>

export type Shortcoming = keyof typeof shortcomings

export const allShortcomings: readonly Shortcoming[] = [
  'none',
  'no document',
  'a document that is not known',
  'a document off the standards track',
  'a draft that was not approved',
  'a document about something else',
  'nobody named',
  'the submitter named',
  'a later controller named',
  'no direction',
  'a blank direction',
  'a direction that is no https address',
  'a document older than the entry',
  'the changed field left out',
  'another former value',
  'a field that did not change',
  'a day before the last update',
]

/** Tells whether a shortcoming matters to a claim. */
export function isSpoilt(claimant: Claimant, shortcoming: Shortcoming): boolean {
  const spoilt: readonly Claimant[] = shortcomings[shortcoming]
  return spoilt.includes(claimant)
}

/** The rule that has to be named as the one which permits. */
export const permittingRule: Readonly<Record<Claimant, string>> = {
  standards: 'update/standards',
  publication: 'update/publication',
  'change-controller': 'update/change-controller',
  iesg: 'update/iesg',
  'rfc5248-update': 'update/not-given',
  unknown: 'none',
  nobody: 'update/annotation',
}
