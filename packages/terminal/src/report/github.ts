import type { Severity } from '@smtp-status/registry/finding'
import { numberText, shortened } from '../layout.js'
import { showUnseen } from '../safe-text.js'
import { fileInReport, findingLimits, placeText, totalOf } from './finding.js'
import type { FindingList, ReportedFinding, ReportOptions } from './finding.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function propertiesOf({ rule, place: { file, range } }: ReportedFinding, options: ReportOptions): string {
  const properties = {
    file: fileInReport(file, options),
    ...(range === undefined
      ? {}
      : { line: range.line, endLine: range.endLine, col: range.column, endColumn: range.endColumn }),
    title: rule,
  }
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(showUnseen(String(value)))}`)
    .join(',')
}

const shown = (text: string): string => showUnseen(shortened(text, findingLimits.text))

function messageOf({ message, other, found, expected, advice, source }: ReportedFinding): string {
  const details = [
    ['And', other && placeText(other)],
    ['Found', found],
    ['Expected', expected],
    ['Do', advice],
    ['See', source],
  ] as const
  const lines = details.flatMap(([name, text]) => (text === undefined ? [] : [`${name}: ${shown(text)}`]))
  return [shown(message), ...lines].join('\n')
}

/**
 * Writes findings as annotations of GitHub's workflows, a line each. Nothing that stands in a file or in its name can end the
 * line and so give a command of its own.
 */
export function* reportGithub(list: FindingList, options: ReportOptions = {}): Iterable<string> {
  const printed = list.findings.slice(0, findingLimits.printed)
  for (const finding of printed)
    yield `::${commands[finding.severity]} ${propertiesOf(finding, options)}::${escapeData(messageOf(finding))}\n`
  const left = totalOf(list) - printed.length
  if (left > 0) yield `::notice title=findings::and ${numberText(left)} more findings\n`
}
