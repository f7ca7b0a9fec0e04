import type { BouncedRecipient } from '../bounce.js'

/** A kind of file with a delivery on each line. */
export interface TableForm {
  /** As in the name of its file. */
  readonly id: string
  readonly name: string
  /** The page on which it is described. */
  readonly source: string
  /** Whether a line is the first of such a file, or of a piece of one. */
  readonly recognises: (line: string) => boolean
  /** Begins to read a file; gives what reads each of its lines, which may be about several recipients. */
  readonly reader: () => (line: string, number: number) => readonly BouncedRecipient[]
}
