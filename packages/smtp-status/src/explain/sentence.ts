/** The sentence of an explanation in its halves: `Failed for good`, and `Mailbox full.`, which `Success.` has none of. */
export interface Sentence {
  readonly outcome: string
  /** With the full stop. */
  readonly reason: string | null
}

/** Cuts the sentence of an explanation where the outcome ends. */
export function sentenceOf(meaning: string): Sentence {
  const [, outcome = '', reason = null] = /^([^:.]*)(?:: (.*)|\.)$/s.exec(meaning) ?? []
  return { outcome, reason }
}
