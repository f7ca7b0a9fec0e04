import type { Asking, ProposedKey } from '@smtp-status/registry'
import {
  askingOf,
  authorityNames,
  documentStatuses,
  documentStreams,
  fieldLabel,
  fieldOfKey,
  fields,
  isList,
  isProposedKey,
  isWay,
} from '@smtp-status/registry'
import type { AnswerId, ProposalKind } from './answers.js'
import { answerIds } from './answers.js'

export { answerIds } from './answers.js'

/** Form of an answer: how its text is read. */
export type AnswerForm = Asking['form'] | 'code' | 'date' | 'document' | 'documents'

/** A question, as the wizard asks it, and the flag of `registry propose` that answers it. */
export interface Question {
  /** The name of the answer, in small letters. */
  readonly label: string
  readonly message: string
  readonly placeholder?: string
  readonly form: AnswerForm
  /** Tells whether it may be left empty. */
  readonly optional?: true
  /** Tells whether the answer is a list: the wizard takes commas between its items, and the flag repeats. */
  readonly list?: true
  /** Absent where `--set` alone can give the answer. */
  readonly flag?: { readonly name: string; readonly value: string; readonly help: string }
  /** The proposals for which it is asked. */
  readonly kinds: readonly ProposalKind[]
}

const every = ['register', 'update', 'deprecate'] as const
const changes = ['update', 'deprecate'] as const

const flag = (name: string, value: string, help: string): Pick<Question, 'flag'> => ({
  flag: { name, value, help },
})

/** Questions about what is no field of an entry. The answer is one line, unless another form is named. */
const otherQuestions: Readonly<
  Record<Exclude<AnswerId, ProposedKey>, Omit<Question, 'form' | 'list'> & Partial<Pick<Question, 'form'>>>
