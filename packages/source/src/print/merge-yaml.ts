import { sameValue } from '@smtp-status/registry'
import { readTree } from '../yaml/read-tree.js'
import { commentsIn } from '../yaml/tokens.js'
import type { PlainValue } from '../yaml/tree.js'
import { valueOf } from '../yaml/tree.js'

/** A top-level key of a file: its value, and the lines from the key to the next one. */
interface KeyLines {
  readonly value: PlainValue
  readonly text: string
}

interface FileLines {
  readonly value: PlainValue
  /** The text above the first key, or all of it where there is none. */
  readonly head: string
  readonly byKey: ReadonlyMap<string, KeyLines>
}

/** Divides a file at its top-level keys; `undefined` for one with any fault of YAML, or one that is no map. */
function divide(text: string): FileLines | undefined {
  const { tree, isWhole, faults } = readTree(text)
  if (tree?.kind !== 'map' || !isWhole || faults.length > 0) return undefined
  const keys = [...tree.pairs].map(([name, { keySpan, value }]) => ({ name, start: keySpan.start, value }))
  const byKey = keys.map(({ name, start, value }, index): [string, KeyLines] => [
    name,
    { value: valueOf(value), text: text.slice(start, keys[index + 1]?.start) },
  ])
  return { value: valueOf(tree), head: text.slice(0, keys[0]?.start), byKey: new Map(byKey) }
}

/** The comment lines at the end of a piece of text: they belong to what follows, and outlive a change of the value above them. */
function commentsAtEnd(text: string): string {
  const lines = text.split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.slice(last + 1).join('\n')
}

function mergeKey(wanted: KeyLines, existing: KeyLines | undefined): string {
  if (!existing) return wanted.text
  return sameValue(existing.value, wanted.value) ? existing.text : wanted.text + commentsAtEnd(existing.text)
}

/** A text with the comments of another one, which it does not have yet, below the comment lines at its top. */
function withCommentsOf(existing: string, canonical: string): string {
  const lines = canonical.split('\n')
  const top = lines.findIndex((line) => !line.startsWith('#'))
  const missing = commentsIn(existing).filter((comment) => !lines.includes(comment))
  return lines.toSpliced(top, 0, ...missing).join('\n')
}

/**
 * Brings a file of the source to the content of a canonical text, and keeps the layout and comments of each top-level key
 * whose value does not change. Keys that are not wanted go. Gives the canonical text where the existing one cannot be read, and
 * the canonical text with all comments at its top where the keys of the existing one do not each have lines of their own.
 */
export function mergeYaml(existing: string, canonical: string): string {
  const before = divide(existing.endsWith('\n') ? existing : `${existing}\n`)
  const wanted = divide(canonical)
  if (!before || !wanted) return canonical
  const body = [...wanted.byKey].map(([key, lines]) => mergeKey(lines, before.byKey.get(key)))
  const merged = before.head + body.join('')
  const after = divide(merged)
  return after && sameValue(after.value, wanted.value) ? merged : withCommentsOf(existing, canonical)
}
