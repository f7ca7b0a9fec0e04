/** Weight of a finding, gravest first: only an `error` keeps a registry from being published. */
export const severities = ['error', 'warning', 'note'] as const

/** One of `severities`. */
export type Severity = (typeof severities)[number]

/** A place in a text. Lines and columns count from 1; columns count UTF-16 code units, the end is exclusive. */
export interface TextRange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The place of a finding: a file, and in it a place where there is one. */
export interface Place {
  /** Relative to the folder that was checked, with `/` between the parts. */
  readonly file: string
  readonly range?: TextRange
}

/** One thing that a check found. Says where, which rule, what was found, what was expected and what to do about it. */
export interface Finding {
  /** A stable name such as `yaml/duplicate-key`. */
  readonly rule: string
  readonly severity: Severity
  readonly place: Place
  /** The other place, where the finding is about a pair. */
  readonly other?: Place
  /** One sentence, without a full stop at its end. */
  readonly message: string
  readonly found?: string
  readonly expected?: string
  /** The next step. */
  readonly advice: string
  /** The section that asks for it: `RFC 5248 section 2.2`. */
  readonly source?: string
}

const compareText = (left: string, right: string): number => (left < right ? -1 : Number(left > right))

const startOf = ({ range }: Place): readonly [line: number, column: number] => [
  range?.line ?? 0,
  range?.column ?? 0,
]

/** Orders places by file, then line and column; a place without a range comes first in its file. */
export function comparePlaces(left: Place, right: Place): number {
  const [leftLine, leftColumn] = startOf(left)
  const [rightLine, rightColumn] = startOf(right)
  return compareText(left.file, right.file) || leftLine - rightLine || leftColumn - rightColumn
}

/** Orders findings by file, place and rule, so that the same faults are listed in the same order everywhere. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    comparePlaces(left.place, right.place) ||
    compareText(left.rule, right.rule) ||
    compareText(left.message, right.message)
  )
}
