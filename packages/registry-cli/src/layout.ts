import type { Palette } from '@smtp-status/terminal'
import { hanging as hangingLines } from '@smtp-status/terminal/layout'
import { showUnseen } from '@smtp-status/terminal/safe-text'

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

/** A line of a file, cut to the width of the terminal. */
export function cutLine(text: string, { columns }: Pick<TextLayout, 'columns'>): string {
  const characters = [...showUnseen(text).trimEnd()]
  return characters.length <= columns ? characters.join('') : `${characters.slice(0, columns - 1).join('')}…`
}
