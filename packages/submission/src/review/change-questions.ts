import type { Change, Entry, Registry, EntryUpdate } from '@smtp-status/registry'
import { authorities, fieldText, isWay, printRegistryCode, titleOf } from '@smtp-status/registry'
import { documentFacts, questionsAbout } from './registration-questions.js'
import type { ExpertQuestion, SharedChange } from './review.js'

type Question = Omit<ExpertQuestion, 'what'>

const onUpdates = 'RFC 5248 section 2.3'

function claimQuestion(claim: Change, registry: Registry): readonly Question[] {
  const { authority, document } = claim
  if (!isWay(authority)) return []
  const { evidence, question } = authorities[authority].change
  const shown = evidence === 'document' ? [] : [claim[evidence]]
  const documents = document === undefined || evidence === 'by' ? [] : [documentFacts(document, registry)]
  return [{ question, facts: [...shown, ...documents].flatMap((fact) => fact ?? []), source: onUpdates }]
}

function wordingQuestion({ before, after, fields }: EntryUpdate): readonly Question[] {
  if (!fields.some(({ field }) => field === 'description')) return []
  return [
    {
      question: 'Do the two descriptions mean the same? If not, this is a change of what the code means.',
      facts: [fieldText(before, 'description'), fieldText(after, 'description')].flatMap(
        (text) => text ?? [],
      ),
      source: onUpdates,
    },
  ]
}

function titleOfCode(code: string, entries: readonly Entry[]): string {
  const entry = entries.find((each) => printRegistryCode(each.code) === code)
  return entry ? `${code}: ${titleOf(entry)}` : code
}

function deprecationQuestion({ before, after }: EntryUpdate, registry: Registry): readonly Question[] {
  if (before?.deprecated || !after?.deprecated) return []
  const successor = printRegistryCode(after.deprecated.replacedBy)
  const entries = [...registry.classes, ...registry.subjects, ...registry.enumerated]
  return [
    {
      question: 'Can its replacement be used wherever the deprecated code was?',
      facts: [titleOfCode(successor, entries)],
      source: onUpdates,
    },
  ]
}

/** Questions that remain to be judged of a changed entry, after all that rules can tell. */
export function changeQuestions(update: EntryUpdate, registry: Registry): readonly ExpertQuestion[] {
  const questions = [
    ...update.claims.flatMap((claim) => claimQuestion(claim, registry)),
    ...wordingQuestion(update),
    ...deprecationQuestion(update, registry),
  ]
  return questionsAbout(printRegistryCode(update.code), questions)
}

const governing: ReadonlySet<string> = new Set(['status', 'approvedAs', 'publishedAs'])

/** Questions that remain to be judged of a change to the files that entries share. */
export function sharedQuestions(shared: readonly SharedChange[]): readonly ExpertQuestion[] {
  return shared.flatMap(({ file, key, kind, fields }) => {
    const decisive = fields.filter(({ field }) => file.endsWith('/documents.yaml') && governing.has(field))
    if (kind !== 'changed' || decisive.length === 0) return []
    return [
      {
        what: key,
        question:
          'Is this the standing of the document? Who may change the entries that refer to it hangs on it.',
        facts: decisive.map(
          ({ field, before = 'none', after = 'none' }) => `${field}: ${before} to ${after}`,
        ),
        source: 'RFC 5248 section 2.1',
      },
    ]
  })
}
