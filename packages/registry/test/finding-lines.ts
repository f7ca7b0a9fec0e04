import type { RuleFinding } from '../src/index.js'

/** A finding with all that it says, for a recorded report. */
export function findingLines({
  rule,
  severity,
  path,
  message,
  found,
  expected,
  advice,
  source,
}: RuleFinding): string {
  return [
    `  ${severity} ${rule} at /${path.join('/')} (${source})`,
    `    ${message}`,
    ...(found === undefined ? [] : [`    found: ${found}`]),
    ...(expected === undefined ? [] : [`    expected: ${expected}`]),
    `    advice: ${advice}`,
  ].join('\n')
}
