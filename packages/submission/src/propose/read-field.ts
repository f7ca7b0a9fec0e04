import type { PlainValue } from '@smtp-status/source'
import type { BasicCode, ProposedKey } from '@smtp-status/registry'
import { askingOf, compareBasicCodes, isBasicCodeClass, parseStatusCode } from '@smtp-status/registry'
import type { AnswerId } from './answers.js'
import type { AnswerForm } from './questions.js'
import { questionFor } from './questions.js'
import { readDocumentId, readDocuments, readReferences, tidyReferences } from './read-document.js'
import { isNoAnswer, oneLine, readDate, readNames, withoutMarks } from './read-words.js'

/** A code as the registry prints it, from what people write: `x.7.31`, `X. 7.31`, and `5.7.31` as a server sends it. */
export function codeOf(text: string): string {
  const plain = withoutMarks(text.replaceAll(/\s+/g, '').replace(/^["'`]+/, ''), '"\'`.,;')
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

/** Reads an answer by its form. Never refuses: what is wrong in it comes out as a wrong value. */
export function readByForm(form: AnswerForm, text: string): PlainValue {
  switch (form) {
    case 'basic codes':
      return readBasicCodes(text)
    case 'classes':
      return readCodes(text)
    case 'references':
      return readReferences(text)
    case 'documents':
      return readDocuments(text)
    case 'document':
      return readDocumentId(text)
    case 'names':
      return readNames(text)
    case 'code':
      return codeOf(text)
    case 'date':
      return readDate(text)
    case 'line':
      return oneLine(text)
  }
}

/** Reads an answer as the value that the file of an entry holds; the checks of the source say what is wrong in it, in their words. */
export function readField(key: ProposedKey, text: string): PlainValue {
  const value = readByForm(askingOf(key).form, text)
  return key === 'changeController' ? String(value).replace(/^(?:the )?iesg\.?$/i, 'IESG') : value
}

const tidied: ReadonlySet<AnswerForm> = new Set(['code', 'date', 'document', 'documents', 'names'])

/**
 * Input as the text of an answer: a list has an item a line, and codes, documents and dates are written as the registry writes them.
 * That there is nothing to say can be said in words.
 */
export function tidyAnswer(id: AnswerId, typed: string): string {
  const text = typed.trim()
  const { optional = false, form } = questionFor(id)
  if (optional && isNoAnswer(text)) return ''
  if (form === 'references') return tidyReferences(text)
  return tidied.has(form) ? [readByForm(form, text)].flat().join('\n') : text
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
