import { isAbsolute, relative, resolve } from 'node:path'
import picocolors from 'picocolors'
import type { Finding } from '@smtp-status/registry'
import type { Palette } from '@smtp-status/terminal/report'
import { reportText } from '@smtp-status/terminal/report'
import type { Terminal } from '@smtp-status/terminal'
import type { Context, ExitStatus } from './context.js'
import type { ReviewPalette } from './layout.js'

/** The texts that findings are about, by file, and the folder that their files are relative to. */
interface Checked {
  readonly folder: string
  readonly sources: ReadonlyMap<string, string>
}

/** A folder as the user would name it from where they are; an absolute path where it lies elsewhere. */
export function shownFolder(folder: string, workingFolder: string): string {
  const shown = relative(workingFolder, resolve(workingFolder, folder))
  return shown.startsWith('..') || isAbsolute(shown) ? folder : shown || '.'
}

/** 1 where a finding is an error. */
export function statusOf(findings: readonly Finding[]): ExitStatus {
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** Prints findings for people, to where errors go, and gives the exit status that follows from them. */
export function reportFindings(
  findings: readonly Finding[],
  context: Context,
  checked?: Checked,
): ExitStatus {
  if (findings.length === 0) return 0
  const { terminal, workingFolder } = context
  const root = checked ? { root: shownFolder(checked.folder, workingFolder) } : {}
  const options = { palette: paletteOf(terminal), columns: terminal.columns, ...root }
  terminal.warn(reportText(findings, checked?.sources ?? new Map(), options))
  return statusOf(findings)
}

/** The colours of reports, or none where the terminal is not to have any. */
export function paletteOf({ colours }: Pick<Terminal, 'colours'>): Palette {
  const { bold, cyan, dim, red, yellow } = picocolors.createColors(colours)
  return { error: (text) => bold(red(text)), warning: yellow, note: cyan, place: bold, faint: dim }
}

/** The colours of a review: those of reports, and two for what a change brings in and takes away. */
export function reviewPaletteOf(terminal: Pick<Terminal, 'colours'>): ReviewPalette {
  const { green, red } = picocolors.createColors(terminal.colours)
  return { ...paletteOf(terminal), added: green, removed: red }
}
