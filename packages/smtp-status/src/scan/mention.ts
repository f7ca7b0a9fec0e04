/** How sure it is that the text is an enhanced status code and no version, address or section. */
export type Sureness = 'sure' | 'likely'

/** What tells an enhanced status code from other numbers with two dots. */
export type Evidence =
  | 'behind a basic code'
  | 'beside a basic code'
  | 'by its name'
  | 'in a field of a report'
  | 'in an action of a mail server'
  | 'begins a string'

/** An enhanced status code in a text. */
export interface Mention {
  /** As it is written, or as three numbers mean: `5.7.1`. */
  readonly status: string
  /** The basic status code that it stands with. */
  readonly basic: number | null
  readonly evidence: Evidence
  /** Where what names it begins, in UTF-16 units. */
  readonly from: number
  /** Behind its end. */
  readonly to: number
}

/** Only a string that begins like a code may still be something else. */
export function surenessOf({ evidence }: Mention): Sureness {
  return evidence === 'begins a string' ? 'likely' : 'sure'
}
