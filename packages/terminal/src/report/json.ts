import type { Place, Severity } from '@smtp-status/registry/finding'
import { shortened } from '../layout.js'
import { escapeInJson } from '../safe-text.js'
import { countSeverities, fileInReport, findingLimits, listOf, totalOf } from './finding.js'
import type { FindingList, ReportedFinding, ReportOptions, SeverityCounts } from './finding.js'

/**
 * Writes a value as JSON that is safe to print on a terminal: controls, marks that turn the direction of writing and other
 * characters without a shape stand as `\u009b` in it, so that a program that parses it has them all the same. Indented, with an
 * end of line.
 */
export function jsonText(value: object): string {
  return `${escapeInJson(JSON.stringify(value, undefined, 2))}\n`
}

function* partsOf(value: unknown, indent: string): Generator<string> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
    yield JSON.stringify(value)
    return
  }
  const isList = Array.isArray(value)
  const inner = `${indent}  `
  let before = isList ? '[' : '{'
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    yield `${before}\n${inner}${isList ? '' : `${JSON.stringify(key)}: `}`
    yield* partsOf(item, inner)
    before = ','
  }
  yield `\n${indent}${isList ? ']' : '}'}`
}

/**
 * The same text in parts, for a value that is too long for one text: no part is longer than the longest text in the value. The
 * value is plain data, as deep as the caller made it.
 */
export function* jsonParts(value: object): Generator<string> {
  for (const part of partsOf(value, '')) yield escapeInJson(part)
  yield '\n'
}

/** A finding in the JSON report. An absent value is `null`. */
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
  /** The other place, where the finding is about a pair. */
  readonly other: { readonly file: string; readonly line: number | null } | null
}

/** The JSON report. */
export interface JsonReport {
  readonly formatVersion: '1.0.0'
  /** Of all findings. */
  readonly counts: SeverityCounts
  /** The number of findings that are counted above and not listed below. */
  readonly leftOut: number
  readonly findings: readonly JsonFinding[]
}

const limited = (text: string | undefined): string | null =>
  text === undefined ? null : shortened(text, findingLimits.text)

function otherJson(other: Place | undefined, options: ReportOptions): JsonFinding['other'] {
  return other ? { file: fileInReport(other.file, options), line: other.range?.line ?? null } : null
}

/** A finding as data, with what only its command knows of it behind the rest. */
export function jsonFinding(
  { facts, ...finding }: ReportedFinding,
  options: ReportOptions = {},
): JsonFinding & { readonly [fact: string]: unknown } {
  const { rule, severity, place, other, message, found, expected, advice, source } = finding
  const { line = null, column = null, endLine = null, endColumn = null } = place.range ?? {}
  return {
    rule,
    severity,
    file: fileInReport(place.file, options),
    line,
    column,
    endLine,
    endColumn,
    message: shortened(message, findingLimits.text),
    found: limited(found),
    expected: limited(expected),
    advice: shortened(advice, findingLimits.text),
    source: limited(source),
    other: otherJson(other, options),
    ...facts,
  }
}

function documentOf(
  list: FindingList,
  options: ReportOptions,
): JsonReport & Readonly<Record<string, unknown>> {
  const { findings } = list
  return {
    formatVersion: '1.0.0',
    ...options.facts,
    counts: countSeverities(list),
    leftOut: totalOf(list) - findings.length,
    findings: findings.map((finding) => jsonFinding(finding, options)),
  }
}

/** Findings as data for programs. */
export function jsonReport(findings: readonly ReportedFinding[], options: ReportOptions = {}): JsonReport {
  return documentOf(listOf(findings), options)
}

/** Writes findings as JSON, in the shape of `JsonReport`, in parts. */
export function reportJson(list: FindingList, options: ReportOptions = {}): Iterable<string> {
  return jsonParts(documentOf(list, options))
}
