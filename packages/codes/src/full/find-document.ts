import { basicCodeList, documentList } from '../generated/documents.js'
import type { DocumentId, RegisteredBasicCode } from '../generated/names.js'
import { deepFreeze } from '../tables.js'
import type { BasicCodeMeaning, Document } from './document.js'

let byId: ReadonlyMap<string, Document> | undefined

/** All documents that the registry refers to, in the order of their ids. */
export function documents(): readonly Document[] {
  return deepFreeze(documentList)
}

/** Finds a document by its id, `rfc3463`, as references give it; `undefined` for one that the registry does not refer to. */
export function findDocument(id: DocumentId): Document
export function findDocument(id: string): Document | undefined
export function findDocument(id: string): Document | undefined {
  byId ??= new Map(documents().map((document) => [document.id, document]))
  return byId.get(id)
}

let byCode: ReadonlyMap<number, BasicCodeMeaning> | undefined

/** All basic status codes that the registry names, in order. */
export function basicCodes(): readonly BasicCodeMeaning[] {
  return deepFreeze(basicCodeList)
}

/** Finds what a basic status code means, 550; `undefined` for one that the registry does not name. */
export function findBasicCode(code: RegisteredBasicCode): BasicCodeMeaning
export function findBasicCode(code: number): BasicCodeMeaning | undefined
export function findBasicCode(code: number): BasicCodeMeaning | undefined {
  byCode ??= new Map(basicCodes().map((meaning) => [meaning.code, meaning]))
  return byCode.get(code)
}
