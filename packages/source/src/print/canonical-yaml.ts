import type { BasicCode } from '@smtp-status/registry'
import { compareBasicCodes, isBasicCodeClass } from '@smtp-status/registry'
import { unseenCharacters } from '@smtp-status/terminal/safe-text'
import { sameValue } from '@smtp-status/registry'
import type { FileKind } from '../files/layout.js'
import { modelineOf } from '../files/layout.js'
import { readForm } from '../schema/check-form.js'
import { readTree } from '../yaml/read-tree.js'
import { commentsIn } from '../yaml/tokens.js'
import type { PlainValue, TreeNode } from '../yaml/tree.js'
import { valueOf } from '../yaml/tree.js'
import { printForm } from './print-file.js'
import type { Region } from './regions.js'
import { regionsOf } from './regions.js'

const isBasicCode = (value: PlainValue): value is BasicCode =>
  typeof value === 'number' || (typeof value === 'string' && isBasicCodeClass(value))

// The lists whose order says nothing. All others, references and history among them, mean something by theirs.
const sortedKeys: ReadonlySet<string> = new Set(['basicCodes', 'otherBasicCodes', 'classes'])

// Line by line: an expression for the blanks around a line's end looks at a run of blanks from each of them.
const tidyText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

function tidyList(list: readonly PlainValue[], key: string): PlainValue {
  return sortedKeys.has(key) && list.every(isBasicCode)
    ? list.toSorted(compareBasicCodes)
    : list.map((item) => tidyValue(item))
}

/**
 * The value of a file in the one form that its content has: basic status codes and classes in ascending order, texts in one
 * line and without blank space at their ends. Everything else stays.
 */
function tidyValue(value: PlainValue, key = ''): PlainValue {
  if (typeof value === 'string') return tidyText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return tidyList(value, key)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, tidyValue(inner, name)]))
}

/** A tree in which nothing is doubtful: a text with any fault of YAML has none. */
function soundTree(text: string): TreeNode | undefined {
  const { tree, isWhole, faults } = readTree(text)
  return isWhole && faults.length === 0 ? tree : undefined
}

const isModeline = (comment: string): boolean => /^#\s*yaml-language-server:/.test(comment)

const withoutModeline = (comments: readonly string[]): readonly string[] =>
  comments.filter((comment) => !isModeline(comment))

// Maps compare as equal in any order of their keys, which is just what matters here.
const isSameToTheLetter = (left: PlainValue, right: PlainValue): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

function mergeRegion(canonical: Region, existing: Region): readonly string[] {
  const { lead, inner, lines, value } = existing
  if (inner.length === 0) return [...lead, ...canonical.lines]
  // Comments among the lines of a value stay where they are, unless the lines themselves have to change.
  if (isSameToTheLetter(value, canonical.value)) return [...lead, ...lines]
  return [...lead, ...inner, ...canonical.lines]
}

function layOut(kind: FileKind, value: object, text: string, tree: TreeNode): string {
  const existing = regionsOf(text, tree)
  if (!existing) return printForm(kind, value, withoutModeline(commentsIn(text)))
  const canonical = printForm(kind, value)
  const canonicalTree = soundTree(canonical)
  const wanted = canonicalTree && regionsOf(canonical, canonicalTree)
  if (!wanted) return canonical
  const byName = new Map(existing.regions.map((region) => [region.name, region]))
  const body = wanted.regions.flatMap((region) => mergeRegion(region, byName.get(region.name) ?? region))
  return [modelineOf(kind), ...withoutModeline(existing.head), ...body, ...existing.tail, ''].join('\n')
}

const keepsComments = (before: string, after: string): boolean =>
  sameValue(withoutModeline(commentsIn(before)).toSorted(), withoutModeline(commentsIn(after)).toSorted())

/**
 * The canonical form of the text of a file: LF alone, the modeline, keys in their order, basic status codes in ascending
 * order, texts folded. No value changes, but for blank space around a text and line breaks in it, which no text of the
 * registry has; and no comment is lost. Gives `undefined` where the text has any other fault: what it means has to be
 * settled first.
 */
export function canonicalYaml(kind: FileKind, text: string): string | undefined {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const tree = unseenCharacters.test(plain) ? undefined : soundTree(plain)
  if (!tree) return undefined
  const value = tidyValue(valueOf(tree))
  const reading = readForm(kind, value)
  if ('faults' in reading) return undefined
  const canonical = layOut(kind, reading.form, plain, tree)
  const after = soundTree(canonical)
  const isFaithful =
    after !== undefined && sameValue(valueOf(after), value) && keepsComments(plain, canonical)
  return isFaithful ? canonical : undefined
}
