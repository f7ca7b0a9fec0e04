import type { ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Span, SpanFault } from '../faults/fault.js'
import { plainScalarFaults } from './ambiguous-scalar.js'
import type { ScalarNode, TreeNode, TreePair } from './tree.js'

const isReserved = (name: string): boolean => name === 'prototype' || Object.hasOwn(Object.prototype, name)

const spanOf = ({ range: [start, end] }: ParsedNode): Span => ({ start, end })

function scalarValue(value: unknown): ScalarNode['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Turns composed YAML into a tree, and finds what YAML allows and the registry does not. */
export class TreeBuilder {
  readonly faults: SpanFault[] = []
  /** Tells whether every value was understood. */
  isWhole = true

  /** The tree of a node; `otherwise` is where nothing stands in place of one. */
  build(node: ParsedNode | null, otherwise = 0): TreeNode {
    if (!node) return { kind: 'scalar', span: { start: otherwise, end: otherwise }, value: null }
    const span = spanOf(node)
    if (isMap<ParsedNode, ParsedNode | null>(node)) return { kind: 'map', span, pairs: this.#pairs(node) }
    if (isSeq<ParsedNode>(node)) return { kind: 'list', span, items: this.#items(node) }
    if (isScalar(node)) return this.#scalar(node, span)
    // An alias: what it stands for is not looked up.
    this.isWhole = false
    return { kind: 'scalar', span, value: null }
  }

  #scalar(node: Scalar.Parsed, span: Span): ScalarNode {
    const isAmbiguous = this.#findAmbiguous(node, span)
    // An ambiguous value was most likely meant as text: judging it as anything else would be a second finding on one fault.
    return { kind: 'scalar', span, value: isAmbiguous ? node.source : scalarValue(node.value) }
  }

  #findAmbiguous({ type, source }: Scalar.Parsed, span: Span): boolean {
    const faults = type === 'PLAIN' ? plainScalarFaults(source, span) : []
    this.faults.push(...faults)
    return faults.length > 0
  }

  #items({ items }: YAMLSeq<ParsedNode>): readonly TreeNode[] {
    return items.map((item) => this.build(item))
  }

  #pairs({ items }: YAMLMap<ParsedNode, ParsedNode | null>): ReadonlyMap<string, TreePair> {
    const pairs = new Map<string, TreePair>()
    for (const { key, value } of items) {
      const keySpan = spanOf(key)
      const name = this.#nameOf(key, keySpan)
      if (name === undefined) continue
      if (pairs.has(name)) this.faults.push(duplicateFault(name, keySpan))
      else pairs.set(name, { keySpan, value: this.build(value, keySpan.end) })
    }
    return pairs
  }

  #nameOf(key: ParsedNode, span: Span): string | undefined {
    if (!isScalar(key) || key.value === null) return this.#refuse(notTextFault(span))
    const name = key.source
    if (name === '<<') return this.#refuse(mergeFault(span))
    if (isReserved(name)) {
      this.faults.push(reservedFault(name, span))
      return undefined
    }
    this.#findAmbiguous(key, span)
    return name
  }

  #refuse(fault: SpanFault): undefined {
    this.isWhole = false
    this.faults.push(fault)
  }
}

const notTextFault = (span: Span): SpanFault => ({
  rule: 'yaml/key-not-text',
  message: 'A list, a map or nothing at all stands where a key belongs',
  expected: 'a key that is a word or a number',
  advice: 'Write a key in front of the colon',
  span,
})

const mergeFault = (span: Span): SpanFault => ({
  rule: 'yaml/merge-key',
  message: 'A merge key stands in place of keys',
  found: '<<',
  expected: 'the keys themselves',
  advice: 'Write the keys and values out',
  span,
})

const reservedFault = (name: string, span: Span): SpanFault => ({
  rule: 'yaml/reserved-key',
  message: `The key ${name} has a meaning of its own in programs`,
  found: name,
  expected: 'another key',
  advice: 'Delete the key and its value',
  span,
})

const duplicateFault = (name: string, span: Span): SpanFault => ({
  rule: 'yaml/duplicate-key',
  message: `The key ${name} stands twice in the same map`,
  found: name,
  expected: 'each key once',
  advice: 'Keep the one that is right, and delete the other with its value',
  span,
})
