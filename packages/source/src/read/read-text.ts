import type { Finding } from '@smtp-status/registry'
import type { SpanFault } from '../faults/fault.js'
import type { FileKind, SourceFile } from '../files/layout.js'
import { kindOf } from '../files/layout.js'
import type { FormOf } from '../schema/check-form.js'
import { readForm } from '../schema/check-form.js'
import { characterFaults, conflictFault, modelineFaults } from '../text/check-text.js'
import { SourceText } from '../text/source-text.js'
import { quickValue } from '../yaml/quick-value.js'
import { valueOf } from '../yaml/tree.js'
import { fixHint } from '../faults/fault.js'

/**
 * Makes a function do its work once for each object and give the same answer again, for as long as somebody holds the object. The
 * function has to be pure and the objects have to stay as they are.
 */
export function remember<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const before = made.get(key)
    if (before) return before.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}

/** A file's bytes as text, and what is wrong with them. */
interface DecodedText {
  readonly text: string
  /** Tells whether the text is what the bytes say; otherwise each bad byte is a replacement character. */
  readonly isFaithful: boolean
  readonly faults: readonly SpanFault[]
}

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

const utf8Length = (point: number): number =>
  1 + Number(point > 0x7f) + Number(point > 0x7ff) + Number(point > 0xffff)

const isReplacementAt = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd

function findBadByte(
  bytes: Uint8Array,
  text: string,
  from: number,
): { readonly byte: number; readonly at: number } {
  let byte = from
  let at = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    if (point === 0xfffd && !isReplacementAt(bytes, byte)) break
    byte += utf8Length(point)
    at += character.length
  }
  return { byte, at }
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

const markFault: SpanFault = {
  rule: 'text/byte-order-mark',
  message: 'The file begins with a byte order mark',
  found: 'EF BB BF',
  expected: 'UTF-8 without a byte order mark',
  advice: `Save the file as UTF-8 without a byte order mark${fixHint}`,
  span: { start: 0, end: 0 },
}

function invalidFault(bytes: Uint8Array, text: string): SpanFault {
  const { byte, at } = findBadByte(bytes, text, hasMark(bytes) ? 3 : 0)
  const hex = (bytes[byte] ?? 0).toString(16).toUpperCase()
  return {
    rule: 'text/invalid-utf8',
    message: `The byte at offset ${byte} is not valid in UTF-8`,
    found: hex,
    expected: 'text encoded in UTF-8',
    advice: 'Save the file as UTF-8',
    span: { start: at, end: at + 1 },
  }
}

/** Decodes UTF-8. Total: bytes that are not UTF-8 give a text with replacement characters, and a fault on the first. */
function decodeText(bytes: Uint8Array): DecodedText {
  const marks = hasMark(bytes) ? [markFault] : []
  const text = decodeStrictly(bytes)
  if (text !== undefined) return { text, isFaithful: true, faults: marks }
  const shown = lenient.decode(bytes)
  return { text: shown, isFaithful: false, faults: [...marks, invalidFault(bytes, shown)] }
}

/** A file's text, its faults, and its value where that can be known. */
export interface TextReading {
  readonly source: SourceText
  readonly findings: readonly Finding[]
  readonly value?: unknown
}

// A control character breaks YAML too: that is one fault, not two.
function withoutConsequences(
  faults: readonly SpanFault[],
  characters: readonly SpanFault[],
): readonly SpanFault[] {
  const isControl = characters.some(({ rule }) => rule === 'text/control-character')
  return isControl ? faults.filter(({ rule }) => rule !== 'yaml/syntax') : faults
}

function readCarefully(source: SourceText, faults: readonly SpanFault[]): TextReading {
  const { tree, isWhole, faults: inYaml } = source.reading
  const findings = [...faults, ...withoutConsequences(inYaml, faults)].map((fault) => source.findingAt(fault))
  return tree && isWhole ? { source, findings, value: valueOf(tree) } : { source, findings }
}

/** Reads the text of a file; `undefined` for a file that does not belong to the registry. */
export function readText({ file, bytes }: SourceFile): TextReading | undefined {
  const kind = kindOf(file)
  if (kind === undefined) return undefined
  const { text, isFaithful, faults } = decodeText(bytes)
  const source = new SourceText(file, kind, text)
  if (!isFaithful) return { source, findings: faults.map((fault) => source.findingAt(fault)) }
  const conflict = conflictFault(text)
  if (conflict) return { source, findings: [source.findingAt(conflict)] }
  const inText = [...faults, ...modelineFaults(text, kind), ...characterFaults(text)]
  const value = inText.length === 0 ? quickValue(text) : undefined
  return value === undefined ? readCarefully(source, inText) : { source, findings: [], value }
}

/** A file whose value has the form of its kind. */
export interface ReadForm<Kind extends FileKind> {
  readonly source: SourceText
  readonly form: FormOf[Kind]
}

/** Tells whether a file has the form of its kind, or what keeps it from having it. */
export function readFormOf<Kind extends FileKind>(
  kind: Kind,
  { source, value }: TextReading,
): ReadForm<Kind> | readonly Finding[] {
  if (value === undefined) return []
  const reading = readForm(kind, value)
  return 'form' in reading
    ? { source, form: reading.form }
    : reading.faults.map((fault) => source.findingOn(fault))
}
