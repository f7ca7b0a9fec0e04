import type { Finding, Place, Severity } from '@smtp-status/registry/finding'
import { severities } from '@smtp-status/registry/finding'
import { plural } from '../layout.js'
import type { Palette } from '../palette.js'

/**
 * The limits of what commands keep and print of their findings, the same for all of them. What is beyond a limit is counted and
 * named: `and 87,000 more`.
 */
export const findingLimits = {
  /** Findings that a command keeps. JSON and SARIF have all of these. */
  kept: 10_000,
  /** Findings that are printed for people, and as annotations. */
  printed: 1000,
  /** Characters of one text of a finding, such as its message. */
  text: 2000,
} as const

/** A line that is kept beside a finding, so that the file does not have to be. */
export interface KeptLine {
  /** The line; what is far from the place may be cut off a long one. */
  readonly text: string
  /** Length that was cut off its beginning, in UTF-16 units. */
  readonly cutBefore: number
}

/** Facts that only one command knows of a finding, for programs. */
export type Facts = Readonly<Record<string, string | number | readonly number[] | null>>

/** A finding as reports take it: what every finding has, and what some commands add. */
export interface ReportedFinding extends Finding {
  /** The line of its place, where no text of the whole file is given to the report. */
  readonly line?: KeptLine
  /** Further fields for people: name and text. */
  readonly details?: readonly (readonly [name: string, text: string])[]
  /** Further fields for programs. */
  readonly facts?: Facts
}

/** The number of findings of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>

/** The number of findings of a rule of one severity. */
export interface RuleCount {
  readonly rule: string
  readonly severity: Severity
  readonly count: number
}

/** Findings of a command: those that were kept, and how many there were with those beyond the limit. */
export interface FindingList {
  readonly findings: readonly ReportedFinding[]
  /** Of all that were found: gravest first, then the most frequent, then by name. */
  readonly rules: readonly RuleCount[]
}

const compareCounts = (one: RuleCount, other: RuleCount): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
  other.count - one.count ||
  (one.rule < other.rule ? -1 : 1)

/** Takes findings one by one. Keeps them up to the limit, and counts all. */
export class FindingCollector {
  readonly #kept: ReportedFinding[] = []
  readonly #counts = new Map<string, { rule: string; severity: Severity; count: number }>()
  readonly #limit: number

  constructor(limit: number = findingLimits.kept) {
    this.#limit = limit
  }

  /** Takes a finding. `make` is called where it is kept, so that what is only counted costs no memory. */
  add({ rule, severity }: Pick<ReportedFinding, 'rule' | 'severity'>, make: () => ReportedFinding): void {
    const key = `${severity} ${rule}`
    const counted = this.#counts.get(key)
    if (counted === undefined) this.#counts.set(key, { rule, severity, count: 1 })
    else counted.count += 1
    if (this.#kept.length < this.#limit) this.#kept.push(make())
  }

  /** The parts taken so far. */
  list(): FindingList {
    return { findings: this.#kept, rules: [...this.#counts.values()].toSorted(compareCounts) }
  }
}

/** A list of findings that are all at hand. */
export function listOf(findings: readonly ReportedFinding[]): FindingList {
  const collector = new FindingCollector()
  for (const finding of findings) collector.add(finding, () => finding)
  return collector.list()
}

/** The number of findings of each severity, with those that were not kept. */
export function countSeverities({ rules }: Pick<FindingList, 'rules'>): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const { severity, count } of rules) counts[severity] += count
  return counts
}

/** Writes the number of findings of each severity: `2 errors, 1 warning`. */
export function countText(counts: SeverityCounts): string {
  const parts = severities.flatMap((severity) =>
    counts[severity] === 0 ? [] : [plural(counts[severity], severity)],
  )
  return parts.length === 0 ? 'No findings' : parts.join(', ')
}

/** The number of findings in all. */
export const totalOf = ({ rules }: Pick<FindingList, 'rules'>): number =>
  rules.reduce((sum, { count }) => sum + count, 0)

/** A place for people: `enumerated/X.7.28.yaml:3:1`. */
export function placeText({ file, range }: Place): string {
  return range === undefined ? file : `${file}:${range.line}:${range.column}`
}

/** Description of a rule in a report. */
export interface ReportedRule {
  readonly title: string
  readonly why?: string
}

/** Settings of a report. Each form takes what it needs. */
export interface ReportOptions {
  /** The folder that was checked, as the reader of the report has to name it: `registry-src`. Goes in front of each file. */
  readonly root?: string
  /** The command that found it: `registry check`. */
  readonly tool?: string
  /** Titles of the rules, by their names. */
  readonly rules?: Readonly<Record<string, ReportedRule | undefined>>
  /** Names of what was read that is no file of the checkout, such as standard input. */
  readonly streams?: readonly string[]
  /** The texts of files, to show the lines that findings are about. */
  readonly sources?: ReadonlyMap<string, string>
  /** Without colours unless given. */
  readonly palette?: Palette
  /** Columns of the terminal; 80 unless given. */
  readonly columns?: number
  /** Lines behind the count of a report for people: how much was read, for instance. */
  readonly closing?: readonly string[]
  /** The same, as fields of a JSON report. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The name of a file as the reader of a report has to call it. */
export function fileInReport(file: string, { root = '', streams = [] }: ReportOptions): string {
  if (streams.includes(file)) return file
  const parts = [root.replace(/\/+$/, ''), file].filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? '.' : parts.join('/')
}
