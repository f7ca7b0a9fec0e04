/**
 * The rules by which replies are judged, in the order in which they are listed: how grave what a rule finds is, and the section
 * that asks for it. The one place of their names. The words on each rule are kept apart, under `@smtp-status/replies/rules`, so
 * that a program which only checks does not carry them.
 */
export const ruleFacts = {
  'reply/empty': ['error', 'RFC 5321 section 4.2'],
  'reply/basic-code-missing': ['error', 'RFC 5321 section 4.2'],
  'reply/basic-code-out-of-range': ['error', 'RFC 5321 section 4.2'],
  'reply/separator': ['error', 'RFC 5321 section 4.2'],
  'reply/basic-code-changes': ['error', 'RFC 5321 section 4.2.1'],
  'reply/unfinished': ['error', 'RFC 5321 section 4.2.1'],
  'reply/text-after-end': ['error', 'RFC 5321 section 4.2.1'],
  'reply/line-ending': ['error', 'RFC 5321 section 2.3.8'],
  'reply/line-too-long': ['error', 'RFC 5321 section 4.5.3.1.5'],
  'reply/not-text': ['error', 'RFC 5321 section 4.2'],
  'reply/not-ascii': ['note', 'RFC 6531 section 3.7.4'],
  'code/missing': ['error', 'RFC 2034 section 4'],
  'code/malformed': ['error', 'RFC 2034 section 4'],
  'code/in-greeting': ['note', 'RFC 2034 section 4'],
  'code/in-hello': ['note', 'RFC 2034 section 4'],
  'code/in-intermediate': ['error', 'RFC 2034 section 4'],
  'code/class-disagrees': ['error', 'RFC 2034 section 4'],
  'code/changes': ['error', 'RFC 2034 section 4'],
  'code/doubled': ['warning', 'RFC 2034 section 4'],
  'code/unregistered': ['warning', 'RFC 5248 section 2.1'],
  'code/deprecated': ['warning', 'RFC 5248 section 2.3'],
  'code/class-not-useful': ['warning', 'RFC 3463 section 3'],
  'code/basic-not-associated': ['note', 'RFC 5248 section 2.1'],
  'code/too-many-recipients': ['warning', 'RFC 5321 section 4.5.3.1.10'],
  'code/not-offered': ['note', 'RFC 2034 section 3'],
  'hello/keyword-missing': ['error', 'RFC 2033 section 5'],
  'hello/keyword-hidden': ['error', 'RFC 5321 section 4.1.1.1'],
  'hello/keyword-parameters': ['warning', 'RFC 2034 section 3'],
} as const

/** The name of a rule, as it stands in findings. */
export type ReplyRuleId = keyof typeof ruleFacts

const isRuleId = (text: string): text is ReplyRuleId => text in ruleFacts

/** The names of all rules, in the order in which they are listed. */
export const replyRuleIds: readonly ReplyRuleId[] = Object.keys(ruleFacts).filter(isRuleId)

/**
 * `error`: against a document's requirement. `warning`: permitted, and yet it misleads who reads it.
 * `note`: worth knowing, wrong by no document.
 */
export type ReplySeverity = 'error' | 'warning' | 'note'

/** Finding of a rule in a reply: one finding a rule and reply, whatever the number of lines. */
export interface ReplyFinding {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  /** The section that asks for it: `RFC 2034 section 4`. */
  readonly source: string
  /** The lines of the reply that it is about, from 1; empty where there is no line. */
  readonly lines: readonly number[]
  /** The text found there, unchanged; `null` where the finding is that there is none. */
  readonly found: string | null
}

/** Notes on a reply so far: a finding a rule, to which lines are added, in the order in which they were noted. */
export type Notes = (ReplyFinding & { readonly lines: number[] })[]

/** Makes a finding; severity and source come from its rule. */
export function finding<Lines extends readonly number[]>(
  rule: ReplyRuleId,
  lines: Lines,
  found: string | null,
): ReplyFinding & { readonly lines: Lines } {
  const facts = ruleFacts[rule]
  return { rule, severity: facts[0], source: facts[1], lines, found }
}

/** Notes that a rule found something in a line, from 1, and what stands there; of further lines the number alone is kept. */
export function note(notes: Notes, rule: ReplyRuleId, line: number, found: string | null): void {
  const known = notes.find((one) => one.rule === rule)
  if (known === undefined) notes.push(finding(rule, [line], found))
  else known.lines.push(line)
}

/** Compares findings by the order of their rules. */
export function inOrder(one: ReplyFinding, other: ReplyFinding): number {
  return replyRuleIds.indexOf(one.rule) - replyRuleIds.indexOf(other.rule)
}
