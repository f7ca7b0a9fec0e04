import type { CST } from 'yaml'
import { everyToken } from './cst.js'

type Position = readonly [start: number, end: number]

const isQuoted = (token: CST.Token): token is CST.FlowScalar =>
  token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar'

/** Where to look for a fault: a quote that is not closed is reported at the end of the file, but stands where it was opened. */
export function syntaxPlace([start, end]: Position, tokens: readonly CST.Token[]): Position {
  for (const token of everyToken(tokens))
    if (isQuoted(token) && token.offset + token.source.length === start)
      return [token.offset, token.offset + 1]
  return [start, end]
}
