import { adviceOn, noAdvice } from '@smtp-status/bounces/advice'
import { registryUpdated } from '@smtp-status/codes/full'
import type { EnumeratedEntry } from '@smtp-status/codes/full'
import { layoutOf } from '@smtp-status/terminal'
import type { ExitStatus, Layout } from '@smtp-status/terminal'
import { hanging } from '@smtp-status/terminal/layout'
import { jsonText } from '@smtp-status/terminal/report'
import type { Context } from '../command.js'
import { readAsked } from './asked-code.js'
import type { Asked } from './asked-code.js'
import { entryLines, titleOf } from './entry-text.js'
import type { AnyEntry } from './entry-text.js'
import { findEntries, missingCodes, whyNothing } from './query.js'
import type { CodesQuery } from './query.js'
import { codesTable } from './table.js'

/** Options of `smtp-status codes`. */
export interface CodesOptions extends CodesQuery {
  readonly json: boolean
  /** True if all is printed that the registry says of each code. */
  readonly full: boolean
}

function describe(entry: AnyEntry, { columns, palette }: Layout): readonly string[] {
  const [first = '', ...others] = hanging(`${entry.code}  `, titleOf(entry), columns)
  return [palette.strong(first), ...others.map(palette.strong), ...entryLines(entry, columns), '']
}

/** Tells whether single entries were named. They are printed with all that is known of them. */
const areNamed = (asked: readonly Asked[] | undefined): boolean =>
  asked !== undefined && asked.every(({ kind }) => kind === 'code' || kind === 'class')

function print(entries: readonly AnyEntry[], isFull: boolean, layout: Layout): string {
  const lines = isFull
    ? entries.flatMap((entry) => describe(entry, layout)).slice(0, -1)
    : codesTable(entries, layout)
  return `${lines.join('\n')}\n`
}

/** An enumerated code with what to do about it. */
const withAdvice = (entry: EnumeratedEntry): object => {
  const { sender, server, software, near } = adviceOn(entry.code) ?? noAdvice
  return Object.assign({}, entry, { advice: { sender, server, software, near } })
}

/** The entries as JSON, each table's under a name of its own. */
function printJson(entries: readonly AnyEntry[], fits: boolean): string {
  const classes = entries.filter((entry) => 'class' in entry)
  const subjects = entries.filter((entry) => 'subject' in entry && !('detail' in entry))
  const codes = entries.filter((entry) => 'detail' in entry).map(withAdvice)
  return jsonText({ registryUpdated, fits, classes, subjects, codes })
}

/** Lists what fits a query of the registry; 1 where nothing does. */
export function runCodes(options: CodesOptions, context: Context): ExitStatus {
  const { terminal } = context
  const asked = options.text === undefined ? undefined : readAsked(options.text)
  const { entries, fits } = findEntries(options)
  const layout = layoutOf(terminal)
  if (options.json) terminal.print(printJson(entries, fits))
  else if (entries.length > 0) {
    terminal.print(print(entries, options.full || areNamed(asked), layout))
    for (const code of missingCodes(asked ?? [])) terminal.warn(`smtp-status: ${code} is not registered\n`)
    if (!fits) terminal.warn('smtp-status: no code has all of these words; these are the nearest\n')
  } else terminal.warn(`smtp-status: ${whyNothing(options, asked ?? [])}\n`)
  return fits ? 0 : 1
}
