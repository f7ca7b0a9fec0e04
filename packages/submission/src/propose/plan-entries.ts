import type { Entry, Reference, Registry } from '@smtp-status/registry'
import { allEntries, printRegistryCode, succeedsReference } from '@smtp-status/registry'
import type { AnswerFinding, Answers, PlainMap } from './answers.js'
import type { PlainValue } from '@smtp-status/source'
import { isMap } from './answers.js'
import { authorityFor } from './entry-form.js'
import { newDocuments } from './new-documents.js'
import type { Base, SourcePlan } from './plan.js'
import { planProposal } from './plan.js'
import { readDocumentId } from './read-document.js'
import { codeOf } from './read-field.js'

/** The part of a document that says which entries it concerns. */
interface Succession {
  readonly id: string
  readonly updates: readonly string[]
  readonly obsoletes: readonly string[]
  readonly publishedAs?: string
}

const namesIn = (value: PlainValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : []

/** The document that asks for a change, as the registry has it, or as the answers describe it. */
function askingDocument(answers: Answers, registry: Registry): Succession {
  const id = readDocumentId(answers.texts.document ?? '')
  const known = registry.documents.get(id)
  if (known) return known
  const { [id]: described } = newDocuments(answers, [id], registry).documents
  const form: PlainMap = isMap(described) ? described : {}
  const { publishedAs } = form
  return {
    id,
    updates: namesIn(form['updates']),
    obsoletes: namesIn(form['obsoletes']),
    ...(typeof publishedAs === 'string' ? { publishedAs } : {}),
  }
}

/**
 * The entries that the document of the answers concerns: those that refer to what it updates or obsoletes, and do not refer to it
 * yet. In the registry's order.
 */
function entriesConcerned(answers: Answers, registry: Registry): readonly Entry[] {
  const document = askingDocument(answers, registry)
  const pair = { before: registry, after: registry }
  return allEntries(registry).filter(
    (entry) =>
      succeedsReference(document, entry, pair) &&
      !entry.references.some((reference) => reference.document === document.id),
  )
}

const lineOf = ({ document, section }: Reference): string =>
  section === undefined ? document : `${document} section ${section}`

/**
 * The references of an entry once the document of the answers counts, one a line: it takes the place of those that it obsoletes,
 * and stands behind the others.
 */
export function referencesWith(entry: Entry, answers: Answers, registry: Registry): string {
  const { id, obsoletes } = askingDocument(answers, registry)
  const isGone = (document: string): boolean =>
    obsoletes.includes(document) || obsoletes.includes(registry.documents.get(document)?.publishedAs ?? '')
  const kept = entry.references.filter(({ document }) => document !== id && !isGone(document))
  const own = entry.references.find(({ document }) => document === id) ?? { document: id }
  return [...kept, own].map(lineOf).join('\n')
}

const isDeprecated = (code: string, { entries }: Answers): boolean =>
  entries?.deprecated?.map(codeOf).includes(code) ?? false

/** The answers for one of several entries: its own before those for all. A reason for a new wording counts where there is one. */
export function answersForEntry(code: string, answers: Answers, registry: Registry): Answers {
  const { entries, texts, ...same } = answers
  const own = entries?.texts[code] ?? {}
  const entry = allEntries(registry).find((each) => printRegistryCode(each.code) === code)
  const { reworded, ...common } = texts
  const standard = authorityFor(readDocumentId(texts.document ?? ''), answers, registry)
  return {
    ...same,
    kind: isDeprecated(code, answers) ? 'deprecate' : 'update',
    texts: {
      ...(standard === 'standards' ? { authority: standard } : {}),
      ...common,
      ...(own.description === undefined || reworded === undefined ? {} : { reworded }),
      ...(entry === undefined ? {} : { references: referencesWith(entry, answers, registry) }),
      ...own,
      code,
    },
  }
}

/** The codes of several entries that are to change, as they are printed. */
export function codesOfEntries(answers: Answers, registry: Registry): readonly string[] {
  const { codes = [], deprecated = [] } = answers.entries ?? {}
  const named =
    codes === 'all'
      ? entriesConcerned(answers, registry).map(({ code }) => printRegistryCode(code))
      : codes.map(codeOf)
  return [...new Set([...named, ...deprecated.map(codeOf)])]
}

const noEntries = (document: string): AnswerFinding => ({
  answer: 'document',
  rule: 'proposal/no-entries',
  severity: 'error',
  message: 'No entry refers to a document that this one updates or obsoletes',
  found: document,
  expected: 'a document that updates or obsoletes one to which an entry refers',
  advice: 'Say which documents it updates or obsoletes, or name the entries that change',
})

const notAmong = (code: string): AnswerFinding => ({
  answer: 'code',
  rule: 'proposal/other-entry',
  severity: 'error',
  message: 'Something is to change in an entry that is not among those that change',
  found: code,
  advice: 'Add its code to those of the entries that change, or leave it out',
})

const noAuthority = (document: string): AnswerFinding => ({
  answer: 'authority',
  rule: 'proposal/no-authority',
  severity: 'error',
  message: 'The document is not on the standards track, so it gives no right to change an entry by itself',
  found: document,
  expected: 'the authority by which the entries change (RFC 5248 section 2.3)',
  advice: 'Say on whose authority they change',
})

const notReplaced = (code: string, answer: 'replacedBy' | 'reason'): AnswerFinding => ({
  answer,
  rule: 'proposal/no-replacement',
  severity: 'error',
  message: `${code} is to be deprecated, and it is not said ${answer === 'reason' ? 'why' : 'what takes its place'}`,
  expected: answer === 'reason' ? 'a reason' : 'the code to use instead',
  advice: 'Say for each code that is deprecated which code takes its place, and why',
})

/** Answers that are missing about an entry that is to be deprecated. */
function lackingOf(code: string, answers: Answers, registry: Registry): readonly AnswerFinding[] {
  if (!isDeprecated(code, answers)) return []
  const { texts } = answersForEntry(code, answers, registry)
  return (['replacedBy', 'reason'] as const)
    .filter((id) => (texts[id] ?? '').trim() === '')
    .map((id) => notReplaced(code, id))
}

function findingsOn(
  answers: Answers,
  codes: readonly string[],
  registry: Registry,
): readonly AnswerFinding[] {
  const document = readDocumentId(answers.texts.document ?? '')
  if (codes.length === 0) return [noEntries(document)]
  const others = Object.keys(answers.entries?.texts ?? {}).filter((code) => !codes.includes(code))
  if (others.length > 0) return others.map(notAmong)
  const lacking = codes.flatMap((code) => lackingOf(code, answers, registry))
  if (lacking.length > 0) return lacking
  const lacks = codes.some((code) => answersForEntry(code, answers, registry).texts.authority === undefined)
  return lacks ? [noAuthority(document)] : []
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}

/** The plans of several entries as one. Each has the same new documents and basic status codes. */
function joined(plans: readonly SourcePlan[]): SourcePlan {
  return {
    files: distinct(
      plans.flatMap(({ files }) => files),
      ({ file }) => file,
    ),
    findings: distinct(
      plans.flatMap(({ findings }) => findings),
      (finding) => JSON.stringify(finding),
    ),
  }
}

/** Works out the files that a proposal would write, whether it changes one entry or several. Pure, as `planProposal` is. */
export function planAll(answers: Answers, base: Base, today: string): SourcePlan {
  if (answers.entries === undefined) return planProposal(answers, base, today)
  const { registry } = base
  const codes = codesOfEntries(answers, registry)
  const findings = findingsOn(answers, codes, registry)
  if (findings.length > 0) return { files: [], findings }
  return joined(codes.map((code) => planProposal(answersForEntry(code, answers, registry), base, today)))
}
