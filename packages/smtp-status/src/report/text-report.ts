import type { ReplySeverity } from '@smtp-status/replies'
import { excerptOf } from '@smtp-status/report'
import type { Terminal } from '@smtp-status/terminal'
import { field, indented } from '../layout.js'
import { paletteOf } from '../palette.js'
import type { Palette } from '../palette.js'
import { plural } from '../plural.js'
import { printable } from '../printable.js'
import { countRules, countSeverities, severities } from './count.js'
import type { FileFinding } from './finding.js'

const colourOf = ({ bad, waiting, faint }: Palette, severity: ReplySeverity): ((text: string) => string) =>
  ({ error: bad, warning: waiting, remark: faint })[severity]

function excerptLines(finding: FileFinding, palette: Palette, columns: number): readonly string[] {
  const { lineText, cutBefore, column, endColumn, severity } = finding
  const number = String(finding.line)
  const range = { line: 1, column: column - cutBefore, endLine: 1, endColumn: endColumn - cutBefore }
  const { line, before, marked } = excerptOf(lineText, range, Math.max(20, columns - number.length - 5))
  const cut = cutBefore > 0 && !line.startsWith('…') ? '…' : ''
  return [
    `  ${palette.faint(`${number} |`)} ${cut}${line}`.trimEnd(),
    `  ${palette.faint(`${' '.repeat(number.length)} |`)} ${' '.repeat(cut.length + before)}${colourOf(palette, severity)('^'.repeat(marked))}`,
  ]
}

/** A finding for people: where, which rule, the line with the place marked, what was found, what to do. */
export function findingText(finding: FileFinding, terminal: Terminal): string {
  const { colours, columns } = terminal
  const palette = paletteOf({ colours })
  const { file, line, column, severity, rule, message, advice, source, details } = finding
  const head = `${palette.name(printable(`${file}:${line}:${column}`))} ${colourOf(palette, severity)(severity)} ${rule}`
  const told = details.flatMap(([name, text]) => field(name, text, columns, 9))
  return `${[
    head,
    ...excerptLines(finding, palette, columns),
    ...told,
    ...indented(2, `${message} (${source}). ${advice}.`, columns),
  ].join('\n')}\n\n`
}

/** `2 errors, 1 warning`. */
export function countText(findings: readonly Pick<FileFinding, 'severity'>[]): string {
  const counted = countSeverities(findings)
  const counts = severities.flatMap((severity) =>
    counted[severity] === 0 ? [] : [plural(counted[severity], severity)],
  )
  return counts.length === 0 ? 'No findings' : counts.join(', ')
}

/** How often each rule found something, gravest and most frequent first. */
export function summaryText(
  findings: readonly FileFinding[],
  { colours }: Pick<Terminal, 'colours'>,
): string {
  const palette = paletteOf({ colours })
  return countRules(findings)
    .map(({ rule, severity, count }) => {
      const shown = colourOf(palette, severity)(severity.padEnd(7))
      return `  ${String(count).padStart(5)} ${shown} ${rule}\n`
    })
    .join('')
}
