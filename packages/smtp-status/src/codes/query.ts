import { basicCodeFit, enumeratedEntries, findDocument } from '@smtp-status/codes/full'
import type { EnumeratedEntry } from '@smtp-status/codes/full'

/** What `smtp-status codes` is asked for; what is absent does not narrow. */
export interface CodesQuery {
  /** A code or its beginning (`5.7.26`, `X.7`), a basic status code, a document, or words. */
  readonly text?: string | undefined
  readonly basic?: number | undefined
  readonly document?: string | undefined
  readonly deprecated?: boolean | undefined
}

/** A code as people give it: its subject, and its detail where that is given too. */
export interface CodePattern {
  readonly subject: number
  readonly detail: number | undefined
}

type Test = (entry: EnumeratedEntry) => boolean

const pattern = /^[245x]\.(\d{1,3})(?:\.(?:(\d{1,3})|x{1,3}|y{1,3}))?$/i

/** Reads `5.7.26`, `X.7.26`, `5.7`, `X.7` and `X.7.YYY`; `undefined` where a text is none of them. */
export function readPattern(text: string): CodePattern | undefined {
  const [, subject, detail] = pattern.exec(text.trim()) ?? []
  if (subject === undefined) return undefined
  return { subject: Number(subject), detail: detail === undefined ? undefined : Number(detail) }
}

const hasBasic =
  (basic: number): Test =>
  (entry) => {
    const fit = basicCodeFit(entry, basic)
    return fit === 'listed' || fit === 'allowed'
  }

/** `RFC 7505`, `rfc7505` and `RFC7505` are one document. */
const documentId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^rfc\s*/, 'rfc')

function hasDocument(text: string): Test {
  const id = documentId(text)
  return ({ references }) => references.some(({ document }) => document === id)
}

function hasWords(text: string): Test {
  const words = text.toLowerCase().split(/\s+/)
  return ({ code, sampleText, description }) => {
    const all = `${code} ${sampleText ?? ''} ${description}`.toLowerCase()
    return words.every((word) => all.includes(word))
  }
}

function hasPattern({ subject, detail }: CodePattern): Test {
  return (entry) => entry.subject === subject && (detail === undefined || entry.detail === detail)
}

/** Decides what a text asks for: a code, a basic status code, a document that the registry refers to, else words. */
function textTest(text: string): Test {
  const asked = readPattern(text)
  if (asked) return hasPattern(asked)
  if (/^[2-5]\d\d$/.test(text)) return hasBasic(Number(text))
  return findDocument(documentId(text)) ? hasDocument(text) : hasWords(text)
}

/** Finds the enumerated status codes that fit all parts of a query, in the registry's order. */
export function findCodes({ text, basic, document, deprecated }: CodesQuery): readonly EnumeratedEntry[] {
  const tests: readonly Test[] = [
    ...(text === undefined ? [] : [textTest(text)]),
    ...(basic === undefined ? [] : [hasBasic(basic)]),
    ...(document === undefined ? [] : [hasDocument(document)]),
    ...(deprecated === true ? [(entry: EnumeratedEntry) => entry.deprecated !== null] : []),
  ]
  return enumeratedEntries().filter((entry) => tests.every((fits) => fits(entry)))
}
