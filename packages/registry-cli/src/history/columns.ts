/** How wide a text may be. */
export interface Columns {
  readonly columns: number
}
