import type {
  BasicCodeMeaning,
  Correction,
  Document,
  Entry,
  IanaWording,
  Registry,
} from '@smtp-status/registry'
import { comparePrintedCodes } from '@smtp-status/registry'
import type { FileKind } from '../files/layout.js'
import { entryKinds, modelineOf } from '../files/layout.js'
import { fromEntry } from '../forms/entry-form.js'
import { fromDocuments, fromHead, fromMeanings } from '../forms/registry-form.js'
import type { PlainValue } from '../yaml/tree.js'
import { printLines } from './print-value.js'

type PlainCollection = Extract<PlainValue, object>

function plainPairs(value: object): readonly (readonly [string, PlainValue])[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const plain = toPlain(inner)
    return plain === undefined ? [] : [[key, plain] as const]
  })
}

function toPlain(value: unknown): PlainValue | undefined {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value
    case 'object':
      return value === null ? null : toCollection(value)
    default:
      return undefined
  }
}

function toCollection(value: object): PlainCollection {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => toPlain(item) ?? null)
  return Object.fromEntries(plainPairs(value))
}

const compareText = (left: string, right: string): number => (left < right ? -1 : 1)

function printDocument([id, document]: readonly [string, PlainValue]): readonly string[] {
  if (typeof document !== 'object' || document === null) return printLines({ [id]: document }, 0)
  return [`${id}:`, ...printLines(document, 2)]
}

function printDocuments(form: object): readonly string[] {
  return plainPairs(form)
    .toSorted(([left], [right]) => compareText(left, right))
    .flatMap(printDocument)
}

const byCode = (form: object): object =>
  Object.fromEntries(plainPairs(form).toSorted(([left], [right]) => comparePrintedCodes(left, right)))

function bodyOf(kind: FileKind, form: object): readonly string[] {
  if (kind === 'documents') return printDocuments(form)
  const sorted = kind === 'iana-wordings' ? byCode(form) : form
  const lines = printLines(toCollection(sorted), 0)
  return lines.length === 0 ? [Array.isArray(form) ? '[]' : '{}'] : lines
}

/**
 * Writes the value of a file of the registry as YAML in canonical form: the modeline, the lines of a comment below it, the
 * keys in their order, lines of at most 100 columns where words allow. The value need not have the form of its kind, so that
 * what other sources say can be written down and then checked. `heading` holds whole comment lines, each from its `#` on.
 */
export function printForm(kind: FileKind, form: object, heading: readonly string[] = []): string {
  return [modelineOf(kind), ...heading, ...bodyOf(kind, form), ''].join('\n')
}

/** The lines of the comment below the modeline of a file, to keep them when the file is written anew. */
export function headingOf(text: string): readonly string[] {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  return lines.slice(1, end < 0 ? lines.length : end)
}

/** Writes the file of an entry in canonical form. */
export function printEntryYaml(entry: Entry): string {
  return printForm(entryKinds[entry.code.table], fromEntry(entry))
}

/** Writes documents.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printDocumentsYaml(documents: Iterable<Document>, heading: readonly string[] = []): string {
  return printForm('documents', fromDocuments(documents), heading)
}

/** Writes basic-codes.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printBasicCodesYaml(
  meanings: Iterable<BasicCodeMeaning>,
  heading: readonly string[] = [],
): string {
  return printForm('basic-codes', fromMeanings(meanings), heading)
}

/** Writes corrections.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printCorrectionsYaml(
  corrections: readonly Correction[],
  heading: readonly string[] = [],
): string {
  return printForm('corrections', corrections, heading)
}

/** Writes iana-wordings.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printIanaWordingsYaml(
  wordings: ReadonlyMap<string, IanaWording>,
  heading: readonly string[] = [],
): string {
  return printForm('iana-wordings', Object.fromEntries(wordings), heading)
}

/** Writes registry.yaml in canonical form; `heading` are the lines of the comment at its top. */
export function printRegistryYaml(registry: Registry, heading: readonly string[] = []): string {
  return printForm('registry', fromHead(registry), heading)
}
