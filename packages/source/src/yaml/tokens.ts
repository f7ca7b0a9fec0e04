import type { CST, Document, ParsedNode } from 'yaml'
import { Composer, Lexer, Parser } from 'yaml'
import { limits } from '@smtp-status/registry'
import type { Span } from '../faults/fault.js'

const isToken = (value: CST.Token | null | undefined): value is CST.Token =>
  value !== null && value !== undefined

/** The values right inside a token of YAML's concrete syntax. */
function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return isToken(token.value) ? [token.value] : []
  if (!('items' in token)) return []
  return token.items.flatMap((item) => [item.key, item.value].filter(isToken))
}

function propertiesOf(token: CST.Token): readonly CST.SourceToken[] {
  if (token.type === 'document') return token.start
  if (!('items' in token)) return []
  return token.items.flatMap((item) => [...item.start, ...(item.sep ?? [])])
}

/** Every token inside some tokens, with the anchors and tags in front of values. The nesting has to be bounded. */
export function* everyToken(tokens: readonly CST.Token[]): Generator<CST.Token> {
  for (const token of tokens) {
    yield token
    yield* propertiesOf(token)
    yield* everyToken(childrenOf(token))
  }
}

const isCollection = (token: CST.Token): boolean => 'items' in token

function findTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  let level = tokens.flatMap(childrenOf).filter(isCollection)
  for (let depth = 1; depth <= limits.sourceDepth; depth += 1)
    level = level.flatMap(childrenOf).filter(isCollection)
  return level[0]
}

/** The documents of a text, or the offset at which it is nested too deeply. */
type Composition =
  | { readonly tokens: readonly CST.Token[]; readonly documents: readonly Document.Parsed<ParsedNode>[] }
  | { readonly tooDeepAt: number }

/**
 * Leaves out the tokens of errors behind the first: what follows an error is a guess, and making each into an object takes far longer
 * than all the rest.
 */
function withOneError(tokens: Iterable<CST.Token>): readonly CST.Token[] {
  let hasError = false
  return [...tokens].filter(({ type }) => {
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
  const tokens = withOneError(new Parser().parse(text))
  const tooDeep = findTooDeep(tokens)
  if (tooDeep) return { tooDeepAt: tooDeep.offset }
  const composer = new Composer<ParsedNode>({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  return { tokens, documents: [...composer.compose(tokens)] }
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
