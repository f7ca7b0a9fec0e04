import type { ReplySeverity } from '@smtp-status/replies'
import { excerptLines } from '@smtp-status/terminal/report'
import type { Terminal } from '@smtp-status/terminal'
import { field, indented } from '../layout.js'
import { paletteOf } from '../palette.js'
import type { Palette } from '../palette.js'
import { printable } from '../printable.js'
import { countRules } from './count.js'
import type { FileFinding } from './finding.js'

const colourOf = ({ bad, waiting, faint }: Palette, severity: ReplySeverity): ((text: string) => string) =>
  ({ error: bad, warning: waiting, remark: faint })[severity]

// What was cut off a long line is shown as one character before it.
const cut = '…'

function sourceLines(finding: FileFinding, palette: Palette, columns: number): readonly string[] {
  const { lineText, cutBefore, line: number, severity } = finding
  const text = cutBefore > 0 ? cut + lineText : lineText
  const moved = cutBefore > 0 ? cutBefore - cut.length : 0
  const range = { line: 1, column: finding.column - moved, endLine: 1, endColumn: finding.endColumn - moved }
  return excerptLines(text, range, {
    columns,
    number,
    faint: palette.faint,
    mark: colourOf(palette, severity),
  })
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
    ...sourceLines(finding, palette, columns),
    ...told,
    ...indented(2, `${message} (${source}). ${advice}.`, columns),
  ].join('\n')}\n\n`
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
