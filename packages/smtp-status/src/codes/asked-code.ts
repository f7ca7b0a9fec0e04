import { CannotRun } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'

/** The registry's three tables. */
export const tables = ['class', 'subject', 'enumerated'] as const

/** One of them. */
export type Table = (typeof tables)[number]

/** Reads a basic status code as RFC 5321 section 4.2 has them. Throws `CannotRun` where a text is none. */
export function readBasic(text: string): number {
  if (/^[2-5][0-5]\d$/.test(text)) return Number(text)
  throw new CannotRun(
    `${showUnseen(text)} is not a basic status code (RFC 5321 section 4.2)`,
    'give three digits, 2 to 5, 0 to 5 and 0 to 9: --basic 550',
  )
}

/** Meaning of a word of a query, where it is a code, a part of one, or a basic status code. */
export type Asked =
  | { readonly kind: 'basic'; readonly basic: number }
  | { readonly kind: 'class'; readonly class: number }
  | { readonly kind: 'subject'; readonly subject: number }
  | { readonly kind: 'code'; readonly subject: number; readonly detail: number }

const basic = /^\d{3}$/
// 5, 5.XXX, 5.XXX.YYY
const classCode = /^([245])(?:\.x{1,3}(?:\.[xy]{1,3})?)?$/i
// 7, X.7, 5.7, X.7.YYY
const subjectCode = /^(?:\d{1,2}|[245x]\.(\d{1,3}))(?:\.[xy]{1,3})?$/i
// 5.7.26, X.7.26
const wholeCode = /^[245x]\.(\d{1,3})\.(\d{1,3})$/i
// 7.26, whose beginning is no class
const withoutClass = /^(\d{1,3})\.(\d{1,3})$/

const shapes = [basic, classCode, subjectCode, wholeCode, withoutClass]

/** Throws `CannotRun` where a number has a leading zero: no code has (RFC 2034 section 4). */
function refuseLeadingZero(word: string): void {
  const meant = word.replaceAll(/(?<=^|\.)0+(?=\d)/g, '')
  if (meant === word) return
  throw new CannotRun(
    `${word} has a leading zero, which no code has (RFC 2034 section 4)`,
    `give the number without it: smtp-status codes ${meant}`,
  )
}

function readWord(word: string): Asked {
  if (basic.test(word)) return { kind: 'basic', basic: readBasic(word) }
  refuseLeadingZero(word)
  const ofClass = classCode.exec(word)
  if (ofClass) return { kind: 'class', class: Number(ofClass[1]) }
  const ofSubject = subjectCode.exec(word)
  if (ofSubject) return { kind: 'subject', subject: Number(ofSubject[1] ?? Number.parseInt(word, 10)) }
  const [, subject, detail] = wholeCode.exec(word) ?? withoutClass.exec(word) ?? []
  return { kind: 'code', subject: Number(subject), detail: Number(detail) }
}

/**
 * Reads a text of nothing but codes: `5.7.26`, `X.1.1 5.1.2`, `5.7`, `550 5.7.26`. A basic status code beside others asks for nothing
 * of its own. Gives `undefined` where there are other words, and throws `CannotRun` where what looks like a code cannot be one.
 */
export function readAsked(text: string): readonly Asked[] | undefined {
  const words = text.trim().split(/[\s,]+/)
  if (!words.every((word) => shapes.some((shape) => shape.test(word)))) return undefined
  const asked = words.map(readWord)
  const others = asked.filter(({ kind }) => kind !== 'basic')
  return others.length > 0 ? others : asked
}
