import type { Finding } from '@smtp-status/registry'
import type { ReplyRuleId, ReplySeverity } from '@smtp-status/replies'

/** What `lint` and `scan` found in a file. */
export interface FileFinding {
  readonly rule: ReplyRuleId
  readonly severity: ReplySeverity
  /** As the user would name it from where they are. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units; the end is exclusive. */
  readonly column: number
  readonly endColumn: number
  /** The line as it stands in the file; what is far from the place may be cut off a long one. */
  readonly lineText: string
  /** How much was cut off the beginning of `lineText`, in UTF-16 units. */
  readonly cutBefore: number
  /** One sentence, without a full stop. */
  readonly message: string
  /** What to do, without a full stop. */
  readonly advice: string
  /** The section that asks for it. */
  readonly source: string
  /** What people are told beside the line: name and value. */
  readonly details: readonly (readonly [name: string, text: string])[]
  /** What only this command knows of it, for programs. */
  readonly more: Readonly<Record<string, string | number | readonly number[] | null>>
}

/** How much of a line is kept on either side of a place, in UTF-16 units. */
const kept = 300

/** Cuts a line down to what is near a place, so that a file of one line does not stay in memory for each finding. */
export function nearPlace(lineText: string, column: number): Pick<FileFinding, 'lineText' | 'cutBefore'> {
  const cutBefore = Math.max(0, column - 1 - kept)
  // A slice would keep the whole text alive.
  return { lineText: Buffer.from(lineText.slice(cutBefore, column + kept)).toString(), cutBefore }
}

/** As the reports that both commands share take it. */
export function asFinding(given: FileFinding): Finding {
  const { rule, severity, file, line, column, endColumn, message, advice, source } = given
  return {
    rule,
    severity: severity === 'remark' ? 'note' : severity,
    place: { file, range: { line, column, endLine: line, endColumn } },
    message,
    advice,
    source,
  }
}
