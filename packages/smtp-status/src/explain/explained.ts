import { interpret } from '@smtp-status/bounces'
import type { BouncedRecipient, Concern, Interpretation } from '@smtp-status/bounces'
import { adviceOn } from '@smtp-status/bounces/advice'
import type { Advice } from '@smtp-status/bounces/advice'
import { findBasicCode, lookup, subjectEntries } from '@smtp-status/codes/full'
import type { BasicCodeMeaning, EnumeratedEntry, SubjectEntry } from '@smtp-status/codes/full'
import { explain } from '@smtp-status/replies/explain'
import type { Explanation } from '@smtp-status/replies/explain'
import type { FoundReply } from './found-in-text.js'
import { readReply } from './read-reply.js'
import type { ReadReply } from './read-reply.js'

/** Several doubts as one text; `null` where there are none. */
export function joinDoubts(...doubts: readonly (string | null)[]): string | null {
  const all = doubts.filter((doubt) => doubt !== null)
  return all.length > 0 ? all.join('; ') : null
}

/** A contradiction: the code says one thing and the words, or the provider, another; `null` where they agree. */
function contradictionText(interpretation: Interpretation | null): string | null {
  const { contradicts, provider } = interpretation ?? { contradicts: null, provider: null }
  if (contradicts === null) return null
  const { code, codeConcerns, other, otherConcerns, likelier } = contradicts
  const who = other === 'text' ? 'the words speak of' : `${provider?.name ?? 'the provider'} means by it`
  const settled = likelier === 'code' ? 'the code is likelier' : 'that is likelier'
  return `${code} concerns the ${codeConcerns}, while ${who} the ${otherConcerns}; ${settled}`
}

/** The sentence of an explanation in its halves: `Failed for good`, and `Mailbox full.`, which `Success.` has none of. */
interface Sentence {
  readonly outcome: string
  /** With the full stop. */
  readonly reason: string | null
}

/** Cuts the sentence of an explanation where the outcome ends. */
export function sentenceOf(meaning: string): Sentence {
  const [, outcome = '', reason = null] = /^([^:.]*)(?:: (.*)|\.)$/s.exec(meaning) ?? []
  return { outcome, reason }
}

/** Facts of a bounce on one recipient. An absent fact is `null`. */
interface Recipient {
  /** The server that made the report. */
  readonly reportingMta: string | null
  readonly finalRecipient: string | null
  readonly originalRecipient: string | null
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  readonly action: string | null
  /** The field Status of a report. */
  readonly status: string | null
  /** The reply as text, codes and all. */
  readonly diagnosticCode: string | null
  readonly remoteMta: string | null
  readonly willRetryUntil: string | null
  /** Confidence by what names it: a report, a known form of bounce, or running text. */
  readonly confidence: BouncedRecipient['confidence']
}

/** A recipient as it is shown. */
export const shownRecipient = (recipient: BouncedRecipient): Recipient => ({
  reportingMta: recipient.reportingHost,
  finalRecipient: recipient.finalRecipient,
  originalRecipient: recipient.originalRecipient,
  action: recipient.action,
  status: recipient.reportedStatus,
  diagnosticCode: recipient.text,
  remoteMta: recipient.remoteHost,
  willRetryUntil: recipient.retriedUntil,
  confidence: recipient.confidence,
})

/** One thing that was explained. */
export interface Explained extends Explanation {
  /** The input, as it was given or found; `null` where a report says nothing of a recipient but its address. */
  readonly given: string | null
  /** The recipient that it is about, where it comes from a report. */
  readonly recipient: Recipient | null
  /** The same entries with their descriptions. */
  readonly subject: SubjectEntry | null
  readonly enumerated: EnumeratedEntry | null
  /** Meaning of the basic status code; `null` where there is none or the registry does not name it. */
  readonly basicMeaning: BasicCodeMeaning | null
  /** Cause of the failure, by words, code and provider, and what follows; `null` where nothing failed. */
  readonly interpretation: Interpretation | null
  /** Advice about a failure, by the code that counts: the likely one, or else the one that was sent; `null` where there is none. */
  readonly advice: Advice | null
}

/** The advice on the code that counts. A code that only stands in for another, X.n.0, is none to act on beside a likely one. */
function adviceFor(code: string | undefined, interpretation: Interpretation | null): Advice | null {
  return interpretation === null ? null : adviceOn(interpretation.likely?.code ?? code ?? '')
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

/** A code about each concern, for what to look at. */
const codeAbout: Readonly<Record<Concern, string>> = {
  address: '5.1.1',
  mailbox: '5.2.0',
  message: '5.6.0',
  sender: '5.7.0',
  'sender address': '5.1.7',
  'receiving system': '5.3.0',
  network: '5.4.0',
  unknown: '5.0.0',
}

/** Places to look at: those for the meaning of the words or of the provider, where that is likelier than what the code says. */
function lookAtOf(own: readonly string[], interpretation: Interpretation | null): readonly string[] {
  const { contradicts = null, likely = null, concerns = 'unknown' } = interpretation ?? {}
  if (contradicts === null || contradicts.likelier === 'code') return own
  return explain(likely === null ? codeAbout[concerns] : `5${likely.code.slice(1)}`).lookAt
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
    lookAt: lookAtOf(explanation.lookAt, interpretation),
    doubt: joinDoubts(explanation.doubt, contradictionText(interpretation)),
    interpretation,
    advice: adviceFor(enumerated?.code, interpretation),
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

/** Explains a reply, or a code alone. */
export function explainReply({ reply, given, codes }: FoundReply): Explained {
  const explanation = explainRead(readReply(reply, codes))
  return enrich(given, null, explanation, interpretationOf(given, explanation))
}
