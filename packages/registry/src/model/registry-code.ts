import type { ClassDigit } from './status-code.js'
import { isClassDigit } from './status-code.js'

/** The three tables of the registry (RFC 5248 section 2.1). */
export type TableName = 'class' | 'subject' | 'enumerated'

/** The tables, in the order in which they are published. */
export const tableNames: readonly TableName[] = ['class', 'subject', 'enumerated']

/** The code of an entry in the table of class sub-codes, `5.XXX.YYY`. */
export interface ClassCode {
  readonly table: 'class'
  readonly class: ClassDigit
}

/** The code of an entry in the table of subject sub-codes, `X.7.YYY`. */
export interface SubjectCode {
  readonly table: 'subject'
  /** 0 to 999. */
  readonly subject: number
}

/** The code of an entry in the table of enumerated status codes, `X.7.26`: it leaves the class open. */
export interface EnumeratedCode {
  readonly table: 'enumerated'
  /** 0 to 999. */
  readonly subject: number
  /** 0 to 999. */
  readonly detail: number
}

/** The code that an entry of the registry is registered under. */
export type RegistryCode = ClassCode | SubjectCode | EnumeratedCode

const classForm = /^([245])\.XXX\.YYY$/
const subjectForm = /^X\.(0|[1-9]\d{0,2})\.YYY$/
const enumeratedForm = /^X\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/

/** Reads `5.XXX.YYY`; `undefined` for anything else. */
export function parseClassCode(text: string): ClassCode | undefined {
  const digit = Number(classForm.exec(text)?.[1])
  return isClassDigit(digit) ? { table: 'class', class: digit } : undefined
}

/** Reads `X.7.YYY`; `undefined` for anything else. */
export function parseSubjectCode(text: string): SubjectCode | undefined {
  const match = subjectForm.exec(text)
  return match ? { table: 'subject', subject: Number(match[1]) } : undefined
}

/** Reads `X.7.26`; `undefined` for anything else. */
export function parseEnumeratedCode(text: string): EnumeratedCode | undefined {
  const match = enumeratedForm.exec(text)
  return match ? { table: 'enumerated', subject: Number(match[1]), detail: Number(match[2]) } : undefined
}

/** Reads the code of an entry of any table (RFC 5248 section 2.1); `undefined` where the text is none of the three forms. */
export function parseRegistryCode(text: string): RegistryCode | undefined {
  return parseEnumeratedCode(text) ?? parseSubjectCode(text) ?? parseClassCode(text)
}

/** Writes a code as the registry does: `5.XXX.YYY`, `X.7.YYY`, `X.7.26`. */
export function printRegistryCode(code: RegistryCode): string {
  switch (code.table) {
    case 'class':
      return `${code.class}.XXX.YYY`
    case 'subject':
      return `X.${code.subject}.YYY`
    case 'enumerated':
      return `X.${code.subject}.${code.detail}`
  }
}

function orderKey(code: RegistryCode): readonly [table: number, first: number, second: number] {
  const table = tableNames.indexOf(code.table)
  switch (code.table) {
    case 'class':
      return [table, code.class, 0]
    case 'subject':
      return [table, code.subject, 0]
    case 'enumerated':
      return [table, code.subject, code.detail]
  }
}

/** Orders codes by table, then by their numbers, so that X.7.9 comes before X.7.10. */
export function compareRegistryCodes(left: RegistryCode, right: RegistryCode): number {
  const [leftTable, leftFirst, leftSecond] = orderKey(left)
  const [rightTable, rightFirst, rightSecond] = orderKey(right)
  return leftTable - rightTable || leftFirst - rightFirst || leftSecond - rightSecond
}

/** Orders printed codes in the same way; a text that is none comes last. */
export function comparePrintedCodes(left: string, right: string): number {
  const [leftCode, rightCode] = [parseRegistryCode(left), parseRegistryCode(right)]
  if (leftCode && rightCode) return compareRegistryCodes(leftCode, rightCode)
  return Number(leftCode === undefined) - Number(rightCode === undefined)
}

/** Tells whether two codes are the same. */
export function isSameCode(left: RegistryCode, right: RegistryCode): boolean {
  return compareRegistryCodes(left, right) === 0
}

const digit = /\p{Decimal_Number}/gu

// Each script has its ten digits in a row, the first of which follows on something that is no digit of the same row.
function valueOfDigit(character: string): string {
  const point = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Decimal_Number}$/u.test(String.fromCodePoint(point - value - 1))) value += 1
  return String(value)
}

const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu, ''],
  [/[ХхΧχ×]/gu, 'X'],
  [/[・。．․‧·∙•]/gu, '.'],
]

function undress(text: string): string {
  const plain = lookAlikes
    .reduce((dressed, [from, to]) => dressed.replaceAll(from, to), text.normalize('NFKC'))
    .replaceAll(digit, valueOfDigit)
    .toUpperCase()
  return plain.replaceAll(/(?<=^|\.)0+(?=\d)/g, '')
}

/**
 * Reads a code that is written so that it looks like another: with leading zeros (X.7.07), in small letters (x.7.7), with
 * digits, letters or full stops of another script, with space or unseen characters in between. Gives the code that it would pass
 * for; `undefined` for a text that is the plain code itself, or that passes for none.
 */
export function readDisguisedCode(text: string): RegistryCode | undefined {
  return parseRegistryCode(text) ? undefined : parseRegistryCode(undress(text))
}
