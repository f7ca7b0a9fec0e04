import { registryUpdated } from '@smtp-status/codes/full'
import type { EnumeratedEntry } from '@smtp-status/codes/full'
import { jsonText } from '@smtp-status/report'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { hanging } from '../layout.js'
import type { Layout } from '../layout.js'
import { paletteOf } from '../palette.js'
import { entryLines, titleOf } from './entry-text.js'
import type { CodesQuery } from './query.js'
import { findCodes, readPattern } from './query.js'
import { codesTable } from './table.js'

/** What `smtp-status codes` is asked to do. */
export interface CodesOptions extends CodesQuery {
  readonly json: boolean
  /** Whether to print all that the registry says of each code. */
  readonly full: boolean
}

function describe(entry: EnumeratedEntry, { columns, palette }: Layout): readonly string[] {
  const [first = '', ...others] = hanging(`${entry.code}  `, titleOf(entry), columns)
  return [palette.name(first), ...others.map(palette.name), ...entryLines(entry, columns), '']
}

const asksForOne = ({ text }: CodesQuery): boolean =>
  text !== undefined && readPattern(text)?.detail !== undefined

function print(entries: readonly EnumeratedEntry[], options: CodesOptions, layout: Layout): string {
  const lines =
    options.full || asksForOne(options)
      ? entries.flatMap((entry) => describe(entry, layout)).slice(0, -1)
      : codesTable(entries, layout)
  return `${lines.join('\n')}\n`
}

function sayNothingFound({ text }: CodesQuery, context: Context): void {
  const isCode = text !== undefined && readPattern(text) !== undefined
  const advice = isCode
    ? `smtp-status explain ${text} tells what can be said of a code that is not registered`
    : 'smtp-status codes lists all; words are looked for in sample texts and descriptions'
  context.terminal.warn(`smtp-status: no registered code fits\n  ${advice}\n`)
}

/** Lists the registered codes that fit a query; 1 where none does. */
export function runCodes(options: CodesOptions, context: Context): ExitStatus {
  const { terminal } = context
  const entries = findCodes(options)
  if (options.json) terminal.print(jsonText({ registryUpdated, codes: entries }))
  else if (entries.length > 0)
    terminal.print(print(entries, options, { columns: terminal.columns, palette: paletteOf(terminal) }))
  else sayNothingFound(options, context)
  return entries.length > 0 ? 0 : 1
}
