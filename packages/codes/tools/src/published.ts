import type { Shape } from './shape.js'
import { either, fields, list, object, oneOf, orNull, text, whole } from './shape.js'

/** What the generator reads of the published JSON; the rest it hands on as it stands, for the compiler to check. */
export interface Published {
  readonly formatVersion: string
  readonly updated: string
  readonly classes: readonly (Entry & { readonly class: 2 | 4 | 5; readonly summary: string })[]
  readonly subjects: readonly (Entry & { readonly subject: number; readonly summary: string })[]
  readonly enumerated: readonly EnumeratedEntry[]
  readonly documents: readonly Document[]
  readonly basicCodes: readonly BasicCodeMeaning[]
}

/** What entries of all three tables have. */
export interface Entry {
  readonly code: string
  readonly description: string
  readonly references: readonly { readonly document: string; readonly section: string | null }[]
  readonly submitters: readonly string[]
  readonly changeController: string | null
  readonly securityNote: string | null
  readonly deprecated: { readonly replacedBy: string; readonly reason: string } | null
  readonly registration: Readonly<Record<string, unknown>>
  readonly history: readonly Readonly<Record<string, unknown>>[]
}

/** An entry of the table of enumerated status codes. */
export interface EnumeratedEntry extends Entry {
  readonly subject: number
  readonly detail: number
  readonly sampleText: string | null
  readonly basicCodes: BasicCodes | null
  readonly classes: readonly (2 | 4 | 5)[] | null
}

/** The basic status codes of an enumerated one. */
export type BasicCodes =
  | { readonly kind: 'any' | 'not given' }
  | {
      readonly kind: 'listed'
      readonly codes: readonly (number | string)[]
      readonly others: readonly string[]
    }

/** A document that the registry refers to. */
export interface Document {
  readonly id: string
}

/** A basic status code that the registry names. */
export interface BasicCodeMeaning {
  readonly code: number
}

const entry: { readonly [Key in keyof Entry]: Shape<Entry[Key]> } = {
  code: text,
  description: text,
  references: list(object({ document: text, section: orNull(text) })),
  submitters: list(text),
  changeController: orNull(text),
  securityNote: orNull(text),
  deprecated: orNull(object({ replacedBy: text, reason: text })),
  registration: fields,
  history: list(fields),
}

const digit = oneOf(2, 4, 5)

const basicCodes: Shape<BasicCodes> = either(
  object({ kind: oneOf('any', 'not given') }),
  object({ kind: oneOf('listed'), codes: list(either(whole, text)), others: list(text) }),
)

const published: Shape<Published> = object({
  formatVersion: text,
  updated: text,
  classes: list(object({ ...entry, class: digit, summary: text })),
  subjects: list(object({ ...entry, subject: whole, summary: text })),
  enumerated: list(
    object({
      ...entry,
      subject: whole,
      detail: whole,
      sampleText: orNull(text),
      basicCodes: orNull(basicCodes),
      classes: orNull(list(digit)),
    }),
  ),
  documents: list(object<Document>({ id: text })),
  basicCodes: list(object<BasicCodeMeaning>({ code: whole })),
})

/** What keeps look-up from being whole: a class without an entry, a code whose subject has none, another format. */
function gapsOf(registry: Published): readonly string[] {
  const subjects = new Set(registry.subjects.map((each) => each.subject))
  const missing = [2, 4, 5].filter((each) => registry.classes.every((known) => known.class !== each))
  return [
    ...(registry.formatVersion.startsWith('1.')
      ? []
      : [`formatVersion: expected 1.x, found ${registry.formatVersion}`]),
    ...missing.map((each) => `classes: no entry for class ${each}`),
    ...registry.enumerated
      .filter((each) => !subjects.has(each.subject))
      .map((each) => `enumerated: ${each.code} belongs to a subject without an entry`),
  ]
}

/** Narrows the parsed JSON to a published registry, or says everything that keeps it from being one. */
export function readPublished(json: unknown): Published | { readonly faults: readonly string[] } {
  const faults: string[] = []
  if (!published(json, 'registry', faults)) return { faults }
  const gaps = gapsOf(json)
  return gaps.length === 0 ? json : { faults: gaps }
}
