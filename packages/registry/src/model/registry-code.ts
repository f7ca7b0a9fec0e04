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
