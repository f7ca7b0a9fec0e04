import type { PlainValue } from '@smtp-status/source'
import type { BasicCode, ProposedKey } from '@smtp-status/registry'
import { askingOf, compareBasicCodes, isBasicCodeClass, parseStatusCode } from '@smtp-status/registry'
import type { AnswerId } from './answers.js'
import { readReferences, tidyReferences } from './read-document.js'
import { itemLines, oneLine, readNames } from './wording.js'

/** A code as the registry prints it, from what people write: `x.7.31`, `X. 7.31`, and `5.7.31` as a server sends it. */
export function codeOf(text: string): string {
  const plain = text.replaceAll(/\s+/g, '').replaceAll(/^["'`]+|["'`.,;]+$/g, '')
  const sent = parseStatusCode(plain)
  return sent ? `X.${sent.subject}.${sent.detail}` : plain.toUpperCase()
}

/** The number of a subject, from what people write: `7`, `X.7` or `X.7.YYY`. */
export function subjectOf(text: string): string {
  const [, number] = /^(?:[X245]\.)?(\d{1,3})(?:\.[XY]+)?$/i.exec(text.trim()) ?? []
  return number ?? text.trim()
}

const isBasicCode = (value: number | string): value is BasicCode =>
  typeof value === 'number' || isBasicCodeClass(value)

function readCode(word: string): number | string {
  return /^\d{1,9}$/.test(word) ? Number(word) : word.toLowerCase()
}

function readCodes(text: string): PlainValue {
  const codes = text
    .split(/[\s,;/[\]]+/)
    .filter((word) => word !== '' && !/^(?:and|or|&)$/i.test(word))
    .map(readCode)
  return codes.every(isBasicCode) ? codes.toSorted(compareBasicCodes) : codes
}

function readBasicCodes(text: string): PlainValue {
  const words = oneLine(text).toLowerCase().replace(/\.$/, '')
  if (words === 'not specified' || words === 'unspecified') return 'not given'
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
      return readReferences(text)
    case 'names':
      return readNames(text)
    case 'line':
      return key === 'changeController' ? oneLine(text).replace(/^(?:the )?iesg\.?$/i, 'IESG') : oneLine(text)
  }
}

/** The items of an answer that is a list, one a line, however they are divided. */
export function itemsIn(id: AnswerId, text: string): string {
  const names = ['submitters', 'documentAuthors']
  if (names.includes(id)) return readNames(text).join('\n')
  const documents = ['references', 'documentUpdates', 'documentObsoletes']
  return documents.includes(id) ? tidyReferences(text) : itemLines(text).join('\n')
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
