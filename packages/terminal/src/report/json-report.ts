import type { Finding, Severity } from '@smtp-status/registry'
import { jsonText } from './json-text.js'
import type { ReportOptions } from './report-options.js'
import { fileInReport } from './report-options.js'

/** A finding in the JSON report. What is absent is `null`. */
export interface JsonFinding {
  readonly rule: string
  readonly severity: Severity
  readonly file: string
  /** From 1. */
  readonly line: number | null
  /** From 1, in UTF-16 units. */
  readonly column: number | null
  readonly endLine: number | null
  /** Behind the last column. */
  readonly endColumn: number | null
  readonly message: string
  readonly found: string | null
  readonly expected: string | null
  readonly advice: string
  readonly source: string | null
}

/** The JSON report. */
export interface JsonReport {
  readonly formatVersion: '1.0.0'
  readonly counts: Readonly<Record<Severity, number>>
  readonly findings: readonly JsonFinding[]
}

function jsonFinding(finding: Finding, options: ReportOptions): JsonFinding {
  const { rule, severity, place, message, found = null, expected = null, advice, source = null } = finding
  const { line = null, column = null, endLine = null, endColumn = null } = place.range ?? {}
  const file = fileInReport(place.file, options)
  return { rule, severity, file, line, column, endLine, endColumn, message, found, expected, advice, source }
}

/** Findings as data for programs. */
export function jsonReport(findings: readonly Finding[], options: ReportOptions = {}): JsonReport {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    formatVersion: '1.0.0',
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    findings: findings.map((finding) => jsonFinding(finding, options)),
  }
}

/** Writes findings as JSON, in the shape of `JsonReport`. */
export function reportJson(findings: readonly Finding[], options: ReportOptions = {}): string {
  return jsonText(jsonReport(findings, options))
}
