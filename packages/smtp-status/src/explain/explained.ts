import { findBasicCode, lookup, subjectEntries } from '@smtp-status/codes/full'
import type { BasicCodeMeaning, EnumeratedEntry, SubjectEntry } from '@smtp-status/codes/full'
import { explain } from '@smtp-status/replies/explain'
import type { Explanation } from '@smtp-status/replies/explain'
import { interpret } from '@smtp-status/bounces'
import type { Interpretation } from '@smtp-status/bounces'
import { contradictionText, joinDoubts } from './doubts.js'
import type { Recipient } from './recipient.js'
import type { ReadReply } from './read-reply.js'
import { readReply } from './read-reply.js'
import { sentenceOf } from './sentence.js'

/** One thing that was explained. */
export interface Explained extends Explanation {
  /** What was explained, as it was given or found; `null` where a report says nothing of a recipient but its address. */
  readonly given: string | null
  /** Whom it is about, where it comes from a report. */
  readonly recipient: Recipient | null
  /** The same entries with their descriptions. */
  readonly subject: SubjectEntry | null
  readonly enumerated: EnumeratedEntry | null
  /** What the basic status code stands for; `null` where there is none or the registry does not name it. */
  readonly basicMeaning: BasicCodeMeaning | null
  /** Why it failed, by words, code and provider, and what follows; `null` where nothing failed. */
  readonly interpretation: Interpretation | null
}

/** The sentence for a basic status code alone says what that stands for, unless something else was meant by it. */
function meaningOf({ confidence, basic, outcome, meaning }: Explanation): string {
  const named = confidence === 'basic code only' ? findBasicCode(basic ?? 0) : undefined
  if (named === undefined || explain(named.code).outcome !== outcome) return meaning
  return `${sentenceOf(meaning).outcome}: ${named.meaning}`
}

/** Explains what was read, and tells where it has not the form that it should have. */
export function explainRead({ said, outOfForm }: ReadReply): Explanation {
  const explanation = explain(said)
  const form = outOfForm && `${outOfForm} does not stand where and as RFC 2034 section 4 has it`
  return {
    ...explanation,
    meaning: meaningOf(explanation),
    doubt: joinDoubts(form, explanation.doubt),
  }
}

/** Adds what the registry tells of the codes. */
export function enrich(
  given: string | null,
  recipient: Recipient | null,
  explanation: Explanation,
  interpretation: Interpretation | null,
): Explained {
  const { subject, enumerated, basic } = explanation
  const found = lookup(enumerated?.code ?? '')
  return {
    given,
    recipient,
    ...explanation,
    doubt: joinDoubts(explanation.doubt, contradictionText(interpretation)),
    interpretation,
    subject: subjectEntries().find(({ code }) => code === subject?.code) ?? null,
    enumerated: found.kind === 'registered' ? found.enumerated : null,
    basicMeaning: findBasicCode(basic ?? 0) ?? null,
  }
}

/** Interprets the words of a reply that tells of a failure; a code alone has none. */
function interpretationOf(text: string, { basic, status, outcome }: Explanation): Interpretation | null {
  const isFailure = outcome === 'failed for good' || outcome === 'failed for now'
  const hasWords = /[a-z]{3}/i.test(text)
  return isFailure && hasWords ? interpret({ text, basic, status }) : null
}

/** Explains a reply, or a code alone; `given` is what it was found in. */
export function explainReply(reply: string, given: string = reply): Explained {
  const explanation = explainRead(readReply(reply))
  return enrich(given, null, explanation, interpretationOf(given, explanation))
}
