/** What a report says of a rule. */
export interface ReportedRule {
  readonly title: string
  readonly why?: string
}

/** What the reports have in common. */
export interface ReportOptions {
  /** The folder that was checked, as the reader of the report has to name it: `registry-src`. Goes in front of each file. */
  readonly root?: string
}

/** The name of a file as the reader of a report has to call it. */
export function fileInReport(file: string, { root = '' }: ReportOptions): string {
  const parts = [root.replace(/\/+$/, ''), file].filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? '.' : parts.join('/')
}
