import type { PlainValue } from '../yaml/tree.js'
import { compareKeys } from './key-order.js'
import { foldText, isFoldable, printScalar } from './scalar.js'

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

const printKey = (key: string): string => (/^\d+$/.test(key) ? key : printScalar(key, true))

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
  if (!isList(value) && !isMap(value)) return [`${start} ${printScalar(value, false)}`]
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
  const [first = '', ...rest] = printLines(value, indent + 2)
  return [bullet + first.trimStart(), ...rest]
}

// A reference with its section stays in one line; what has a reason, date or authority is easier to read in several.
const isRecord = (map: PlainMap): boolean => !('section' in map) && Object.keys(map).length > 0

/** Writes a map or list in lines: a key or an item a line, short values inside them in one line each. */
export function printLines(value: PlainMap | readonly PlainValue[], indent: number): readonly string[] {
  if (isList(value)) return value.flatMap((item) => printItem(item, indent))
  return pairsOf(value).flatMap(([key, inner]) => printPair(key, inner, indent))
}
