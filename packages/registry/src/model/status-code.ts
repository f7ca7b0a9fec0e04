/** The class of an enhanced status code: 2 success, 4 persistent transient failure, 5 permanent failure (RFC 3463 section 2). */
export type ClassDigit = 2 | 4 | 5

/** The classes, in ascending order. */
export const classDigits: readonly ClassDigit[] = [2, 4, 5]

/** The highest subject and detail that three digits can carry (RFC 2034 section 4). */
export const highestSubCode = 999

/** An enhanced status code as a server sends it, such as 5.7.26. */
export interface StatusCode {
  readonly class: ClassDigit
  /** 0 to 999. */
  readonly subject: number
  /** 0 to 999. */
  readonly detail: number
}

const wireForm = /^([245])\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/

/** Narrows a number to a class; RFC 3463 leaves 1 and 3 without meaning. */
export function isClassDigit(value: number): value is ClassDigit {
  return value === 2 || value === 4 || value === 5
}

/** Narrows a number to what a subject or detail may be: a whole number from 0 to 999 (RFC 3463 section 2). */
export function isSubCode(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= highestSubCode
}

/**
 * Reads an enhanced status code in the form that goes over the wire (RFC 2034 section 4).
 * Gives `undefined` for anything else: another class, leading zeros, more than three digits, surrounding space.
 */
export function parseStatusCode(text: string): StatusCode | undefined {
  const [, first, subject, detail] = wireForm.exec(text) ?? []
  const digit = Number(first)
  if (!isClassDigit(digit)) return undefined
  return { class: digit, subject: Number(subject), detail: Number(detail) }
}

/** Writes an enhanced status code as it goes over the wire: `5.7.26`. */
export function printStatusCode(code: StatusCode): string {
  return `${code.class}.${code.subject}.${code.detail}`
}

/** Orders enhanced status codes by class, then subject, then detail, each as a number. */
export function compareStatusCodes(left: StatusCode, right: StatusCode): number {
  return left.class - right.class || left.subject - right.subject || left.detail - right.detail
}
