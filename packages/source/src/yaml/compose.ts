import type { CST, Document, ParsedNode } from 'yaml'
import { Composer, Parser } from 'yaml'
import { childrenOf } from './cst.js'

/** How deep lists and maps may stand in one another. */
export const deepestLevel = 16

const isCollection = (token: CST.Token): boolean => 'items' in token

function findTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  let level = tokens.flatMap(childrenOf).filter(isCollection)
  for (let depth = 1; depth <= deepestLevel; depth += 1)
    level = level.flatMap(childrenOf).filter(isCollection)
  return level[0]
}

/** What was composed of a text, or the offset at which it is nested too deeply. */
export type Composition =
  | { readonly tokens: readonly CST.Token[]; readonly documents: readonly Document.Parsed<ParsedNode>[] }
  | { readonly tooDeepAt: number }

/**
 * Reads YAML into documents. Values nested too deeply are found before anything follows them down: composing them would
 * exhaust the stack, and on Node 20 that can end the process.
 */
export function compose(text: string): Composition {
  const tokens = [...new Parser().parse(text)]
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
