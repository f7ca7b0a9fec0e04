import type { Place, Severity, TextRange } from '@smtp-status/registry/finding'
import { shortened } from '../layout.js'
import type { FindingList, ReportedFinding, ReportOptions } from './finding.js'
import { jsonParts } from './json.js'
import { fileInReport, findingLimits } from './finding.js'

type Json = string | number | readonly Json[] | { readonly [key: string]: Json }

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }

const encodePart = (part: string): string =>
  encodeURIComponent(part.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'))

function ruleJson(id: string, { rules = {} }: ReportOptions): Json {
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

function locationJson({ file, range }: Place, options: ReportOptions): { readonly [key: string]: Json } {
  const artifactLocation = options.streams?.includes(file)
    ? { uri: encodePart(file) }
    : artifactJson(fileInReport(file, options))
  const region = range === undefined ? {} : { region: regionJson(range) }
  return { physicalLocation: { artifactLocation, ...region } }
}

const messageJson = (text: string): Json => ({ text: shortened(text, findingLimits.text) })

function resultJson(
  finding: ReportedFinding,
  index: ReadonlyMap<string, number>,
  options: ReportOptions,
): Json {
  const { rule, severity, place, other, message, found, expected, advice, source } = finding
  const properties = Object.entries({ found, expected, advice, source }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, shortened(text, findingLimits.text)] as const],
  )
  const related = {
    ...locationJson(other ?? place, options),
    message: { text: 'The other place of the pair' },
  }
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? -1,
    level: levels[severity],
    message: messageJson(`${message}. ${advice}.`),
    locations: [locationJson(place, options)],
    ...(other ? { relatedLocations: [related] } : {}),
    properties: Object.fromEntries(properties),
  }
}

/**
 * Writes findings as SARIF 2.1.0, in parts. Addresses are relative to the root of the checkout, columns count UTF-16 units. Where a
 * finding is about a pair, its other place is a related location.
 */
export function reportSarif({ findings }: FindingList, options: ReportOptions): Iterable<string> {
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted()
  const index = new Map(ids.map((id, at) => [id, at]))
  return jsonParts({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: options.tool ?? 'smtp-status', rules: ids.map((id) => ruleJson(id, options)) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultJson(finding, index, options)),
      },
    ],
  })
}
