import type { PlainMap } from './answers.js'
import { isNoAnswer, itemLines, oneLine, withoutMarks } from './read-words.js'

// Hosts at which the same documents are read: the RFC Editor, the Datatracker, its predecessors and the DOI of an RFC.
const address =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:rfc-editor\.org|ietf\.org|doi\.org)\/(?:[\w.-]+\/)*((?:rfc|draft-)[a-z0-9-]+?)(?:\/(\d\d))?((?:\.(?:html|txt|pdf|xml|json|ps))*)\/?(?:[?#].*)?$/i

/** The name of a document within its address; any other text as it is. */
function nameInAddress(text: string): string {
  const [, name, version] = address.exec(text) ?? []
  return name === undefined ? text : name.toLowerCase() + (version === undefined ? '' : `-${version}`)
}

// Marks that people put around a name: brackets, angle brackets, quotes, the text of a link, a full stop.
const unwrapped = (text: string): string =>
  withoutMarks(text.replace(/^\[([^\]]+)\]\([^)]*\)$/, '$1').replace(/^[<[("'`*]+/, ''), '>])"\'`*.,')

// No document has a longer name or address. A longer text stays as it is.
const longestName = 500

/**
 * The name of a document as the source writes it. An RFC is known by its number, and any document by its address at the RFC Editor or
 * the Datatracker: `RFC 7208`, `7208` and `https://www.rfc-editor.org/info/rfc7208` are `rfc7208`.
 */
export function readDocumentId(text: string): string {
  if (text.length > longestName) return text
  const name = nameInAddress(unwrapped(oneLine(text))).replace(/\.(?:txt|html|pdf|xml)$/i, '')
  return name
    .replace(/^(?:ietf )?(?:rfc[ -]*)?0*(?=[1-9]\d*$)/i, 'rfc')
    .replace(/^i-d\.(?:draft-)?/i, 'draft-')
    .replace(/^draft-.*$/i, (draft) => draft.toLowerCase())
}

/** A series that people take for a document, such as `STD 10`; `undefined` for any other text. */
export function seriesIn(text: string): string | undefined {
  if (text.length > longestName) return undefined
  const [, series = '', number = ''] = /^(bcp|std|fyi)[ -]?0*(\d+)$/i.exec(unwrapped(oneLine(text))) ?? []
  return series === '' ? undefined : `${series.toUpperCase()} ${number}`
}

interface SectionOfDocument {
  readonly document: string
  readonly section: string
}

const withSection = /^(.+?)[,:]? ?\(?(?:sections?|sec\.?|§) ?([^\s)][^)]*?)\)?\.?$/i
const sectionFirst = /^sections? (\S+) (?:of|in) (.+)$/i

/** A document and its section, in whichever order they are written. */
function parted(line: string): SectionOfDocument | undefined {
  const [, early, last] = sectionFirst.exec(line) ?? []
  const [, first, late] = early === undefined ? (withSection.exec(line) ?? []) : []
  const [document, section] = [last ?? first, early ?? late]
  return document === undefined || section === undefined
    ? undefined
    : { document: readDocumentId(document), section: section.trim() }
}

function readReference(line: string): string | (SectionOfDocument & PlainMap) {
  if (line.length > longestName) return line
  const plain = line
    .replace(/#(?:section|page|appendix)-([\w.-]+)$/i, ' section $1')
    .replace(/^\[([^\]]+)\](?!\()/, '$1')
  const found = parted(plain)
  return found === undefined ? readDocumentId(line) : { ...found }
}

// A comma also stands between a document and its section, and between two sections.
const betweenReferences =
  /\s*;\s*|\s*,\s*(?!\s*(?:sections?\b|sec\b|§|\d+\.\d))|\s+(?:and|&)\s+(?=\[?(?:rfc|draft-|i-d\.|https?:|bcp|std|\d{3,5}\b))/i

const referenceLines = (text: string): readonly string[] =>
  itemLines(text).flatMap((line) =>
    line
      .split(betweenReferences)
      .map(oneLine)
      .filter((item) => !isNoAnswer(item)),
  )

/** The references in an answer, as the file of an entry holds them, however they are divided. */
export function readReferences(text: string): readonly (string | PlainMap)[] {
  return referenceLines(text).map(readReference)
}

/** The names of the documents in an answer that names documents, in whichever way they are divided. */
export function readDocuments(text: string): readonly string[] {
  return referenceLines(text).map(readDocumentId)
}

/** References as they are written in an answer, one a line, with the name that the registry has for each document. */
export function tidyReferences(text: string): string {
  return referenceLines(text)
    .map(readReference)
    .map((form) => (typeof form === 'string' ? form : `${form.document} section ${form.section}`))
    .join('\n')
}
