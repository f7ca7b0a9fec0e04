import type { Palette } from '@smtp-status/terminal'
import { field } from '@smtp-status/terminal/layout'

/** How something is laid out for people. */
export interface Layout {
  readonly columns: number
  readonly palette: Palette
}

/** Shows a field where it has a text: label and text, all texts in the same column. */
export type ShowField = (label: string, text: string | null | undefined) => readonly string[]

const labelWidth = 14

/** Fields of what the registry, or an explanation, says. */
export const fieldsOf =
  (columns: number): ShowField =>
  (label, text) =>
    text ? field(label, text, columns, labelWidth) : []
