import type { Registry } from '@smtp-status/registry'
import type { AnswerFinding, AnswerId, Answers, PlainMap } from './answers.js'
import type { PlainValue } from '@smtp-status/source'
import { questionFor } from './questions.js'
import { readDocumentId } from './read-document.js'
import { readByForm } from './read-field.js'
import { isNoAnswer } from './read-words.js'

/** The answers that describe a new document, by the keys that they have in its file. */
export const documentAnswers: Readonly<Record<string, AnswerId>> = {
  title: 'documentTitle',
  status: 'documentStatus',
  stream: 'documentStream',
  date: 'documentDate',
  authors: 'documentAuthors',
  address: 'documentAddress',
  updates: 'documentUpdates',
  obsoletes: 'documentObsoletes',
}

function describedDocument({ texts }: Answers): PlainMap {
  const pairs = Object.entries(documentAnswers).flatMap(([key, id]): readonly [string, PlainValue][] => {
    const text = texts[id] ?? ''
    return isNoAnswer(text) ? [] : [[key, readByForm(questionFor(id).form, text)]]
  })
  return Object.fromEntries(pairs)
}

const addressOf = (id: string): PlainMap =>
  /^rfc\d+$/.test(id) ? { address: `https://www.rfc-editor.org/info/${id}` } : {}

/** The documents that a proposal brings in, and what is to be said of them. */
interface NewDocuments {
  readonly documents: PlainMap
  readonly findings: readonly AnswerFinding[]
}

const knownFinding = (id: string): AnswerFinding => ({
  answer: 'documentTitle',
  rule: 'proposal/document-known',
  severity: 'note',
  message: `documents.yaml has ${id} already; what is said of it here is left out`,
  advice: 'Change documents.yaml in a pull request if what it says is wrong',
})

/**
 * Works out which documents are new to the registry. The `document...` answers describe the first unknown one of those that
 * are named; the address of an RFC is not asked for.
 */
export function newDocuments(answers: Answers, named: readonly string[], registry: Registry): NewDocuments {
  const given = Object.entries(answers.documents ?? {}).map(([id, form]): [string, PlainValue] => [
    readDocumentId(id),
    form,
  ])
  const taken = new Set(given.map(([id]) => id))
  const unknown = named.find((id) => !registry.documents.has(id) && !taken.has(id))
  const described = describedDocument(answers)
  const isDescribed = Object.keys(described).length > 0
  const known = given.filter(([id]) => registry.documents.has(id)).map(([id]) => knownFinding(id))
  const fresh = given.filter(([id]) => !registry.documents.has(id))
  if (!isDescribed) return { documents: Object.fromEntries(fresh), findings: known }
  if (unknown === undefined) {
    const [first = ''] = named
    return { documents: Object.fromEntries(fresh), findings: [...known, knownFinding(first)] }
  }
  const documents = { ...Object.fromEntries(fresh), [unknown]: { ...addressOf(unknown), ...described } }
  return { documents, findings: known }
}
