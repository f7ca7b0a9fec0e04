import type { CST, Document, ParsedNode } from 'yaml'
import { Composer, Lexer, Parser } from 'yaml'
import { limits } from '@smtp-status/registry'
import type { Span } from '../faults/fault.js'

/** The values right inside a token of YAML's concrete syntax. */
function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : []
  if (!('items' in token)) return []
  const children: CST.Token[] = []
  for (const { key, value } of token.items) {
    if (key) children.push(key)
    if (value) children.push(value)
  }
  return children
}

/** Calls for each anchor, tag and mark in front of the values right inside a token. */
function eachProperty(token: CST.Token, take: (property: CST.Token) => void): void {
  if (token.type === 'document') token.start.forEach(take)
  if (!('items' in token)) return
  for (const { start, sep = [] } of token.items) {
    start.forEach(take)
    sep.forEach(take)
  }
}

/** Every token inside some tokens, with the anchors and tags in front of values. */
export function everyToken(tokens: readonly CST.Token[]): readonly CST.Token[] {
  const all: CST.Token[] = []
  const waiting = tokens.toReversed()
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    all.push(token)
    eachProperty(token, (property) => void all.push(property))
    for (const child of childrenOf(token).toReversed()) waiting.push(child)
  }
  return all
}

const isCollection = (token: CST.Token): boolean => 'items' in token

function findTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  let level = tokens.flatMap(childrenOf)
  for (let depth = 1; depth <= limits.sourceDepth; depth += 1) level = level.flatMap(childrenOf)
  return level.find(isCollection)
}

/** Does something that makes many errors without their traces, which take far longer to write down than all else. */
function withoutTraces<Result>(act: () => Result): Result {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return act()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The documents of a text, or the offset at which it is nested too deeply. */
type Composition =
  | { readonly tokens: readonly CST.Token[]; readonly documents: readonly Document.Parsed<ParsedNode>[] }
  | { readonly tooDeepAt: number }

// Far above the limit, which is told with its place; beyond it the parser's own recursion would exhaust the stack.
const deepestStack: number = 8 * limits.sourceDepth

/** The tokens of a text, or the offset at which it is nested too deeply to be parsed at all. */
function parse(text: string): readonly CST.Token[] | { readonly tooDeepAt: number } {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (parser.stack.length <= deepestStack) continue
    const tooDeep = parser.stack.filter(isCollection)[limits.sourceDepth]
    return { tooDeepAt: tooDeep?.offset ?? 0 }
  }
  return [...tokens, ...parser.end()]
}

/**
 * Leaves out the tokens of errors behind the first: what follows an error is a guess, and making each into an object takes far longer
 * than all the rest.
 */
function withOneError(tokens: readonly CST.Token[]): readonly CST.Token[] {
  let hasError = false
  return tokens.filter(({ type }) => {
    const isFurther = type === 'error' && hasError
    hasError ||= type === 'error'
    return !isFurther
  })
}

/**
 * Reads YAML into documents. Values nested too deeply are found before anything follows them down: composing them would
 * exhaust the stack, and on Node 20 that can end the process.
 */
export function compose(text: string): Composition {
  const parsed = parse(text)
  if ('tooDeepAt' in parsed) return parsed
  const tokens = withOneError(parsed)
  const tooDeep = findTooDeep(tokens)
  if (tooDeep) return { tooDeepAt: tooDeep.offset }
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
  })
  return { tokens, documents: withoutTraces(() => [...composer.compose(tokens)]) }
}

// Marks that the lexer gives for a plain or block scalar, which may begin with # itself, and for what has no length.
const scalarMark = '\u001F'
const marks: ReadonlySet<string> = new Set(['\u0002', '\u0018', scalarMark])

/** Finds the comments of a YAML text, each from its `#` to the end of its line. */
export function commentSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const end = marks.has(token) ? start : start + token.length
    if (token.startsWith('#') && before !== scalarMark) spans.push({ start, end })
    start = end
    before = token
  }
  return spans
}

/** The comments of a YAML text, each from its `#` on, without blanks at its end. */
export function commentsIn(text: string): readonly string[] {
  return commentSpans(text).map(({ start, end }) => text.slice(start, end).trimEnd())
}
