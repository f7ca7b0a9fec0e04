import type { Finding, Severity, TextRange } from '@smtp-status/registry'
import { jsonText } from './json-text.js'
import type { ReportedRule, ReportOptions } from './report-options.js'
import { fileInReport } from './report-options.js'

/** How to write a SARIF report. */
export interface SarifReportOptions extends ReportOptions {
  /** The command that found it: `registry check`. */
  readonly tool: string
  /** What the rules are called. */
  readonly rules: Readonly<Record<string, ReportedRule>>
  /** Names of what was read that is no file of the checkout, such as standard input. */
  readonly streams?: readonly string[]
}

type Json = string | number | readonly Json[] | { readonly [key: string]: Json }

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

const encodePart = (part: string): string =>
  encodeURIComponent(part.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'))

function ruleJson(id: string, rules: Readonly<Record<string, ReportedRule>>): Json {
  const rule = Object.hasOwn(rules, id) ? rules[id] : undefined
  if (!rule) return { id }
  return {
    id,
    shortDescription: { text: rule.title },
    ...(rule.why === undefined ? {} : { fullDescription: { text: rule.why } }),
  }
}

const regionJson = ({ line, column, endLine, endColumn }: TextRange): Json => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
})

/** A file by its address: from the root of the checkout, or whole where the path is absolute. */
function artifactJson(path: string): Json {
  const uri = path.split('/').map(encodePart).join('/')
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' }
}

function locationJson({ file, range }: Finding['place'], options: SarifReportOptions): Json {
  const artifactLocation = options.streams?.includes(file)
    ? { uri: encodePart(file) }
    : artifactJson(fileInReport(file, options))
  const region = range === undefined ? {} : { region: regionJson(range) }
  return { physicalLocation: { artifactLocation, ...region } }
}

function resultJson(finding: Finding, ids: readonly string[], options: SarifReportOptions): Json {
  const { rule, severity, message, found, expected, advice, source } = finding
  const properties = Object.entries({ found, expected, advice, source }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, text] as const],
  )
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: levels[severity],
    message: { text: `${message}. ${advice}.` },
    locations: [locationJson(finding.place, options)],
    properties: Object.fromEntries(properties),
  }
}

/** Writes findings as SARIF 2.1.0. Addresses are relative to the root of the checkout, columns count UTF-16 units. */
export function reportSarif(findings: readonly Finding[], options: SarifReportOptions): string {
  const { rules, tool } = options
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool, rules: ids.map((id) => ruleJson(id, rules)) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultJson(finding, ids, options)),
      },
    ],
  }
  return jsonText(log)
}
