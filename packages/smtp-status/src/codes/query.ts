import {
  basicCodeFit,
  classEntries,
  enumeratedEntries,
  findDocument,
  subjectEntries,
} from '@smtp-status/codes/full'
import { searchCodes } from '@smtp-status/codes/search'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { readAsked, tables } from './asked-code.js'
import type { Asked, Table } from './asked-code.js'
import type { AnyEntry } from './entry-text.js'

/** `RFC 7505`, `rfc7505` and `RFC7505` are one document. */
const documentId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^rfc\s*/, 'rfc')

/** Tells whether a text names a document that the registry refers to. */
const isKnownDocument = (text: string): boolean => findDocument(documentId(text)) !== undefined

/** Tells whether a text has the form of a document's name: `RFC 7505`, `draft-levine-mailbomb-header-00`. */
const looksLikeDocument = (text: string): boolean => /^(?:rfc\d+|draft-\S+)$/.test(documentId(text))

/** Tells of an entry whether it refers to a document. */
function refersTo(text: string): (entry: AnyEntry) => boolean {
  const id = documentId(text)
  return ({ references }) => references.some(({ document }) => document === id)
}

/** Query of `smtp-status codes`; an absent field does not narrow it. */
export interface CodesQuery {
  /** Codes or their beginnings (`5.7.26`, `X.7`), basic status codes, a document, or words. */
  readonly text?: string | undefined
  /** The only table to look in; else codes are looked for in all three, all else in the enumerated codes. */
  readonly table?: Table | undefined
  readonly basic?: number | undefined
  readonly document?: string | undefined
  readonly deprecated?: boolean | undefined
}

type Test = (entry: AnyEntry) => boolean

const entriesOf: Readonly<Record<Table, () => readonly AnyEntry[]>> = {
  class: classEntries,
  subject: subjectEntries,
  enumerated: enumeratedEntries,
}

function hasBasic(basic: number): Test {
  return (entry) => {
    const fit = 'detail' in entry ? basicCodeFit(entry, basic) : undefined
    return fit === 'listed' || fit === 'allowed'
  }
}

/** Tells whether an entry is, or begins with, what was asked for. */
function fits(asked: Asked): Test {
  switch (asked.kind) {
    case 'basic':
      return hasBasic(asked.basic)
    case 'class':
      return (entry) => 'class' in entry && entry.class === asked.class
    case 'subject':
      return (entry) => 'subject' in entry && entry.subject === asked.subject
    case 'code':
      return (entry) => 'detail' in entry && entry.subject === asked.subject && entry.detail === asked.detail
  }
}

/** Tells whether all words stand in the summary or the description of a sub-code. */
function hasWords(text: string): Test {
  const words = text.toLowerCase().split(/\s+/)
  return (entry) => {
    const title = 'summary' in entry ? entry.summary : (entry.sampleText ?? '')
    const all = `${entry.code} ${title} ${entry.description}`.toLowerCase()
    return words.every((word) => all.includes(word))
  }
}

/** Result of a query. */
interface FoundEntries {
  /** In the registry's order; by words, the best first. */
  readonly entries: readonly AnyEntry[]
  /** True if they fit what was asked for; `false` where they are the nearest by words. */
  readonly fits: boolean
}

/** Finds entries by words: enumerated codes as people mean them, sub-codes by the very words. */
function findByWords(text: string, entries: readonly AnyEntry[], table: Table | undefined): FoundEntries {
  if (table === 'class' || table === 'subject') {
    const found = entries.filter(hasWords(text))
    return { entries: found, fits: found.length > 0 }
  }
  const wanted = new Set<AnyEntry>(entries)
  const { fits: isFit, hits } = searchCodes(enumeratedEntries(), text)
  const found = hits.map(({ entry }) => entry).filter((entry) => wanted.has(entry))
  return { entries: found, fits: isFit && found.length > 0 }
}

/** Tests for a text that is no words: codes, or a document. */
function textTests(text: string | undefined, asked: readonly Asked[] | undefined): readonly Test[] {
  if (asked) return [(entry) => asked.some((one) => fits(one)(entry))]
  return text !== undefined && looksLikeDocument(text) ? [refersTo(text)] : []
}

/**
 * Finds the entries that fit all parts of a query. Throws `CannotRun` where the text has what looks like a code and cannot be one.
 */
export function findEntries({ text, table, basic, document, deprecated }: CodesQuery): FoundEntries {
  const asked = text === undefined ? undefined : readAsked(text)
  const tests: readonly Test[] = [
    ...textTests(text, asked),
    ...(basic === undefined ? [] : [hasBasic(basic)]),
    ...(document === undefined ? [] : [refersTo(document)]),
    ...(deprecated === true ? [(entry: AnyEntry) => entry.deprecated !== null] : []),
  ]
  const usual: readonly Table[] = asked ? tables : ['enumerated']
  const entries = (table === undefined ? usual : [table]).flatMap((name) => entriesOf[name]())
  const found = entries.filter((entry) => tests.every((test) => test(entry)))
  const isWords = text !== undefined && asked === undefined && !looksLikeDocument(text)
  return isWords ? findByWords(text, found, table) : { entries: found, fits: found.length > 0 }
}

/** The codes that were asked for and are not registered: `X.7.999`. */
export function missingCodes(asked: readonly Asked[]): readonly string[] {
  return asked.flatMap((one) =>
    one.kind === 'code' && !enumeratedEntries().some(fits(one)) ? [`X.${one.subject}.${one.detail}`] : [],
  )
}

/** Codes with their class, or X in its place, as `explain` takes them. */
const wholeCodes = /^[245x](?:\.\d+){2}(?:[\s,]+[245x](?:\.\d+){2})*$/i

function adviceOn(text: string, asked: readonly Asked[]): string {
  const missing = missingCodes(asked)
  if (missing.length === 0)
    return 'smtp-status codes lists all, --table class and --table subject the sub-codes'
  const codes = wholeCodes.test(text.trim()) ? text.trim() : missing.join(' ')
  return `smtp-status explain ${codes} says what class and subject mean`
}

/** Reason for which nothing was found, and in a second line what to do. */
export function whyNothing({ text = '', document }: CodesQuery, asked: readonly Asked[]): string {
  const named = document ?? text
  if (!isKnownDocument(named) && (document !== undefined || looksLikeDocument(named)))
    return `the registry refers to no document ${showUnseen(named)}\n  smtp-status codes --full shows those that it does`
  return `no registered code fits\n  ${adviceOn(text, asked)}`
}
