import type { Palette } from '@smtp-status/terminal'
import { hanging as hangingLines } from '@smtp-status/terminal/layout'

/** Width that a text may have. */
export interface Columns {
  readonly columns: number
}

/** The colours of a review. */
export interface ReviewPalette extends Palette {
  readonly place: (text: string) => string
  readonly added: (text: string) => string
  readonly removed: (text: string) => string
}

/** Layout of a review on a terminal. */
export interface TextLayout {
  readonly palette: ReviewPalette
  readonly columns: number
}

/** A text that may come from a file, in lines that all begin in the same column, the first of them behind a label. */
export function hanging(
  label: string,
  text: string,
  { columns }: Pick<TextLayout, 'columns'>,
): readonly string[] {
  return hangingLines(label, text, Math.max(20 + label.length, columns))
}

/** A text that may come from a file, in lines. */
export function paragraph(text: string, layout: Pick<TextLayout, 'columns'>): readonly string[] {
  return hanging('', text, layout)
}
