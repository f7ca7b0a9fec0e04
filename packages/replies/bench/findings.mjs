import { replyRuleIds } from '../dist/index.js'
import { ruleFacts } from '../dist/findings.js'

const none = Object.freeze([])

/** Adds a line to a finding of a list, which is `null` as long as nothing was found; gives the list. */
export function found(findings, rule, line, what) {
  if (findings === null) return [make(rule, [line], what)]
  for (const finding of findings)
    if (finding.rule === rule) {
      finding.lines.push(line)
      return findings
    }
  findings.push(make(rule, [line], what))
  return findings
}

export function make(rule, lines, what) {
  const facts = ruleFacts[rule]
  return { rule, severity: facts[0], source: facts[1], lines, found: what }
}

/** The list as a reply has it: in the order of the rules. */
export function ordered(findings) {
  if (findings === null) return none
  return findings.length === 1
    ? findings
    : findings.toSorted((one, other) => replyRuleIds.indexOf(one.rule) - replyRuleIds.indexOf(other.rule))
}
