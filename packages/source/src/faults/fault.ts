import type { Finding, Place, TextRange } from '@smtp-status/registry'
import type { FaultId } from './fault-id.js'
import { faultRules } from './fault-rules.js'

/** A fault whose place in the text is not known yet; `toFinding` makes a finding of it. */
export interface Fault {
  readonly rule: FaultId
  readonly message: string
  readonly found?: string | undefined
  readonly expected?: string
  readonly advice: string
}

/** The end of the advice on a fault that a command can mend. */
export const fixHint = ', or run: registry fix'

/** The way from the top of a file's value to a value inside: keys, and places in lists from 0. */
export type FieldPath = readonly (string | number)[]

/** A fault of a value, or of the key in front of it. */
export interface ValueFault extends Fault {
  readonly path: FieldPath
  readonly on?: 'key' | 'value'
}

/** A piece of a text, in UTF-16 units from 0; the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A fault of a piece of the text. */
export interface SpanFault extends Fault {
  readonly span: Span
}

/** A place, with a range where there is one. */
export function placeAt(file: string, range: TextRange | undefined): Place {
  return range === undefined ? { file } : { file, range }
}

/** Makes a fault a finding at a place. */
export function toFinding({ rule, message, found, expected, advice }: Fault, place: Place): Finding {
  return {
    rule,
    severity: faultRules[rule].severity,
    place,
    message,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    advice,
  }
}
