import type { Document } from '../model/document.js'
import type { Severity } from '../model/finding.js'
import type { BasicCodeMeaning, Registry, Table } from '../model/registry.js'

/** Consequence of a change of a field of a shared file. */
export interface Judgement {
  readonly rule: string
  /** An error is never permitted; a warning decides who may change which entries; a note has to be known. */
  readonly severity: Severity
  /** Question that somebody has to answer before the change is accepted. */
  readonly question: string
  /** The section that makes it matter. */
  readonly source: string
}

const fields = 'RFC 5248 section 2.1'
const updates = 'RFC 5248 section 2.3'

const standing: Judgement = {
  rule: 'frame/document-standing',
  severity: 'warning',
  question:
    'Is this the standing of the document? Who may change the entries that refer to it depends on it.',
  source: updates,
}

const succession: Judgement = {
  rule: 'frame/document-succession',
  severity: 'warning',
  question:
    'Does the document say so itself? A standard may change the entries of the documents that it updates or obsoletes.',
  source: updates,
}

const description: Judgement = {
  rule: 'frame/document-description',
  severity: 'note',
  question: 'Is this what the document says of itself?',
  source: fields,
}

/** Consequences of a change of each field of a document. */
export const documentFields: Readonly<Record<Exclude<keyof Document, 'id' | 'changes'>, Judgement>> = {
  title: description,
  status: standing,
  stream: {
    rule: 'frame/document-stream',
    severity: 'warning',
    question: 'Did this stream publish or approve the document? The IESG controls what the IETF produces.',
    source: fields,
  },
  approvedAs: standing,
  publishedAs: {
    rule: 'frame/document-published',
    severity: 'warning',
    question:
      'Was the draft published as this RFC? References to the draft may then become references to the RFC.',
    source: updates,
  },
  expires: description,
  date: {
    rule: 'frame/document-date',
    severity: 'warning',
    question:
      'Is this the date of the document? One that is older than the last step of an entry cannot change it.',
    source: updates,
  },
  authors: description,
  updates: succession,
  obsoletes: succession,
  address: {
    rule: 'frame/document-address',
    severity: 'warning',
    question: 'Can everybody read the same document at this address?',
    source: 'RFC 5248 section 2.2',
  },
  note: description,
}

/** Faults of a change of fields that decide: nothing claims it, a claim of it is wrong, or a former claim was touched. */
export const documentClaims: Readonly<Record<'unclaimed' | 'untrue' | 'kept', Judgement>> = {
  unclaimed: {
    rule: 'frame/document-unclaimed',
    severity: 'error',
    question:
      "Who changed this, and where can it be read? Add an item to the document's `changes`, with date, authority, source and the former value under `was`.",
    source: updates,
  },
  untrue: {
    rule: 'frame/document-claim-untrue',
    severity: 'error',
    question:
      'What changed, since when, and where can it be read? The item has to say just that, with the former values.',
    source: updates,
  },
  kept: {
    rule: 'frame/document-changes-kept',
    severity: 'error',
    question:
      'Why should the past read otherwise? The list of changes can only grow; put it back, and add to it.',
    source: updates,
  },
}

/** Consequences where a document comes or goes. */
export const newDocument: Readonly<Record<'added' | 'removed', Judgement>> = {
  added: {
    rule: 'frame/document-new',
    severity: 'note',
    question:
      'Is the document what its record says: its standing, its date, and what it updates and obsoletes?',
    source: fields,
  },
  removed: {
    rule: 'frame/document-removed',
    severity: 'warning',
    question: 'Does nothing rest on the document any more, now or in the past?',
    source: fields,
  },
}

const meaning: Judgement = {
  rule: 'frame/basic-code',
  severity: 'warning',
  question:
    'Is this what the document says of the basic status code? Every entry that lists the code shows it.',
  source: fields,
}

/** Consequences of a change of each field of a basic status code. */
export const basicCodeFields: Readonly<Record<Exclude<keyof BasicCodeMeaning, 'code'>, Judgement>> = {
  meaning,
  document: meaning,
  note: { ...meaning, severity: 'note' },
}

const identity: Judgement = {
  rule: 'frame/identity',
  severity: 'error',
  question: 'Why should the registry be another one, or have begun on another day?',
  source: 'RFC 5248 section 2',
}

const naming: Judgement = {
  rule: 'frame/title',
  severity: 'note',
  question: 'Does IANA call it so?',
  source: 'RFC 5248 section 2',
}

/** Consequences of a change of each field of the head of the registry. */
export const registryFields: Readonly<
  Record<keyof Pick<Registry, 'id' | 'title' | 'created' | 'released'>, Judgement>
> = {
  id: identity,
  title: naming,
  created: identity,
  released: {
    rule: 'frame/released',
    severity: 'warning',
    question:
      'Was a release made on this day? No change can be dated before it, and what was published then is held against it.',
    source: updates,
  },
}

/** Consequences of a change of each field of a table. */
export const tableFields: Readonly<Record<keyof Table, Judgement>> = {
  id: identity,
  title: naming,
  references: {
    rule: 'frame/table-references',
    severity: 'warning',
    question: 'Does this document define the table?',
    source: 'RFC 5248 section 2',
  },
  registrationRule: {
    rule: 'frame/registration-rule',
    severity: 'error',
    question:
      'Which update of RFC 5248 gives the table another rule? The rules of this project have to follow it first.',
    source: 'RFC 5248 section 2.2',
  },
  experts: {
    rule: 'frame/experts',
    severity: 'warning',
    question: 'Has the IESG named these designated experts?',
    source: 'RFC 5248 section 2.2',
  },
}

/** Consequences where a correction comes, goes or changes. */
export const correction: Judgement = {
  rule: 'frame/correction',
  severity: 'warning',
  question:
    "Is ours right, and IANA's file wrong, in just this? A correction explains the difference in every comparison.",
  source: fields,
}

/** Consequence where a digest of a wording of IANA's comes, goes or changes. */
export const ianaWording: Judgement = {
  rule: 'frame/iana-wording',
  severity: 'warning',
  question:
    "Was this description of IANA's read, and does ours say the same? With its digest in place, no comparison asks again.",
  source: fields,
}

/** Consequence of a change of a security note. */
export const securityNote: Judgement = {
  rule: 'frame/security-note',
  severity: 'note',
  question: 'Does the note say all that the code can tell an attacker?',
  source: 'RFC 5248 section 3',
}

/** Consequences where an exception from a conflict rule comes or changes, or goes. */
export const exceptions: Readonly<Record<'made' | 'gone', Judgement>> = {
  made: {
    rule: 'frame/exception',
    severity: 'warning',
    question: 'Does the reason hold? The exception keeps a rule quiet about a conflict that it finds.',
    source: 'RFC 5248 section 1',
  },
  gone: {
    rule: 'frame/exception',
    severity: 'note',
    question: 'Is the conflict settled that the exception was about?',
    source: 'RFC 5248 section 1',
  },
}

/** Every judgement, each rule once, in the order of the files. */
export const judgements: readonly Judgement[] = [
  ...new Map(
    [
      registryFields,
      tableFields,
      documentFields,
      documentClaims,
      newDocument,
      basicCodeFields,
      { correction, ianaWording, securityNote },
      exceptions,
    ]
      .flatMap((each): readonly Judgement[] => Object.values(each))
      .toReversed()
      .map((judgement) => [judgement.rule, judgement] as const),
  ).values(),
].toReversed()
