/**
 * Result of a comparison for one field.
 * - `same`: the same text.
 * - `form`: the same fact, written in another way; the reason says which.
 * - `restated`: a description in other words.
 * - `corrected`: ours departs on purpose; the reason is that of the correction.
 * - `missing`: IANA has it and ours does not. `extra`: ours has it and IANA does not.
 * - `different`: none of these.
 */
export type Verdict = 'same' | 'form' | 'restated' | 'corrected' | 'missing' | 'extra' | 'different'

/** The verdicts, the gravest first. */
export const verdicts: readonly Verdict[] = [
  'different',
  'missing',
  'extra',
  'corrected',
  'restated',
  'form',
  'same',
]

/** The verdicts that nothing explains, so that somebody has to look at them. */
export const unexplainedVerdicts: ReadonlySet<Verdict> = new Set(['different', 'missing', 'extra'])

/** A verdict and, where it is not plain, what it rests on. */
export interface Judgement {
  readonly verdict: Verdict
  readonly reason?: string
}

/** One field of an entry, of a table or of the registry, in ours and in IANA's file, as plain text to the letter. */
export interface FieldComparison {
  /** The name of IANA's element or attribute. */
  readonly field: string
  readonly verdict: Verdict
  readonly reason?: string
  readonly ours: string
  readonly iana: string
}

export const same: Judgement = { verdict: 'same' }

/** The same fact in another form. */
export const inForm = (reason: string): Judgement => ({ verdict: 'form', reason })

/** A difference that nothing explains. */
export const different = (reason?: string): Judgement =>
  reason === undefined ? { verdict: 'different' } : { verdict: 'different', reason }

/** Puts a judgement beside what it is about. */
export function comparison(
  field: string,
  ours: string,
  iana: string,
  { verdict, reason }: Judgement,
): FieldComparison {
  return { field, verdict, ...(reason !== undefined && { reason }), ours, iana }
}
