import type { Span } from '../faults/fault.js'
import { commentSpans } from '../yaml/tokens.js'
import type { PlainValue, TreeNode } from '../yaml/tree.js'
import { valueOf } from '../yaml/tree.js'

/** A key or item at the top of a file: its value, its lines, and the comments around and in it. */
export interface Region {
  /** The key, or the item's place in the list. */
  readonly name: string
  readonly value: PlainValue
  /** The comment lines in front of it. */
  readonly lead: readonly string[]
  /** The lines from the key to the last of the value, each without LF. */
  readonly lines: readonly string[]
  /** The comments on or between those lines. */
  readonly inner: readonly string[]
}

/** A file as its regions. Every comment of the file is in one of its parts. */
interface Regions {
  /** The comments above the first key. */
  readonly head: readonly string[]
  readonly regions: readonly Region[]
  /** The comment lines below the last value. */
  readonly tail: readonly string[]
}

interface Part {
  readonly name: string
  readonly value: PlainValue
  /** Offset of its first line; -1 where something else stands in front of it on that line. */
  readonly start: number
}

function startOfLine(text: string, at: number, inFront: RegExp): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return inFront.test(text.slice(start, at)) ? start : -1
}

function partsOf(tree: TreeNode, text: string): readonly Part[] {
  if (tree.kind === 'scalar') return []
  if (tree.kind === 'list')
    return tree.items.map((item, index) => ({
      name: String(index),
      value: valueOf(item),
      start: startOfLine(text, item.span.start, /^- +$/),
    }))
  return [...tree.pairs].map(([name, { keySpan, value }]) => ({
    name,
    value: valueOf(value),
    start: startOfLine(text, keySpan.start, /^$/),
  }))
}

const textsOf = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end).trimEnd())

/** Finds the first of the comment lines, of those behind a key, that stand in front of an offset and belong to what follows it. */
function endOfValue(text: string, to: number, comments: readonly Span[]): number {
  let end = to
  for (const comment of comments.toReversed()) {
    const isLast = text.slice(comment.end, end).trim() === ''
    if (!isLast || text[comment.start - 1] !== '\n') break
    end = comment.start
  }
  return end
}

const within = (spans: readonly Span[], from: number, to: number): readonly Span[] =>
  spans.filter(({ start }) => start >= from && start < to)

// A line of such a text can end with what belongs to the whole: a comma, or the last bracket.
const isInBrackets = ({ span }: TreeNode, text: string): boolean => /[[{]/.test(text.charAt(span.start))

/** Divides the text of a file at its top-level keys or items; `undefined` where they do not each begin a line. */
export function regionsOf(text: string, tree: TreeNode): Regions | undefined {
  if (isInBrackets(tree, text)) return undefined
  const parts = partsOf(tree, text)
  const [first] = parts
  if (!first || parts.some(({ start }) => start < 0)) return undefined
  const comments = commentSpans(text)
  const commentsIn = (from: number, to: number): readonly string[] =>
    textsOf(text, within(comments, from, to))
  let lead: readonly string[] = []
  const regions = parts.map(({ name, value, start }, index): Region => {
    const next = parts[index + 1]?.start ?? text.length
    const end = endOfValue(text, next, within(comments, start, next))
    const lines = text.slice(start, end).trimEnd().split('\n')
    const region = { name, value, lead, lines, inner: commentsIn(start, end) }
    lead = commentsIn(end, next)
    return region
  })
  return { head: commentsIn(0, first.start), regions, tail: lead }
}
