import type { BasicCode, ProposedKey } from '@smtp-status/registry'
import { askingOf, compareBasicCodes, isBasicCodeClass, parseStatusCode } from '@smtp-status/registry'
import type { PlainMap } from './answers.js'
import type { PlainValue } from '@smtp-status/source'

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

const inAddress =
  /^https?:\/\/(?:www\.|datatracker\.|tools\.)?(?:rfc-editor|ietf)\.org\/(?:info|rfc|html|id|doc(?:\/html)?)\/((?:rfc|draft-)[a-z0-9-]+?)(?:\/(\d\d))?(?:\.(?:html|txt|pdf|xml))?\/?$/i

/** The name of a document within its address at the RFC Editor or the Datatracker; any other text as it is. */
function nameInAddress(text: string): string {
  const [, name, version] = inAddress.exec(text) ?? []
  return name === undefined ? text : name.toLowerCase() + (version === undefined ? '' : `-${version}`)
}

/**
 * The name of a document as the source writes it: `RFC 7208`, `7208` and `https://www.rfc-editor.org/info/rfc7208` are `rfc7208`.
 */
export function readDocumentId(text: string): string {
  return nameInAddress(oneLine(text)).replace(/^(?:rfc[ -]?)?0*(?=\d+$)/i, 'rfc')
}

const withSection = /^(\S+),? (?:sections?|sec\.|§) ?(\S.*)$/i

interface SectionOfDocument {
  readonly document: string
  readonly section: string
}

function readReference(line: string): string | (SectionOfDocument & PlainMap) {
  const plain = line.replace(/^rfc (?=\d)/i, 'rfc').replace(/#section-(\S+)$/i, ' section $1')
  const [, document, section] = withSection.exec(plain) ?? []
  return document === undefined || section === undefined
    ? readDocumentId(line)
    : { document: readDocumentId(document.replace(/,$/, '')), section }
}

/** A reference as it is written in an answer, with the name that the registry has for its document: `rfc7208 section 8.6`. */
export function tidyReference(line: string): string {
  const form = readReference(line)
  return typeof form === 'string' ? form : `${form.document} section ${form.section}`
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
