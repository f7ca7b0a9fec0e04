import type { ClassDigit } from './status-code.js'
import { isClassDigit } from './status-code.js'

/** A basic status code (250) or, where a document leaves the rest open, all of one class (`5xx`). */
export type BasicCode = number | BasicCodeClass

/** All basic status codes of one class. */
export type BasicCodeClass = '2xx' | '4xx' | '5xx'

/**
 * The basic status codes associated with an enumerated status code (RFC 5248 section 2.1).
 * `any` and `not given` are values of their own. A list says which codes are known to go with it and is not
 * exhaustive; `others` are the classes from which the defining document expressly allows further ones.
 */
export type AssociatedBasicCodes =
  | { readonly kind: 'any' }
  | { readonly kind: 'not given' }
  | {
      readonly kind: 'listed'
      readonly codes: readonly BasicCode[]
      readonly others: readonly BasicCodeClass[]
    }

const basicForm = /^[2-5]\d\d$/
const classForm = /^[245]xx$/

/** Tells whether a number has the form of a basic status code: three digits, the first from 2 to 5 (RFC 5321 section 4.2). */
export function isBasicCodeNumber(value: number): boolean {
  return Number.isInteger(value) && basicForm.test(String(value))
}

/** Tells whether a text names all basic status codes of one class: `2xx`, `4xx` or `5xx`. */
export function isBasicCodeClass(text: string): text is BasicCodeClass {
  return classForm.test(text)
}

/** The class that a basic status code belongs to; `undefined` for 3yz, which has none (RFC 2034 section 4). */
export function classOfBasicCode(code: BasicCode): ClassDigit | undefined {
  const digit = Number(String(code).charAt(0))
  return isClassDigit(digit) ? digit : undefined
}

const orderOf = (code: BasicCode): number =>
  typeof code === 'number' ? code : Number(code.charAt(0)) * 100 + 99.5

/** Orders basic status codes by number; the code of a whole class comes after that class's numbers. */
export function compareBasicCodes(left: BasicCode, right: BasicCode): number {
  return orderOf(left) - orderOf(right)
}

const printOne = (code: BasicCode): string => String(code).toUpperCase()

/** Writes associated basic status codes as the registry prints them: `Any`, `Not given`, `451, 550`, `5XX`. */
export function printBasicCodes(basic: AssociatedBasicCodes): string {
  if (basic.kind === 'any') return 'Any'
  if (basic.kind === 'not given') return 'Not given'
  const list = basic.codes.map(printOne).join(', ')
  if (basic.others.length === 0) return list
  return `${list} (other ${basic.others.map(printOne).join(' or ')} codes are allowed)`
}
