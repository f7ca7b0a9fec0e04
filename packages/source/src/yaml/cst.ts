import type { CST } from 'yaml'

const isToken = (value: CST.Token | null | undefined): value is CST.Token =>
  value !== null && value !== undefined

/** The values right inside a token of YAML's concrete syntax. */
export function childrenOf(token: CST.Token): readonly CST.Token[] {
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
