import type { ReplyFinding } from '../src/index.js'

/** `code/missing 1,2: null` for each finding: the rule, the lines, and what was found. */
export const inShort = (findings: readonly ReplyFinding[]): readonly string[] =>
  findings.map(({ rule, lines, found }) => `${rule} ${lines.join(',')}: ${JSON.stringify(found)}`)
