import type { Palette } from '../palette.js'

/** Description of a rule in a report. */
export interface ReportedRule {
  readonly title: string
  readonly why?: string
}

/** How to report. Each form takes what it needs. */
export interface ReportOptions {
  /** The folder that was checked, as the reader of the report has to name it: `registry-src`. Goes in front of each file. */
  readonly root?: string
  /** The command that found it: `registry check`. */
  readonly tool?: string
  /** Titles of the rules, by their names. */
  readonly rules?: Readonly<Record<string, ReportedRule | undefined>>
  /** Names of what was read that is no file of the checkout, such as standard input. */
  readonly streams?: readonly string[]
  /** The texts of files, to show the lines that findings are about. */
  readonly sources?: ReadonlyMap<string, string>
  /** Without colours unless given. */
  readonly palette?: Palette
  /** Columns of the terminal; 80 unless given. */
  readonly columns?: number
  /** Lines behind the count of a report for people: how much was read, for instance. */
  readonly closing?: readonly string[]
  /** The same, as fields of a JSON report. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** The name of a file as the reader of a report has to call it. */
export function fileInReport(file: string, { root = '', streams = [] }: ReportOptions): string {
  if (streams.includes(file)) return file
  const parts = [root.replace(/\/+$/, ''), file].filter((part) => part !== '' && part !== '.')
  return parts.length === 0 ? '.' : parts.join('/')
}
