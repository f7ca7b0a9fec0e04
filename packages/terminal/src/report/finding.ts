import { severities } from '@smtp-status/registry'
import type { Finding, Place, Severity } from '@smtp-status/registry'
import { plural } from '../layout.js'
import { findingLimits } from './limits.js'

/** A line that is kept beside a finding, so that the file does not have to be. */
export interface KeptLine {
  /** The line; what is far from the place may be cut off a long one. */
  readonly text: string
  /** How much was cut off its beginning, in UTF-16 units. */
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

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>

/** How many findings of a rule there are of one severity. */
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

/** How many findings there are of each severity, with those that were not kept. */
export function countSeverities({ rules }: Pick<FindingList, 'rules'>): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 }
  for (const { severity, count } of rules) counts[severity] += count
  return counts
}

/** How many findings there are of each severity: `2 errors, 1 warning`. */
export function countText(counts: SeverityCounts): string {
  const parts = severities.flatMap((severity) =>
    counts[severity] === 0 ? [] : [plural(counts[severity], severity)],
  )
  return parts.length === 0 ? 'No findings' : parts.join(', ')
}

/** How many findings there are in all. */
export const totalOf = ({ rules }: Pick<FindingList, 'rules'>): number =>
  rules.reduce((sum, { count }) => sum + count, 0)

/** A place for people: `enumerated/X.7.28.yaml:3:1`. */
export function placeText({ file, range }: Place): string {
  return range === undefined ? file : `${file}:${range.line}:${range.column}`
}
