import type {
  Document,
  Entry,
  Field,
  EnumeratedEntry,
  Registry,
  Change,
  FrameFinding,
  EntryUpdate,
} from '@smtp-status/registry'
import {
  isEnumerated,
  printBasicCodes,
  printRegistryCode,
  titleOf,
  authorities,
  fieldNames,
  fieldText,
  isWay,
} from '@smtp-status/registry'
import { nearestEntries } from '../nearest-entries.js'
import { doubtedTexts } from './doubts.js'
import type { ExpertQuestion } from './review.js'

type Question = Omit<ExpertQuestion, 'what'>

/** Says of what entry or record some questions are. */
function questionsAbout(what: string, questions: readonly Question[]): readonly ExpertQuestion[] {
  return questions.map(({ question, facts, source }) => ({ what, question, facts, source }))
}

const onRegistration = 'RFC 5248 section 2.2'
const onFields = 'RFC 5248 section 2.1'

/** A document as one line: what an expert needs to find it and to know its standing. */
function documentFacts(id: string, { documents }: Registry): string {
  const document: Document | undefined = documents.get(id)
  if (!document) return id
  const { title, status, date, address } = document
  return `${id}: ${title}, ${status}, ${date}, ${address}`
}

// A draft that was approved becomes an RFC.
const expires = (document: Document | undefined): boolean =>
  document?.status === 'Internet-Draft' && document.approvedAs === undefined

function documentQuestion({ registration, references }: Entry, registry: Registry): Question {
  const ids = [...new Set([registration.document, ...references.map(({ document }) => document)])]
  const isDraft = ids.some((id) => expires(registry.documents.get(id)))
  return {
    question: isDraft
      ? 'Is the document readily available to anybody, and will it stay so when the Internet-Draft expires?'
      : 'Is the document readily available to anybody, and does it specify this code?',
    facts: ids.map((id) => documentFacts(id, registry)),
    source: onRegistration,
  }
}

function meaningQuestion(entry: Entry, registry: Registry): Question {
  const near = nearestEntries(entry, registry, 3)
  return {
    question:
      near.length === 0
        ? 'Is the meaning distinct from that of every other code? None has words in common with it.'
        : 'Is the meaning distinct from that of the codes that come nearest?',
    facts: near.map(
      ({ entry: { code }, likeness }) => `${printRegistryCode(code)}, ${Math.round(likeness * 100)}% alike`,
    ),
    source: onRegistration,
  }
}

function subjectQuestion({ code }: EnumeratedEntry, { subjects }: Registry): Question {
  const subject = subjects.find((each) => each.code.subject === code.subject)
  return {
    question: 'Does the condition belong to this subject?',
    facts: subject ? [`${printRegistryCode(subject.code)}: ${subject.summary}`] : [],
    source: 'RFC 3463 section 2',
  }
}

function basicCodesQuestion({ basicCodes, classes }: EnumeratedEntry): readonly Question[] {
  if (!basicCodes) return []
  const permanence = classes ? [`classes ${classes.join(', ')}`] : []
  return [
    {
      question: 'Are these the basic status codes that a server gives in this condition?',
      facts: [printBasicCodes(basicCodes), ...permanence],
      source: onFields,
    },
  ]
}

function securityQuestion({ securityNote }: Entry): Question {
  return {
    question:
      securityNote === undefined
        ? 'Can the code tell an attacker nothing of use? There is no security note.'
        : 'Does the security note say all that the code can tell an attacker?',
    facts: securityNote === undefined ? [] : [securityNote],
    source: 'RFC 5248 section 3',
  }
}

function textQuestion(entry: Entry): Question {
  return {
    question: 'Is the short text understood by itself, by somebody who reads a bounced message?',
    facts: [titleOf(entry)],
    source: onFields,
  }
}

function controllerQuestion({ changeController, submitters }: Entry): Question {
  return {
    question: 'Are the submitters and the change controller who they are said to be?',
    facts: [
      `submitters ${submitters.join(', ') || 'none'}`,
      `change controller ${changeController ?? 'none'}`,
    ],
    source: onFields,
  }
}

function reviewQuestion({ registration }: Entry): readonly Question[] {
  const { authority, expert, review } = registration
  if (authority !== 'expert-review') return []
  if (expert === undefined || review === undefined)
    return [
      {
        question:
          'Do you agree? Then your name and the address of your review go into the registration, before the change is merged.',
        facts: [],
        source: onRegistration,
      },
    ]
  return [
    {
      question: 'Did this expert review the code, and agree, at this address?',
      facts: [expert, review],
      source: onRegistration,
    },
  ]
}

function doubtQuestions(entry: Entry, changed: readonly Field[]): readonly Question[] {
  return doubtedTexts(entry, changed).map(({ label, text, looksLike }) => ({
    question: `Is this the ${label} that is meant? It looks like ${looksLike}.`,
    facts: [text],
    source: onFields,
  }))
}

/** Questions that remain to be judged of a new entry by the designated expert, after all that rules can tell. */
export function registrationQuestions(entry: Entry, registry: Registry): readonly ExpertQuestion[] {
  const questions = [
    documentQuestion(entry, registry),
    meaningQuestion(entry, registry),
    ...(isEnumerated(entry) ? [subjectQuestion(entry, registry), ...basicCodesQuestion(entry)] : []),
    textQuestion(entry),
    securityQuestion(entry),
    controllerQuestion(entry),
    ...reviewQuestion(entry),
    ...doubtQuestions(entry, fieldNames),
  ]
  return questionsAbout(printRegistryCode(entry.code), questions)
}

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

function doubtsOfChange({ after, fields }: EntryUpdate): readonly Question[] {
  return after === undefined
    ? []
    : doubtQuestions(
        after,
        fields.map(({ field }) => field),
      )
}

/** Questions that remain to be judged of a changed entry, after all that rules can tell. */
export function changeQuestions(update: EntryUpdate, registry: Registry): readonly ExpertQuestion[] {
  const questions = [
    ...update.claims.flatMap((claim) => claimQuestion(claim, registry)),
    ...wordingQuestion(update),
    ...deprecationQuestion(update, registry),
    ...doubtsOfChange(update),
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
