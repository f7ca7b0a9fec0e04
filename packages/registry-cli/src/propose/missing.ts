import type { AnswerId, Answers, ProposalKind } from './answers.js'
import { entryFields } from './answers.js'

const required: Readonly<Record<ProposalKind, readonly AnswerId[]>> = {
  register: [
    'code',
    'sampleText',
    'basicCodes',
    'description',
    'references',
    'submitters',
    'changeController',
  ],
  update: ['code', 'authority'],
  deprecate: ['code', 'replacedBy', 'reason', 'authority'],
}

const isGiven = (texts: Answers['texts'], id: AnswerId): boolean => (texts[id] ?? '').trim() !== ''

/** Whether the answers change a field of an entry; taking one away counts. */
const changesSomething = (texts: Answers['texts']): boolean =>
  entryFields.some((field) => texts[field] !== undefined)

/** What has to be answered and is not; a subject does for the code of a new entry, and `fields` stands for any field at all. */
export function missingAnswers({ kind, texts }: Answers): readonly (AnswerId | 'fields')[] {
  const lacking = required[kind].filter(
    (id) => !isGiven(texts, id) && !(id === 'code' && kind === 'register' && isGiven(texts, 'subject')),
  )
  return kind === 'update' && !changesSomething(texts) ? [...lacking, 'fields'] : lacking
}
