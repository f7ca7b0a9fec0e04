import type { Finding, Severity } from '@smtp-status/registry'
import { countText } from './count-text.js'
import { excerptLines } from './excerpt-lines.js'
import { showUnseen } from './show-character.js'
import type { ReportOptions } from './report-options.js'
import { fileInReport } from './report-options.js'

/** Puts colours around a text; each function gives the text back with what a terminal needs around it. */
export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly note: (text: string) => string
  readonly place: (text: string) => string
  readonly faint: (text: string) => string
}

/** How to write a report for people. */
export interface TextReportOptions extends ReportOptions {
  /** No colours by default. */
  readonly palette?: Palette
  /** Columns of the terminal; 80 by default. */
  readonly columns?: number
}

const asItIs = (text: string): string => text
const plain: Palette = { error: asItIs, warning: asItIs, note: asItIs, place: asItIs, faint: asItIs }

function placeText({ place: { file, range } }: Finding, options: TextReportOptions): string {
  const name = showUnseen(fileInReport(file, options))
  return range === undefined ? name : `${name}:${range.line}:${range.column}`
}

function sourceLines(
  { place: { range }, severity }: Finding,
  text: string | undefined,
  { palette = plain, columns = 80 }: TextReportOptions,
): readonly string[] {
  if (range === undefined || text === undefined) return []
  return excerptLines(text, range, { columns, faint: palette.faint, mark: palette[severity] })
}

function detailLines(
  { found, expected, advice, source }: Finding,
  { palette = plain }: TextReportOptions,
): readonly string[] {
  const details = [
    ['found', found],
    ['expected', expected],
    ['do', advice],
    ['see', source],
  ] as const
  return details.flatMap(([name, text]) =>
    text === undefined ? [] : [`  ${palette.faint(`${name}:`.padEnd(9))} ${showUnseen(text)}`],
  )
}

function findingLines(
  finding: Finding,
  sources: ReadonlyMap<string, string>,
  options: TextReportOptions,
): readonly string[] {
  const { palette = plain } = options
  const head = `${palette.place(placeText(finding, options))} ${palette[finding.severity](finding.severity)} ${showUnseen(finding.rule)}`
  return [
    head,
    `  ${showUnseen(finding.message)}`,
    ...sourceLines(finding, sources.get(finding.place.file), options),
    ...detailLines(finding, options),
    '',
  ]
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

/**
 * Writes findings for people: place, rule, message, the line of the source with the place marked, what was found and expected,
 * and what to do; a count at the end. `sources` holds the texts by file. What comes from files is shown without any character
 * that could act on a terminal.
 */
export function reportText(
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string>,
  options: TextReportOptions = {},
): string {
  const lines = findings.flatMap((finding) => findingLines(finding, sources, options))
  return `${[...lines, countText(findings, severities)].join('\n')}\n`
}
