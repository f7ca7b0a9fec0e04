import type { Finding, Severity } from '@smtp-status/registry'
import type { AnswerId } from './answers.js'

/** What is wrong with an answer, before there is any file that it could be wrong in. */
export interface AnswerFinding {
  /** Absent where it is about all of them. */
  readonly answer?: AnswerId
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly found?: string
  readonly expected?: string
  readonly advice: string
  readonly source?: string
}

/** Makes what was found in answers a finding at a place. */
export function placeFinding(finding: Omit<AnswerFinding, 'answer'>, place: Finding['place']): Finding {
  return { ...finding, place }
}
