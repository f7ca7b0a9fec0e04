import type { FieldPath, Span } from '../faults/fault.js'

/** A value in a YAML file, with its place. */
export type TreeNode = MapNode | ListNode | ScalarNode

/** A map of keys. */
interface MapNode {
  readonly kind: 'map'
  readonly span: Span
  /** By key. */
  readonly pairs: ReadonlyMap<string, TreePair>
}

/** A key and its value. */
export interface TreePair {
  readonly keySpan: Span
  readonly value: TreeNode
}

/** A list. */
interface ListNode {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly TreeNode[]
}

/** A single value. */
export interface ScalarNode {
  readonly kind: 'scalar'
  readonly span: Span
  readonly value: string | number | boolean | null
}

/** A value as plain data. No key has a name that leads to a prototype: the reader refuses such keys. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

function mapValue({ pairs }: MapNode): PlainValue {
  return Object.fromEntries([...pairs].map(([key, { value }]) => [key, valueOf(value)]))
}

/** The value of a tree as plain data. */
export function valueOf(node: TreeNode): PlainValue {
  if (node.kind === 'scalar') return node.value
  return node.kind === 'list' ? node.items.map(valueOf) : mapValue(node)
}

interface Step {
  readonly key?: Span
  readonly value: TreeNode
}

function stepInto(node: TreeNode, step: string | number): Step | undefined {
  if (node.kind === 'map') {
    const pair = node.pairs.get(String(step))
    return pair && { key: pair.keySpan, value: pair.value }
  }
  const item = node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined
  return item && { value: item }
}

function topOf(root: TreeNode): Step {
  if (root.kind !== 'map') return { value: root }
  const [first] = root.pairs.values()
  return first ? { key: first.keySpan, value: root } : { value: root }
}

/** Finds the value to which a path leads, or the innermost one on the way that is there. The key of a whole file is its first. */
export function spanAt(root: TreeNode, path: FieldPath, on?: 'key' | 'value'): Span {
  let found = topOf(root)
  for (const step of path) {
    const next = stepInto(found.value, step)
    if (!next) return found.value.span
    found = next
  }
  return on === 'key' ? (found.key ?? found.value.span) : found.value.span
}
