import { meaningInYaml11 } from '../yaml/ambiguous-scalar.js'
import type { PlainValue } from '../yaml/tree.js'
import { compareKeys } from './key-order.js'

const numberLike = /^[-+.\d][\d.:_eoxEOX+-]*$/
const dateLike = /^\d{4}-\d{2}(?:-\d{2})?$/
const basicCodeClass = /^[245]xx$/
const nullOrTruth = /^(?:null|true|false|~|\.inf|\.nan)$/i
const plainStart = /^[\p{L}\p{N}(</$+;^_=.]/u

/** Tells whether a text, written without quotes, is read as that text by every version of YAML. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (!plainStart.test(text) || text.trim() !== text) return false
  if (/: |:$| #|\n/.test(text) || (inFlow && /[[\]{},]/.test(text))) return false
  if (dateLike.test(text) || basicCodeClass.test(text)) return true
  return !numberLike.test(text) && !nullOrTruth.test(text) && meaningInYaml11(text) === undefined
}

/** Tells whether a text can stand below its key after `>-` and be read as it is. */
function isFoldable(text: string): boolean {
  return text.trim() === text && text !== '' && !/ {2}|[\n\t]/.test(text)
}

/** Writes a single value: a text plainly where that is safe, else in double quotes. */
function printScalar(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value)
  return isPlain(value, inFlow) ? value : JSON.stringify(value)
}

/** Breaks a text at its spaces into lines that are no longer than `width`, where its words allow. */
function foldText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const lineWidth = 100
// Nearly all registrations fit into this width, and are compared more easily when each is one line.
const registrationWidth = 112

type PlainMap = { readonly [key: string]: PlainValue }

const alwaysInLines: ReadonlySet<string> = new Set([
  'history',
  'exceptions',
  'tables',
  'class',
  'subject',
  'enumerated',
])
const alwaysFolded = /^(?:description|securityNote):$/

const isList = (value: PlainValue): value is readonly PlainValue[] => Array.isArray(value)
const isMap = (value: PlainValue): value is PlainMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const printKey = (key: string): string => (/^(?:0|[1-9]\d*)$/.test(key) ? key : printScalar(key, true))

const pairsOf = (map: PlainMap): readonly (readonly [string, PlainValue])[] =>
  Object.entries(map).toSorted(([left], [right]) => compareKeys(left, right))

function printInline(value: PlainValue): string {
  if (isList(value)) return `[${value.map(printInline).join(', ')}]`
  if (!isMap(value)) return printScalar(value, true)
  const pairs = pairsOf(value).map(([key, inner]) => `${printKey(key)}: ${printInline(inner)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

function printText(text: string, start: string, indent: number): readonly string[] {
  const line = `${start} ${printScalar(text, false)}`
  const isShort = line.length <= lineWidth && !alwaysFolded.test(start)
  if (isShort || !isFoldable(text)) return [line]
  const space = ' '.repeat(indent + 2)
  return [`${start} >-`, ...foldText(text, lineWidth - space.length).map((part) => space + part)]
}

function printPair(key: string, value: PlainValue, indent: number): readonly string[] {
  const start = `${' '.repeat(indent)}${printKey(key)}:`
  if (typeof value === 'string') return printText(value, start, indent)
  if (!isList(value) && !isMap(value)) return [`${start} ${value}`]
  const inline = `${start} ${printInline(value)}`
  const isInLines =
    alwaysInLines.has(key) ||
    (key === 'references' && indent === 0) ||
    inline.length > (key === 'registration' ? registrationWidth : lineWidth)
  return isInLines && Object.keys(value).length > 0 ? [start, ...printLines(value, indent + 2)] : [inline]
}

function printItem(value: PlainValue, indent: number): readonly string[] {
  const bullet = `${' '.repeat(indent)}- `
  const inline = bullet + (isMap(value) || isList(value) ? printInline(value) : printScalar(value, false))
  const isShort = inline.length <= lineWidth && !(isMap(value) && isRecord(value))
  if (isShort || !isMap(value)) return [inline]
  const lines = printLines(value, indent + 2)
  return lines.map((line, index) => (index === 0 ? bullet + line.trimStart() : line))
}

// A reference with its section stays in one line; what has a reason, date or authority is easier to read in several.
const isRecord = (map: PlainMap): boolean => !('section' in map) && Object.keys(map).length > 0

/** Writes a map or list in lines: a key or an item a line, short values inside them in one line each. */
export function printLines(value: PlainMap | readonly PlainValue[], indent: number): readonly string[] {
  if (isList(value)) return value.flatMap((item) => printItem(item, indent))
  return pairsOf(value).flatMap(([key, inner]) => printPair(key, inner, indent))
}
