import type { CST } from 'yaml'
import { everyToken } from './cst.js'
import type { FaultId } from '../fault-id.js'
import type { SpanRemark } from '../remark.js'

type Mark = 'anchor' | 'alias' | 'tag' | 'directive'

interface MarkWords {
  readonly rule: FaultId
  readonly one: string
  readonly many: string
  readonly expected: string
  readonly advice: string
}

const words: Readonly<Record<Mark, MarkWords>> = {
  anchor: {
    rule: 'yaml/anchor',
    one: 'A value has an anchor',
    many: 'anchors stand in the file, here the first',
    expected: 'values without anchors',
    advice: 'Delete the word that begins with &; a text that begins with & needs quotes',
  },
  alias: {
    rule: 'yaml/alias',
    one: 'An alias stands in place of a value',
    many: 'aliases stand in the file, here the first',
    expected: 'the value itself',
    advice: 'Write the value out; a text that begins with * needs quotes',
  },
  tag: {
    rule: 'yaml/tag',
    one: 'A value has a tag',
    many: 'tags stand in the file, here the first',
    expected: 'values without tags',
    advice: 'Delete the word that begins with !; a text that begins with ! needs quotes',
  },
  directive: {
    rule: 'yaml/directive',
    one: 'The file has a directive',
    many: 'directives stand in the file, here the first',
    expected: 'a file without directives',
    advice: 'Delete the line that begins with %; a text that begins with % needs quotes',
  },
}

const isMark = (type: string): type is Mark => Object.hasOwn(words, type)

/** Remarks on anchors, aliases, tags and directives, one for each sort: at the first, with how many there are. */
export function markRemarks(tokens: readonly CST.Token[]): readonly SpanRemark[] {
  const found = new Map<Mark, { readonly first: CST.Token; readonly count: number }>()
  for (const token of everyToken(tokens)) {
    if (!isMark(token.type)) continue
    const { first, count } = found.get(token.type) ?? { first: token, count: 0 }
    found.set(token.type, { first, count: count + 1 })
  }
  return [...found].map(([mark, { first, count }]) => {
    const { rule, one, many, expected, advice } = words[mark]
    const source = 'source' in first ? first.source : ''
    const span = { start: first.offset, end: first.offset + source.length }
    return { rule, message: count === 1 ? one : `${count} ${many}`, found: source, expected, advice, span }
  })
}
