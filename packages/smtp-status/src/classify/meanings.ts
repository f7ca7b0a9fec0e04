import type { FoundCode } from '@smtp-status/bounces/finder'
import { codeText } from '@smtp-status/bounces/finder'
import type { StatusCodeText } from '@smtp-status/codes'
import { explain } from '@smtp-status/replies/explain'
import type { Outcome, Retry, Confidence } from '@smtp-status/replies'

/** Meaning of a status code; these fields, in this order, stand in a line's JSON object behind its number. */
export interface CodeMeaning {
  readonly basic: number | null
  readonly status: StatusCodeText | null
  readonly confidence: Confidence | null
  readonly outcome: Outcome | null
  readonly retry: Retry | null
  /** The summary of the class; `null` where it is not known. */
  readonly class: string | null
  /** The summary of the subject; `null` where it is not registered or not known. */
  readonly subject: string | null
  /** `null` where the very code is not registered. */
  readonly sampleText: string | null
}

/** Most different codes that are remembered. No log has as many. One made to have them costs time but no memory. */
const most = 20_000

/** Meanings for a line without a code. */
export const unknownMeaning: CodeMeaning = {
  basic: null,
  status: null,
  confidence: null,
  outcome: null,
  retry: null,
  class: null,
  subject: null,
  sampleText: null,
}

/** The end of a line's object, up to the line feed, as bytes. */
const endOf = (meaning: CodeMeaning): Uint8Array => Buffer.from(`,${JSON.stringify(meaning).slice(1)}\n`)

/** The end of the object of a line without a code. */
export const nothingFound: Uint8Array = endOf(unknownMeaning)

/**
 * A number of its own for each code, below 2 to the 31st, which V8 keeps without making an object. No class is 0, and the three
 * classes (2, 4, 5) are 1 to 3.
 */
function keyOf({ basic, class: digit, subject, detail }: FoundCode): number {
  const first = basic === -1 ? 0 : basic - 199
  const second = digit === -1 ? 0 : Math.max(digit - 2, 1)
  return ((first * 4 + second) * 1000 + subject) * 1000 + detail
}

/** Says what a code means, as `explain` does. */
export function meaningOf(found: FoundCode): CodeMeaning {
  const { basic, status, confidence, outcome, retry, subject, enumerated, ...rest } = explain(codeText(found))
  return {
    basic,
    status,
    confidence,
    outcome,
    retry,
    class: rest.class?.summary ?? null,
    subject: subject?.summary ?? null,
    sampleText: confidence === 'registered' ? (enumerated?.sampleText ?? null) : null,
  }
}

/** Makes something of each code once. */
class OncePerCode<Made> {
  readonly #known = new Map<number, Made>()
  readonly #make: (found: FoundCode) => Made

  constructor(make: (found: FoundCode) => Made) {
    this.#make = make
  }

  of(found: FoundCode): Made {
    const key = keyOf(found)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size === most) this.#known.clear()
    const made = this.#make(found)
    this.#known.set(key, made)
    return made
  }
}

/** Gives the meanings of codes; the same object for the same code, as long as it is remembered. */
export class Meanings extends OncePerCode<CodeMeaning> {
  constructor() {
    super(meaningOf)
  }
}

/** Gives what stands behind a line's number, as bytes. */
export class LineEnds extends OncePerCode<Uint8Array> {
  constructor() {
    super((found) => endOf(meaningOf(found)))
  }
}
