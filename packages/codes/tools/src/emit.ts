import type {
  PublishedBasicCodes,
  PublishedClassEntry,
  PublishedEnumeratedEntry,
  PublishedRegistry,
  PublishedSubjectEntry,
} from '@smtp-status/publish/published'

type Entry = PublishedClassEntry | PublishedSubjectEntry | PublishedEnumeratedEntry

/** A generated module: its name and text. */
export interface Module {
  readonly name: string
  readonly text: string
}

const head = (registry: PublishedRegistry): string =>
  `// Generated from smtp-enhanced-status-codes.json of ${registry.updated}; changes here are lost.\n`

const literal = (value: unknown): string => JSON.stringify(value)

const union = (values: readonly (string | number)[]): string => values.map(literal).join(' | ')

const lines = (rows: readonly unknown[]): string => rows.map((row) => `  ${literal(row)},\n`).join('')

/** The few fields that few entries have; `undefined` for the many others. */
function packRest(entry: Entry, basicCodes: PublishedBasicCodes | null): object | undefined {
  const others = basicCodes?.kind === 'listed' && basicCodes.others.length > 0 ? basicCodes.others : undefined
  const replacedBy = entry.deprecated?.replacedBy
  return others === undefined && replacedBy === undefined ? undefined : { others, replacedBy }
}

function packCommon(entry: Entry, basicCodes: PublishedBasicCodes | null = null): readonly unknown[] {
  const rest = packRest(entry, basicCodes)
  return [
    entry.references.map(({ document, section }) => (section === null ? document : [document, section])),
    entry.submitters,
    entry.changeController,
    ...(rest === undefined ? [] : [rest]),
  ]
}

function packEnumerated(entry: PublishedEnumeratedEntry): readonly unknown[] {
  const { code, sampleText, basicCodes, classes } = entry
  const basic = basicCodes?.kind === 'listed' ? basicCodes.codes : (basicCodes?.kind ?? null)
  return [code, sampleText, basic, classes, ...packCommon(entry, basicCodes)]
}

/** The tables without descriptions, packed as `src/packed.ts` unpacks them. */
export function emitFacts(registry: PublishedRegistry): Module {
  const text = `${head(registry)}
import type { PackedEnumerated, PackedSubCode } from '../packed.js'
import type { ClassDigit } from '../status-code.js'
import type { SubjectNumber } from './names.js'

/** The day on which the registry's data last changed. */
export const registryUpdated: ${literal(registry.updated)} = ${literal(registry.updated)}

export const classes: readonly PackedSubCode<ClassDigit>[] = [
${lines(registry.classes.map((each) => [each.class, each.summary, ...packCommon(each)]))}]

export const subjects: readonly PackedSubCode<SubjectNumber>[] = [
${lines(registry.subjects.map((each) => [each.subject, each.summary, ...packCommon(each)]))}]

export const enumerated: readonly PackedEnumerated[] = [
${lines(registry.enumerated.map(packEnumerated))}]
`
  return { name: 'facts.ts', text }
}

/** The literal types: every code, sample text, document and basic status code of the registry. */
export function emitNames(registry: PublishedRegistry): Module {
  const samples = registry.enumerated.map((each) => `  ${literal(each.code)}: ${literal(each.sampleText)}\n`)
  const text = `${head(registry)}
/** The sample text of every enumerated status code, by its code; \`null\` where a deprecated entry has none. */
export interface SampleTexts {
${samples.join('')}}

/** The code of a registered entry in the table of enumerated status codes: \`X.7.26\`. */
export type EnumeratedCodeText = ${union(registry.enumerated.map((each) => each.code))}

/** The number of a registered subject. */
export type SubjectNumber = ${union(registry.subjects.map((each) => each.subject))}

/** The id of a document that the registry refers to. */
export type DocumentId = ${union(registry.documents.map((each) => each.id))}

/** A basic status code that the registry names. */
export type RegisteredBasicCode = ${union(registry.basicCodes.map((each) => each.code))}
`
  return { name: 'names.ts', text }
}

function packTexts(entry: Entry): string {
  const { description, securityNote, registration, history } = entry
  const reason = entry.deprecated?.reason ?? null
  return `  ${literal(entry.code)}: ${literal({ description, securityNote, reason, registration, changes: history })},\n`
}

/** Data of the full entry point on the entries beside their facts. */
export function emitTexts(registry: PublishedRegistry): Module {
  const entries = [...registry.classes, ...registry.subjects, ...registry.enumerated]
  const text = `${head(registry)}
import type { TextsByCode } from '../full/entry.js'

export const texts: TextsByCode = {
${entries.map(packTexts).join('')}}
`
  return { name: 'texts.ts', text }
}

/** The documents that the registry refers to, and the basic status codes that it names. */
export function emitDocuments(registry: PublishedRegistry): Module {
  const text = `${head(registry)}
import type { BasicCodeMeaning, Document } from '../full/document.js'

export const documentList: readonly Document[] = [
${lines(registry.documents)}]

export const basicCodeList: readonly BasicCodeMeaning[] = [
${lines(registry.basicCodes)}]
`
  return { name: 'documents.ts', text }
}

/** All generated modules. */
export function emitModules(registry: PublishedRegistry): readonly Module[] {
  return [emitNames(registry), emitFacts(registry), emitTexts(registry), emitDocuments(registry)]
}
