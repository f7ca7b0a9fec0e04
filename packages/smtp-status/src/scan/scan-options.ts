import type { ReportChoice } from '../report.js'

/** The unit in which sizes of files are given, in octets. */
export const mebibyte: number = 1024 * 1024

/** Options of `smtp-status scan`. */
export interface ScanOptions extends ReportChoice {
  readonly paths: readonly string[]
  /** Whether to report codes that may be something else. */
  readonly likely: boolean
  /** Names of files and folders that are left out. */
  readonly skipped: readonly string[]
  /** The largest file that is read, in octets. */
  readonly largest: number
}
