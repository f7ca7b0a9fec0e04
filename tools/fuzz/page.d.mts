/** Results of trying one reader. */
export interface ReaderResult {
  readonly name: string
  /** Words for people on what it reads. */
  readonly reads: string
  readonly seed: string
  readonly seconds: number
  readonly inputs: number
  /** The most memory of the process, in MB. */
  readonly peak: number
  /** The number of faults. */
  readonly found: number
}

/** Results of a long run. */
export interface FuzzResults {
  readonly readers: readonly ReaderResult[]
}

export function readResults(): FuzzResults
export function fuzzSection(results?: FuzzResults): string
