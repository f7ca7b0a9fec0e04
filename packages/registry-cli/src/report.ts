import { isAbsolute, relative, resolve } from 'node:path'
import type { Finding } from '@smtp-status/registry'
import { paletteOf } from '@smtp-status/terminal'
import type { Terminal } from '@smtp-status/terminal'
import { listOf, reportText } from '@smtp-status/terminal/report'
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
  const sources = checked?.sources ?? new Map()
  for (const part of reportText(listOf(findings), { ...options, sources })) terminal.warn(part)
  return statusOf(findings)
}

/** The colours of a review: those of reports, and two for what a change brings in and takes away. */
export function reviewPaletteOf(terminal: Pick<Terminal, 'colours'>): ReviewPalette {
  const palette = paletteOf(terminal)
  return { ...palette, place: palette.strong, added: palette.success, removed: palette.error }
}
