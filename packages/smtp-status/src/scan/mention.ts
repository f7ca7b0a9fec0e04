/** Confidence that a text is an enhanced status code and no version, address or section. */
export type Confidence = 'sure' | 'likely'

/** Signs that tell an enhanced status code from other numbers with two dots. */
type Evidence =
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
  /** Beginning of its text, in UTF-16 units. */
  readonly from: number
  /** Behind its end. */
  readonly to: number
}

/** Gives the confidence that a mention is a code, by its evidence. */
export function confidenceOf({ evidence }: Mention): Confidence {
  return weak.has(evidence) ? 'likely' : 'sure'
}

/** Surroundings of a text that may be a code: some characters before and after it. */
export interface Surroundings {
  readonly before: string
  readonly after: string
  /** True if the file is about mail at all. */
  readonly isOfMail: boolean
  /** True if a string that looks like a code is likely one in this file. */
  readonly isOfCodes: boolean
}

/** Evidence for a code, and its surroundings. */
export type Found = Pick<Mention, 'evidence' | 'basic' | 'action'>

/** Looks for one kind of evidence; `null` where there is none. */
export type FindEvidence = (around: Surroundings) => Found | null

/** A basic status code as RFC 5321 section 4.2 forms it. */
export const basicCode = '(?<basic>[2-5][0-5]\\d)'

/** Beginning of a string. */
export const quote = '["\'`]'

/** Text between a key and its value. */
export const equals = '(?::=|=>|[:=])'

/** Prefixes before the mark of a string: `b'` and `u"` in Python, `r#"` in Rust, `u8"` in C, `$@"` in C#. */
export const prefix = '(?:[BbFfLRrUu]{1,2}|u8)?[#@$]{0,2}'
