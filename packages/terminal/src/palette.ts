import picocolors from 'picocolors'

/** Puts colours around a text; each function gives the text back with what a terminal needs around it. */
export interface Palette {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly note: (text: string) => string
  /** Marks success. */
  readonly success: (text: string) => string
  /** Names, places and headings. */
  readonly strong: (text: string) => string
  /** Marks details of less importance. */
  readonly faint: (text: string) => string
}

/** Width and colours that a text for people may have. */
export interface Layout {
  readonly columns: number
  readonly palette: Palette
}

/** The colours of a terminal, or none where it is not to have any. */
export function paletteOf({ colours }: { readonly colours: boolean }): Palette {
  const { bold, cyan, dim, green, red, yellow } = picocolors.createColors(colours)
  return {
    error: (text) => bold(red(text)),
    warning: yellow,
    note: cyan,
    success: green,
    strong: bold,
    faint: dim,
  }
}

/** The width and the colours of a terminal. */
export const layoutOf = ({
  columns,
  colours,
}: {
  readonly columns: number
  readonly colours: boolean
}): Layout => ({ columns, palette: paletteOf({ colours }) })
