import type { Terminal } from '@smtp-status/terminal'
import picocolors from 'picocolors'

/** What colours say: what is named, what went well, what has to wait, what failed, what matters less. */
export interface Palette {
  readonly name: (text: string) => string
  readonly good: (text: string) => string
  readonly waiting: (text: string) => string
  readonly bad: (text: string) => string
  readonly faint: (text: string) => string
}

/** The colours of a terminal, or none where it is not to have any. */
export function paletteOf({ colours }: Pick<Terminal, 'colours'>): Palette {
  const { bold, dim, green, red, yellow } = picocolors.createColors(colours)
  return { name: bold, good: green, waiting: yellow, bad: red, faint: dim }
}
