/** A change that no test noticed. */
export interface Survivor {
  readonly mutator: string
  readonly from: string
  readonly to: string
}

/** Results of breaking one file. */
export interface FileResult {
  readonly file: string
  readonly killed: number
  readonly survived: number
  /** The changes that were not tried, such as those of the examples. */
  readonly notRun: number
  readonly survivors: readonly Survivor[]
}

/** Results of breaking one part. */
export interface PartResult {
  readonly part: string
  readonly minutes: number
  readonly files: readonly FileResult[]
}

/** Reason for which a survivor is left alone. */
export interface Reason {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

type Total = Pick<FileResult, 'killed' | 'survived'>

export const parts: readonly string[]
export function readResults(): readonly PartResult[]
export function readReasons(): readonly Reason[]
export function summarise(report: object): readonly FileResult[]
export function totalOf(results: readonly Total[]): Total
export function scoreOf(total: Total): number
export function survivorsOf(
  result: PartResult,
  reasons: readonly Reason[],
): readonly (Survivor & { readonly file: string; readonly reason: string | undefined })[]
export function mutationPage(results: readonly PartResult[], reasons: readonly Reason[]): string
