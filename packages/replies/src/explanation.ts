import type { ClassEntry, EnumeratedEntry, StatusCodeText, SubjectEntry } from '@smtp-status/codes'

/** How much of what a reply says is known, from most to least. */
export type Confidence = 'registered' | 'subject known' | 'class known' | 'basic code only' | 'nothing known'

/** Outcome of the command, or of the message. */
export type Outcome = 'success' | 'go on' | 'failed for now' | 'failed for good' | 'unknown'

/** Whether sending the same again later can help. */
export type Retry = 'not needed' | 'worth it' | 'pointless' | 'unclear'

/** Meaning of a reply, or of a field of a report: for a program to act on and for a person to read. */
export interface Explanation {
  readonly basic: number | null
  readonly status: StatusCodeText | null
  readonly confidence: Confidence
  readonly outcome: Outcome
  readonly retry: Retry
  readonly class: ClassEntry | null
  readonly subject: SubjectEntry | null
  /** The entry of the code; of X.n.0 or X.0.0 where the detail or the subject is not registered. */
  readonly enumerated: EnumeratedEntry | null
  /** The replacement of a deprecated code. */
  readonly replacement: EnumeratedEntry | null
  /** One sentence for people. */
  readonly meaning: string
  /** Places to look at next, most promising first; short phrases. */
  readonly lookAt: readonly string[]
  /** Where the parts of the reply contradict each other, and how that was settled; `null` where they agree. */
  readonly doubt: string | null
}
