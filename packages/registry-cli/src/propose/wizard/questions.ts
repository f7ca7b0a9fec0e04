import type { ProposedKey } from '@smtp-status/registry'
import { askingOf, fieldLabel, fieldOfKey, fields, isList, isProposedKey } from '@smtp-status/registry'
import type { AnswerId } from '@smtp-status/submission'
import { codeOf, isNoAnswer, itemsIn, readDate, readDocumentId } from '@smtp-status/submission'

/** Form of a question. */
interface Question {
  readonly message: string
  readonly placeholder?: string
  /** Tells whether it may be left empty. */
  readonly optional?: true
  /** Tells whether the answer is a list, with commas between its items. */
  readonly list?: true
}

const otherQuestions: Readonly<Record<Exclude<AnswerId, ProposedKey>, Question>> = {
  code: { message: 'Code', placeholder: 'X.7.28' },
  subject: { message: 'Subject' },
  replacedBy: { message: 'The code to use instead', placeholder: 'X.6.8' },
  reason: { message: 'Why is it no longer to be used?' },
  authority: { message: 'On whose authority?' },
  document: { message: 'The document that asks for it', placeholder: 'rfc7372' },
  by: { message: 'Which person or body asks for it?', placeholder: 'IESG', optional: true },
  direction: { message: "Where can the IESG's direction be read?" },
  expert: { message: 'Which designated expert reviewed it? Empty if none has yet', optional: true },
  review: { message: 'Where can the review be read, from https:// on?', optional: true },
  reworded: { message: 'Why does the wording of the description change?' },
  note: { message: 'What else is to be known? Empty if nothing', optional: true },
  date: { message: 'Date on which it enters the registry', placeholder: '2026-01-31' },
  documentTitle: { message: 'Title' },
  documentStatus: { message: 'Standing' },
  documentDate: { message: 'Date of publication: YYYY-MM-DD, or YYYY-MM', placeholder: '2019-11' },
  documentAuthors: { message: 'Authors, with commas between them', placeholder: 'J. Fenton', list: true },
  documentAddress: {
    message: 'A stable address where it can be read',
    placeholder: 'https://www.rfc-editor.org/info/rfc8689',
  },
  documentUpdates: {
    message: 'Documents that it updates, with commas between them. Empty if none',
    placeholder: 'rfc3463',
    optional: true,
    list: true,
  },
  documentObsoletes: {
    message: 'Documents that it obsoletes, with commas between them. Empty if none',
    placeholder: 'rfc7504, rfc7505',
    optional: true,
    list: true,
  },
  documentStream: { message: 'Stream: who published or approved it' },
}

function questionAbout(key: ProposedKey): Question {
  const asking = askingOf(key)
  const isOptional = key === 'otherBasicCodes' || !fields[fieldOfKey(key)].isRequired
  return { ...asking, ...(isOptional && { optional: true }), ...(isList(asking) && { list: true }) }
}

/** The question for an answer that is a text. */
export function questionFor(id: AnswerId): Question {
  return isProposedKey(id) ? questionAbout(id) : otherQuestions[id]
}

const otherLabels: Readonly<Record<Exclude<AnswerId, ProposedKey> | 'otherBasicCodes', string>> = {
  otherBasicCodes: 'other basic status codes',
  code: 'code',
  subject: 'subject',
  replacedBy: 'replaced by',
  reason: 'reason',
  authority: 'authority',
  document: 'document',
  by: 'asked for by',
  direction: 'direction',
  expert: 'expert',
  review: 'review',
  reworded: 'why reworded',
  note: 'note',
  date: 'date',
  documentTitle: 'title',
  documentStatus: 'standing',
  documentDate: 'date',
  documentAuthors: 'authors',
  documentAddress: 'address',
  documentUpdates: 'updates',
  documentObsoletes: 'obsoletes',
  documentStream: 'stream',
}

/** The name of an answer for people, in small letters. */
export function labelOf(id: AnswerId): string {
  return isProposedKey(id) && id !== 'otherBasicCodes' ? fieldLabel(id) : otherLabels[id]
}

/**
 * Input as the text of an answer: a list has an item a line, and codes, documents and dates are written as the registry writes them.
 * That there is nothing to say can be said in words.
 */
export function typedText(id: AnswerId, typed: string): string {
  const text = typed.trim()
  const { optional = false, list = false } = questionFor(id)
  if (optional && isNoAnswer(text)) return ''
  if (id === 'code' || id === 'replacedBy') return codeOf(text)
  if (id === 'document') return readDocumentId(text)
  if (id === 'date' || id === 'documentDate') return readDate(text)
  return list ? itemsIn(id, text) : text
}
