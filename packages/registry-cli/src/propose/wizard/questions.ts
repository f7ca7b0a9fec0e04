import type { AnswerId } from '@smtp-status/submission'
import { codeOf, isNoAnswer, itemsIn, questionFor, readDate, readDocumentId } from '@smtp-status/submission'

/**
 * Input as the text of an answer: a list has an item a line, and codes, documents and dates are written as the registry writes them.
 * That there is nothing to say can be said in words.
 */
export function typedText(id: AnswerId, typed: string): string {
  const text = typed.trim()
  const { optional = false, list = false } = questionFor(id)
  if (optional && isNoAnswer(text)) return ''
  if (id === 'code' || id === 'replacedBy') return codeOf(text)
  if (id === 'document') return readDocumentId(text)
  if (id === 'date' || id === 'documentDate') return readDate(text)
  return list ? itemsIn(id, text) : text
}
