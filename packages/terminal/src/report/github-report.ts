import type { Finding, Severity } from '@smtp-status/registry'
import { showUnseen } from './show-character.js'
import type { ReportOptions } from './report-options.js'
import { fileInReport } from './report-options.js'

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function propertiesOf({ rule, place: { file, range } }: Finding, options: ReportOptions): string {
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

function messageOf({ message, found, expected, advice, source }: Finding): string {
  const details = [
    ['Found', found],
    ['Expected', expected],
    ['Do', advice],
    ['See', source],
  ] as const
  const lines = details.flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}: ${showUnseen(text)}`],
  )
  return [showUnseen(message), ...lines].join('\n')
}

/**
 * Writes findings as annotations of GitHub's workflows, a line each. Nothing that stands in a file or in its name can end the
 * line and so give a command of its own.
 */
export function reportGithub(findings: readonly Finding[], options: ReportOptions = {}): string {
  return findings
    .map((finding) => {
      const command = commands[finding.severity]
      return `::${command} ${propertiesOf(finding, options)}::${escapeData(messageOf(finding))}\n`
    })
    .join('')
}
