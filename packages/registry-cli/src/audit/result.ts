/** The audits, in the order in which they run. */
type AuditName = 'entries' | 'snapshots' | 'published' | 'releases' | 'git'

/** A line of what an audit has to say beside its result: what it is about, and the text. */
export interface AuditDetail {
  readonly label: string
  readonly text: string
}

/** Result of an audit. */
export interface AuditResult {
  readonly audit: AuditName
  readonly outcome: 'passed' | 'failed' | 'not run'
  /** Extent and findings, with the counts, in one sentence. */
  readonly summary: string
  /** Lines of figures, laid out. */
  readonly table: readonly string[]
  readonly details: readonly AuditDetail[]
  /** The same for programs. */
  readonly data: unknown
}

/** An audit that could not even begin to compare, since what it was given is not what it needs. */
export function failed(audit: AuditName, summary: string): AuditResult {
  return { audit, outcome: 'failed', summary, table: [], details: [], data: null }
}

/** An audit that lacks something to compare with. */
export function notRun(audit: AuditName, summary: string): AuditResult {
  return { audit, outcome: 'not run', summary, table: [], details: [], data: null }
}
