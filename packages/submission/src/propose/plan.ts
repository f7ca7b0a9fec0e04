import type { Registry, Entry, RegistryCode } from '@smtp-status/registry'
import {
  highestSubCode,
  isSubCode,
  allEntries,
  parseEnumeratedCode,
  parseRegistryCode,
  printRegistryCode,
} from '@smtp-status/registry'
import {
  entryKinds,
  fileOfEntry,
  fromDocuments,
  fromEntry,
  fromMeanings,
  headingOf,
  mergeYaml,
  printForm,
} from '@smtp-status/source'
import type { AnswerFinding, Answers, PlainMap } from './answers.js'
import { newDocuments } from './new-documents.js'
import { seriesIn } from './read-document.js'
import { codeOf, subjectOf } from './read-field.js'
import { registrationForm, updateForm } from './entry-form.js'

/** The next free detail of a subject: one more than the highest, for a code is never given out twice; `undefined` when it is full. */
export function nextDetail(registry: Registry, subject: number): number | undefined {
  const details = registry.enumerated.flatMap(({ code }) => (code.subject === subject ? [code.detail] : []))
  const next = Math.max(-1, ...details) + 1
  return next > highestSubCode ? undefined : next
}

/** The next free code of a subject, as it is printed. */
export function nextCode(registry: Registry, subject: number): string | undefined {
  const detail = isSubCode(subject) ? nextDetail(registry, subject) : undefined
  return detail === undefined ? undefined : `X.${subject}.${detail}`
}

/** A file of the source as it is to be. */
export interface PlannedFile {
  /** Relative to the source's folder. */
  readonly file: string
  readonly text: string
  readonly isNew: boolean
}

/** The registry that a proposal is made to, and the texts of its files. */
export interface Base {
  readonly registry: Registry
  readonly sources: ReadonlyMap<string, string>
}

/** The files that a proposal would write, or what keeps it from being one. */
export interface SourcePlan {
  /** Absent where an answer has to be put right first. */
  readonly code?: RegistryCode
  readonly files: readonly PlannedFile[]
  readonly findings: readonly AnswerFinding[]
}

type Chosen = { readonly code: RegistryCode; readonly entry?: Entry } | { readonly finding: AnswerFinding }

const codeFinding = (message: string, found: string, expected: string, advice: string): Chosen => ({
  finding: { answer: 'code', rule: 'value/code', severity: 'error', message, found, expected, advice },
})

const entryOf = (registry: Registry, code: string): Entry | undefined =>
  allEntries(registry).find((entry) => printRegistryCode(entry.code) === code)

function chooseNewCode({ texts }: Answers, registry: Registry): Chosen {
  const { code: given, subject = '' } = texts
  const number = subjectOf(subject)
  const written = (given ?? nextCode(registry, number === '' ? -1 : Number(number)) ?? '').trim()
  const text = codeOf(written)
  const code = parseEnumeratedCode(text)
  const withoutZeros = text.replaceAll(/\.0+(?=\d)/g, '.')
  if (code === undefined && parseEnumeratedCode(withoutZeros) !== undefined)
    return codeFinding(
      'A number in the code begins with a zero',
      written,
      'numbers without leading zeros (RFC 2034 section 4)',
      `Write ${withoutZeros}`,
    )
  if (code === undefined)
    return codeFinding(
      given === undefined
        ? 'The subject has no free detail, or is no subject'
        : 'This is no enumerated status code',
      given ?? subject,
      'X, a subject and a detail, each from 0 to 999 without leading zeros: X.7.28',
      'Write X for the class, then subject and detail without leading zeros, such as X.7.28',
    )
  if (entryOf(registry, text) === undefined) return { code }
  return codeFinding(
    `${text} is registered already, and a code is never given out twice`,
    text,
    'a code that has no entry',
    `Take the next free one, ${nextCode(registry, code.subject) ?? 'of another subject'}; or ask for an update`,
  )
}

function chooseKnownCode({ texts }: Answers, registry: Registry): Chosen {
  const text = codeOf(texts.code ?? '')
  const code = parseRegistryCode(text)
  const entry = entryOf(registry, text)
  if (code !== undefined && entry !== undefined) return { code, entry }
  return codeFinding(
    'No entry is registered under this code',
    text,
    'the code of an entry: X.7.28, X.7.YYY or 5.XXX.YYY',
    'Write the code as the registry prints it',
  )
}

/** The series among the documents that are named: each stands for whatever RFCs it has at the time. */
function seriesFindings(named: readonly string[]): readonly AnswerFinding[] {
  return [...new Set(named)].flatMap((name): readonly AnswerFinding[] => {
    const series = seriesIn(name)
    if (series === undefined) return []
    return [
      {
        answer: 'references',
        rule: 'proposal/series',
        severity: 'error',
        message: `${series} is a series, whose documents change`,
        found: name,
        expected: 'one document: an RFC by its number, or a draft by its name',
        advice: 'Name the RFC that the series consists of today; the RFC Editor lists it',
      },
    ]
  })
}

function planShared(
  file: 'documents' | 'basic-codes',
  form: object,
  added: PlainMap,
  sources: Base['sources'],
): readonly PlannedFile[] {
  if (Object.keys(added).length === 0) return []
  const existing = sources.get(`${file}.yaml`) ?? ''
  const canonical = printForm(file, { ...form, ...added }, headingOf(existing))
  return [{ file: `${file}.yaml`, text: mergeYaml(existing, canonical), isNew: false }]
}

/** The file of an entry whose form is to be this one. */
export function planEntry(code: RegistryCode, form: object, { sources }: Pick<Base, 'sources'>): PlannedFile {
  const file = fileOfEntry(code.table, printRegistryCode(code))
  const existing = sources.get(file)
  const canonical = printForm(entryKinds[code.table], form)
  const text = existing === undefined ? canonical : mergeYaml(existing, canonical)
  return { file, text, isNew: existing === undefined }
}

/**
 * Works out the files of the source that a proposal would write: documents and basic status codes that are new, then the
 * entry. Pure; the values are not judged here, but where they stand, in the texts that come out.
 *
 * @param today - the day that the claim gets where the answers give none
 */
export function planProposal(answers: Answers, base: Base, today: string): SourcePlan {
  const { registry, sources } = base
  const chosen =
    answers.kind === 'register' ? chooseNewCode(answers, registry) : chooseKnownCode(answers, registry)
  if ('finding' in chosen) return { files: [], findings: [chosen.finding] }
  const { code, entry } = chosen
  const made =
    entry === undefined
      ? registrationForm(printRegistryCode(code), answers, registry, today)
      : updateForm(fromEntry(entry), answers, today)
  if ('finding' in made) return { code, files: [], findings: [made.finding] }
  const series = seriesFindings(made.named)
  if (series.length > 0) return { code, files: [], findings: series }
  const { documents, findings } = newDocuments(answers, made.named, registry)
  const known = fromDocuments(registry.documents.values())
  const meanings = fromMeanings(registry.basicCodes.values())
  return {
    code,
    findings,
    files: [
      ...planShared('documents', known, documents, sources),
      ...planShared('basic-codes', meanings, answers.basicCodes ?? {}, sources),
      planEntry(code, made.form, base),
    ],
  }
}
