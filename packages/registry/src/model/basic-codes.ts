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

/** The part that could be read of a printed cell of associated basic status codes. */
export interface ReadBasicCodes {
  /** Absent where the cell cannot be understood. */
  readonly value?: AssociatedBasicCodes
  /** In what the cell departs from the form that `printBasicCodes` gives, in words; empty where it does not. */
  readonly irregularities: readonly string[]
}

// Of cells whose blanks are folded.
const noteForm = / ?\(other ([2-5]XX)(?: or ([2-5]XX))? codes are allowed\)$/i
const separator = / ?, ?| ?\/ ?| or /i

function readOne(text: string): BasicCode | undefined {
  const lower = text.toLowerCase()
  if (isBasicCodeClass(lower)) return lower
  const value = /^\d{3}$/.test(text) ? Number(text) : Number.NaN
  return isBasicCodeNumber(value) ? value : undefined
}

function readAll(texts: readonly string[]): readonly BasicCode[] | undefined {
  const codes: BasicCode[] = []
  for (const text of texts) {
    const code = readOne(text)
    if (code === undefined) return undefined
    codes.push(code)
  }
  return codes
}

function readNote(cell: string): { readonly list: string; readonly others: readonly BasicCodeClass[] } {
  const match = noteForm.exec(cell)
  if (!match) return { list: cell, others: [] }
  const others = match.slice(1).flatMap((part) => {
    const lower = part?.toLowerCase()
    return lower !== undefined && isBasicCodeClass(lower) ? [lower] : []
  })
  return { list: cell.slice(0, match.index), others }
}

const canonical = (codes: readonly BasicCode[]): readonly BasicCode[] =>
  [...new Set(codes)].toSorted(compareBasicCodes)

function irregularitiesOf(cell: string, codes: readonly BasicCode[], hasNote: boolean): readonly string[] {
  const found: string[] = []
  if (cell.includes('/')) found.push('a slash between the codes')
  if (/\d\s+or\s+\d/i.test(cell)) found.push('"or" between the codes')
  if (codes.some((code) => typeof code === 'string')) found.push('a whole class in place of a code')
  if (hasNote) found.push('a note in parentheses')
  if (new Set(codes).size < codes.length) found.push('a code given twice')
  if (codes.some((code, index) => compareBasicCodes(codes[index - 1] ?? code, code) > 0))
    found.push('codes out of order')
  if (/[\r\n]/.test(cell)) found.push('a line break')
  return found
}

function readList(cell: string): ReadBasicCodes {
  const { list, others } = readNote(cell.trim().replaceAll(/\s+/g, ' '))
  const codes = readAll(list.split(separator))
  if (!codes) return { irregularities: ['text that is no list of basic status codes'] }
  const value: AssociatedBasicCodes = { kind: 'listed', codes: canonical(codes), others }
  return { value, irregularities: irregularitiesOf(cell, codes, others.length > 0) }
}

/**
 * Reads a cell of associated basic status codes as people have written it: `Any`, `Not given`, `451, 550`, and also the
 * irregular `451/550`, `250 or 251`, `5XX` and notes in parentheses that IANA's file contains. The value is in
 * canonical form, and `irregularities` says what was not. Total: a cell that cannot be understood has no value.
 */
export function readPrintedBasicCodes(cell: string): ReadBasicCodes {
  const text = cell.trim().toLowerCase()
  if (text === '') return { irregularities: ['an empty cell'] }
  for (const kind of ['any', 'not given'] as const) {
    if (text === kind)
      return {
        value: { kind },
        irregularities: cell === printBasicCodes({ kind }) ? [] : ['another use of capitals'],
      }
  }
  return readList(cell)
}
