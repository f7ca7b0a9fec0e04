import { deepFreeze } from '../freeze.js'
import { basicCodeList } from '../generated/documents.js'
import type { RegisteredBasicCode } from '../generated/names.js'

/** A basic status code that the registry names. */
export interface BasicCodeMeaning {
  readonly code: RegisteredBasicCode
  readonly meaning: string
  /** The document that defines it; `null` where no source tells, and then `note` says so. */
  readonly document: string | null
  readonly note: string | null
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
