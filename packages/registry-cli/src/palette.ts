import type { Palette } from '@smtp-status/source'
import picocolors from 'picocolors'
import type { Terminal } from './terminal.js'

/** The colours of reports, or none where the terminal is not to have any. */
export function paletteOf({ colours }: Pick<Terminal, 'colours'>): Palette {
  const { bold, cyan, dim, red, yellow } = picocolors.createColors(colours)
  return { error: (text) => bold(red(text)), warning: yellow, note: cyan, place: bold, faint: dim }
}
