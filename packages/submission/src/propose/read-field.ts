import type { BasicCode, ProposedKey } from '@smtp-status/registry'
import { askingOf, compareBasicCodes, isBasicCodeClass, parseStatusCode } from '@smtp-status/registry'
import type { PlainValue } from './answers.js'

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

/** The lines of an answer that have something on them. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
}

/** A code as the registry prints it, from what people write: `x.7.31`, and `5.7.31` as a server sends it. */
export function codeOf(text: string): string {
  const sent = parseStatusCode(text.trim())
  return sent ? `X.${sent.subject}.${sent.detail}` : text.trim().toUpperCase()
}

/** The name of a document as the source writes it: `RFC 7208` is `rfc7208`. */
export function readDocumentId(text: string): string {
  return oneLine(text).replace(/^rfc[ -]?0*(?=\d+$)/i, 'rfc')
}

const withSection = /^(\S+),? (?:sections?|sec\.|§) ?(\S.*)$/i

function readReference(line: string): PlainValue {
  const [, document, section] = withSection.exec(line.replace(/^rfc (?=\d)/i, 'rfc')) ?? []
  return document === undefined || section === undefined
    ? readDocumentId(line)
    : { document: readDocumentId(document.replace(/,$/, '')), section }
}

const isBasicCode = (value: number | string): value is BasicCode =>
  typeof value === 'number' || isBasicCodeClass(value)

function readCode(word: string): number | string {
  return /^\d{1,9}$/.test(word) ? Number(word) : word.toLowerCase()
}

function readCodes(text: string): PlainValue {
  const codes = text
    .split(/[\s,[\]]+/)
    .filter((word) => word !== '')
    .map(readCode)
  return codes.every(isBasicCode) ? codes.toSorted(compareBasicCodes) : codes
}

function readBasicCodes(text: string): PlainValue {
  const words = oneLine(text).toLowerCase()
  return words === 'any' || words === 'not given' ? words : readCodes(text)
}

/**
 * Reads an answer as the value that the file of an entry holds. Never refuses: what is wrong in an answer comes out as a
 * wrong value, and the checks of the source say so in the words that they have for it.
 */
export function readField(key: ProposedKey, text: string): PlainValue {
  switch (askingOf(key).form) {
    case 'basic codes':
      return readBasicCodes(text)
    case 'classes':
      return readCodes(text)
    case 'references':
      return linesOf(text).map(readReference)
    case 'names':
      return [...linesOf(text)]
    case 'line':
      return oneLine(text)
  }
}

/** The names of the documents in a value of `references`. */
export function documentsIn(references: PlainValue): readonly string[] {
  if (!Array.isArray(references)) return []
  return references.flatMap((reference: PlainValue) => {
    if (typeof reference === 'string') return [reference]
    return typeof reference === 'object' && reference !== null && 'document' in reference
      ? [String(reference['document'])]
      : []
  })
}
