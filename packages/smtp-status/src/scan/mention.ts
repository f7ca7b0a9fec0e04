/** How sure it is that the text is an enhanced status code and no version, address or section. */
export type Confidence = 'sure' | 'likely'

/** Signs that tell an enhanced status code from other numbers with two dots. */
export type Evidence =
  | 'behind a basic code'
  | 'beside a basic code'
  | 'by its name'
  | 'in a field of a report'
  | 'in an action of a mail server'
  | 'behind a number'
  | 'beside a number'
  | 'begins a string'

// Evidence that makes a code only likely: a number or a string that any program may have.
const weak: ReadonlySet<Evidence> = new Set(['behind a number', 'beside a number', 'begins a string'])

/** An enhanced status code in a text. */
export interface Mention {
  /** As it is written, or as three numbers mean: `5.7.1`. */
  readonly status: string
  /** The basic status code that it stands with. */
  readonly basic: number | null
  /** The action of a table of Postfix in whose text it stands: `REJECT`. */
  readonly action?: string
  readonly evidence: Evidence
  /** Where what names it begins, in UTF-16 units. */
  readonly from: number
  /** Behind its end. */
  readonly to: number
}

/** How sure it is that a mention is a code, by what speaks for it. */
export function confidenceOf({ evidence }: Mention): Confidence {
  return weak.has(evidence) ? 'likely' : 'sure'
}
