import type { Change, Entry, FrameFinding, Registry, EntryUpdate } from '@smtp-status/registry'
import { authorities, fieldText, isWay, printRegistryCode, titleOf } from '@smtp-status/registry'
import { documentFacts, questionsAbout } from './registration-questions.js'
import type { ExpertQuestion } from './review.js'

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

/** Questions that remain on a change to what entries rest on. What only has to be known, or is refused, asks nothing. */
export function frameQuestions(found: readonly FrameFinding[]): readonly ExpertQuestion[] {
  return found
    .filter(({ severity }) => severity === 'warning')
    .flatMap(({ key, field, before = 'none', after = 'none', question, source }) => {
      const name = field === undefined ? '' : `${field}: `
      return questionsAbout(key, [{ question, facts: [`${name}${before} to ${after}`], source }])
    })
}
