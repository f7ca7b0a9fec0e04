import type { AnswerId } from '@smtp-status/submission'

/** How something is asked. */
interface Question {
  readonly message: string
  readonly placeholder?: string
  /** Whether it may be left empty. */
  readonly optional?: true
  /** Whether the answer is a list, with commas between its items. */
  readonly list?: true
}

/** The question for each answer that is a text. */
export const questions: Readonly<Record<AnswerId, Question>> = {
  code: { message: 'Code', placeholder: 'X.7.28' },
  subject: { message: 'Subject' },
  summary: { message: 'Summary: the short name of the class or subject' },
  sampleText: {
    message: 'Sample text: what a server can send with the code',
    placeholder: 'Mail flood detected',
  },
  basicCodes: {
    message: 'Basic status codes that go with it: any, not given, or a list',
    placeholder: '451, 550',
  },
  otherBasicCodes: {
    message: 'Classes from which the document allows further basic status codes; empty if it does not',
    placeholder: '4xx, 5xx',
    optional: true,
  },
  classes: {
    message: 'Classes that it is useful with, where the document says so; empty if it does not',
    placeholder: '4, 5',
    optional: true,
  },
  description: { message: 'Description: what the code is for, in your own words' },
  references: {
    message:
      'References: the documents that define it, the one that asks for it first, with commas between them',
    placeholder: 'rfc7208 section 8.6, rfc7372',
    list: true,
  },
  submitters: {
    message: 'Submitters, with commas between them',
    placeholder: 'J. Levine, M. Delany',
    list: true,
  },
  changeController: {
    message: 'Change controller: a body or an address; IESG for a document on the standards track',
    placeholder: 'IESG',
  },
  securityNote: {
    message: 'What can its use tell an attacker (RFC 5248 section 3)? Empty if it tells nothing',
    optional: true,
  },
  replacedBy: { message: 'The code to use instead', placeholder: 'X.6.8' },
  reason: { message: 'Why is it no longer to be used?' },
  authority: { message: 'On whose word?' },
  document: { message: 'The document that asks for it', placeholder: 'rfc7372' },
  by: { message: 'On the word of which person or body?', placeholder: 'IESG', optional: true },
  direction: { message: "Where can the IESG's direction be read?" },
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
}

/** What was typed as the text of an answer: a list has an item a line. */
export function typedText(id: AnswerId, typed: string): string {
  const text = typed.trim()
  return questions[id].list === true ? text.replaceAll(/\s*,\s*/g, '\n') : text
}