> = {
  subject: {
    label: 'subject',
    message: 'Subject: what is the status about?',
    kinds: ['register'],
    ...flag('--subject', 'number', 'register: the subject; the next free detail is taken'),
  },
  code: {
    label: 'code',
    message: 'Code',
    form: 'code',
    placeholder: 'X.7.28',
    kinds: every,
    ...flag('--code', 'code', 'register: the code itself, such as X.7.31, in place of --subject'),
  },
  replacedBy: {
    label: 'replaced by',
    message: 'The code to use instead',
    form: 'code',
    placeholder: 'X.6.8',
    kinds: ['deprecate'],
    ...flag('--replaced-by', 'code', 'deprecate: the code to use instead'),
  },
  reason: {
    label: 'reason',
    message: 'Why is it no longer to be used?',
    kinds: ['deprecate'],
    ...flag('--reason', 'text', 'deprecate: why it is no longer to be used'),
  },
  authority: {
    label: 'authority',
    message: 'On whose authority (RFC 5248 section 2)?',
    kinds: every,
    ...flag(
      '--authority',
      'authority',
      `what gives the right to change it (RFC 5248 section 2.3): ${authorityNames.filter(isWay).join(', ')}`,
    ),
  },
  document: {
    label: 'document',
    message: 'The document that asks for it',
    form: 'document',
    placeholder: 'rfc7372',
    kinds: every,
    ...flag('--document', 'document', 'the document that asks for it; for a new code, the first reference'),
  },
  by: {
    label: 'asked for by',
    message: 'Which person or body asks for it?',
    placeholder: 'IESG',
    optional: true,
    kinds: ['update'],
    ...flag('--by', 'name', 'the person or body that asks for the change'),
  },
  direction: {
    label: 'direction',
    message: "Where can the IESG's direction be read, from https:// on?",
    kinds: changes,
    ...flag('--direction', 'address', "where the IESG's direction can be read, from https:// on"),
  },
  expert: {
    label: 'expert',
    message: 'Which designated expert reviewed it? Empty if none has yet',
    optional: true,
    kinds: ['register'],
    ...flag('--expert', 'name', 'the designated expert who reviewed a new code'),
  },
  review: {
    label: 'review',
    message: 'Where can the review be read, from https:// on?',
    optional: true,
    kinds: ['register'],
    ...flag('--review', 'address', 'where that review can be read, from https:// on'),
  },
  reworded: {
    label: 'why reworded',
    message: 'Why does the wording of the description change?',
    kinds: ['update'],
    ...flag('--reworded', 'reason', 'update: why the wording of the description changes'),
  },
  note: {
    label: 'note',
    message: 'What else is to be known? Empty if nothing',
    optional: true,
    kinds: every,
    ...flag('--note', 'text', 'what else is to be known'),
  },
  date: {
    label: 'date',
    message: 'Date on which it enters the registry',
    form: 'date',
    placeholder: '2026-01-31',
    kinds: every,
    ...flag('--date', 'date', 'YYYY-MM-DD; today by default'),
  },
  documentTitle: {
    label: 'title',
    message: 'Title',
    kinds: every,
    ...flag('--document-title', 'title', 'the title of the document that is new to the registry'),
  },
  documentStatus: {
    label: 'standing',
    message: 'Standing',
    kinds: every,
    ...flag('--document-status', 'status', `one of: ${documentStatuses.join(', ')}`),
  },
  documentStream: {
    label: 'stream',
    message: 'Stream: who published or approved it',
    kinds: every,
    ...flag(
      '--document-stream',
      'stream',
      `who published it, one of: ${documentStreams.join(', ')}; none for a draft that none approved`,
    ),
  },
  documentDate: {
    label: 'date',
    message: 'Date of publication: YYYY-MM-DD, or YYYY-MM',
    form: 'date',
    placeholder: '2019-11',
    kinds: every,
    ...flag('--document-date', 'date', 'when it was published: YYYY-MM-DD or YYYY-MM'),
  },
  documentAuthors: {
    label: 'authors',
    message: 'Authors, with commas between them',
    placeholder: 'J. Fenton',
    form: 'names',
    kinds: every,
    ...flag('--document-author', 'name', 'one of its authors; repeatable'),
  },
  documentAddress: {
    label: 'address',
    message: 'A stable address where it can be read',
    placeholder: 'https://www.rfc-editor.org/info/rfc8689',
    kinds: every,
    ...flag('--document-address', 'address', 'where it can be read, from https:// on; an RFC needs none'),
  },
  documentUpdates: {
    label: 'updates',
    message: 'Documents that it updates, with commas between them. Empty if none',
    placeholder: 'rfc3463',
    optional: true,
    form: 'documents',
    kinds: every,
    ...flag('--document-updates', 'document', 'a document that it updates; repeatable'),
  },
  documentObsoletes: {
    label: 'obsoletes',
    message: 'Documents that it obsoletes, with commas between them. Empty if none',
    placeholder: 'rfc7504, rfc7505',
    optional: true,
    form: 'documents',
    kinds: every,
    ...flag('--document-obsoletes', 'document', 'a document that it obsoletes; repeatable'),
  },
}

function kindsOf(key: ProposedKey): readonly ProposalKind[] {
  // A code that is deprecated keeps all that was said of it, but a new document can take the place of others.
  if (key === 'references') return every
  return fields[fieldOfKey(key)].tables.includes('enumerated') ? ['register', 'update'] : ['update']
}

function questionAbout(key: ProposedKey): Question {
  const asking = askingOf(key)
  const isOptional = key === 'otherBasicCodes' || !fields[fieldOfKey(key)].isRequired
  return {
    ...asking,
    label: key === 'otherBasicCodes' ? 'other basic status codes' : fieldLabel(key),
    kinds: kindsOf(key),
    ...(isOptional && { optional: true }),
    ...(isList(asking) && { list: true }),
  }
}

function otherQuestion(id: Exclude<AnswerId, ProposedKey>): Question {
  const { form = 'line', ...same } = otherQuestions[id]
  return { ...same, form, ...((form === 'names' || form === 'documents') && { list: true }) }
}

/** The question for an answer. */
export function questionFor(id: AnswerId): Question {
  return isProposedKey(id) ? questionAbout(id) : otherQuestion(id)
}

/** The answers that a proposal of some kind can have: flags, wizard and issue form ask for these, and for no others. */
export function answersAskedOf(kind: ProposalKind): readonly AnswerId[] {
  return answerIds.filter((id) => questionFor(id).kinds.includes(kind))
}
