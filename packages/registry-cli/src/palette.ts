import type { Palette } from '@smtp-status/terminal/report'
import picocolors from 'picocolors'
import type { ReviewPalette } from './review/format/text-layout.js'
import type { Terminal } from '@smtp-status/terminal'

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
