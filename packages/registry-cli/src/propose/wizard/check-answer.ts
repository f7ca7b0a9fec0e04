import type { Finding, Registry } from '@smtp-status/registry'
import { printRegistryCode, standingOf } from '@smtp-status/registry'
import type { AnswerId, Answers, SoundSource } from '@smtp-status/submission'
import { documentsIn, placeFinding, readField, workOut } from '@smtp-status/submission'

type Texts = Answers['texts']

/** Findings on an answer as it is given. */
export interface AnswerCheck {
  /** Fault of the answer. */
  readonly fault?: string
  /** A point that may be worth thinking over. */
  readonly points: readonly string[]
  readonly nearest: readonly string[]
}

// Rules about answers that are asked for next: those are not wrong yet.
const askedLater: ReadonlySet<string> = new Set([
  'registry/unknown-document',
  'registry/unknown-basic-code',
  'proposal/no-change',
  'proposal/no-entries',
  'proposal/no-authority',
])

function soundTexts({ kind, texts }: Answers, registry: Registry): Texts {
  const { tables, documents, enumerated } = registry
  const [first] = tables.enumerated.references
  const references = first?.document ?? [...documents.keys()][0] ?? ''
  const direction = { authority: 'iesg', direction: 'https://www.ietf.org/' }
  if (kind === 'update') return direction
  if (kind === 'deprecate') {
    const active = enumerated
      .filter(({ deprecated }) => deprecated === undefined)
      .map(({ code }) => printRegistryCode(code))
    const replacedBy = active.find((code) => code !== texts.code)
    return { ...direction, reason: 'Placeholder.', ...(replacedBy === undefined ? {} : { replacedBy }) }
  }
  return {
    subject: '0',
    sampleText: 'Placeholder xyzzy',
    basicCodes: 'not given',
    description: 'Placeholder plugh.',
    references,
    submitters: 'Placeholder',
    changeController: 'IESG',
    securityNote: 'A placeholder that tells nothing.',
    ...(texts.expert === undefined ? {} : { review: 'https://www.ietf.org/' }),
  }
}

interface Found {
  readonly errors: readonly Finding[]
  readonly others: readonly Finding[]
  readonly nearest: readonly string[]
}

const nowhere = { file: '' }

function findingsOf(answers: Answers, base: SoundSource, today: string): Found {
  const { onAnswers, judgement, nearest } = workOut(answers, base, today)
  const all: readonly Finding[] = [
    ...onAnswers.map((finding) => placeFinding(finding, nowhere)),
    ...(judgement?.findings ?? []),
  ].filter(({ rule }) => !askedLater.has(rule))
  return {
    errors: all.filter(({ severity }) => severity === 'error'),
    others: all.filter(({ severity }) => severity !== 'error'),
    nearest,
  }
}

const keyOf = ({ rule, message, found = '' }: Finding): string => JSON.stringify([rule, message, found])

function newOnes(findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf))
  return findings.filter((finding) => !known.has(keyOf(finding)))
}

/**
 * Holds one answer to every check there is, in the light of those before it: what is wrong with a proposal that has it, and
 * not with one that has something sound in its place. What is not answered yet counts as sound.
 */
export function checkAnswer(
  id: AnswerId,
  text: string,
  soFar: Answers,
  base: SoundSource,
  today: string,
): AnswerCheck {
  const sound = soundTexts({ ...soFar, texts: { ...soFar.texts, [id]: text } }, base.loaded.registry)
  const { [id]: _, ...others } = soFar.texts
  const without = { ...sound, ...others }
  const before = findingsOf({ ...soFar, texts: without }, base, today)
  const after = findingsOf({ ...soFar, texts: { ...without, [id]: text } }, base, today)
  const [fault] = newOnes(after.errors, before.errors)
  return {
    ...(fault === undefined ? {} : { fault: `${fault.message}. ${fault.advice}` }),
    points: newOnes(after.others, before.others).map(({ message, advice }) => `${message}. ${advice}`),
    nearest: after.nearest,
  }
}

/** Facts of the documents in an answer that the registry knows, a line each: so that nobody types them, or names the wrong one. */
export function explainReferences(id: AnswerId, text: string, { documents }: Registry): readonly string[] {
  if (id !== 'references' && id !== 'document') return []
  return documentsIn(readField('references', text)).flatMap((name) => {
    const document = documents.get(name)
    return document ? [`${name}: ${document.title} (${standingOf(document)}, ${document.date})`] : []
  })
}
