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
  /** The changes that were not tried, such as those of examples. */
  readonly notRun: number
  readonly survivors: readonly Survivor[]
}

/** Results of breaking one package. */
export interface PackageResult {
  readonly name: string
  readonly minutes: number
  /** Number of all files, where only some of them were broken. */
  readonly of?: number
  readonly files: readonly FileResult[]
}

/** Files of one folder of a package. */
export interface Part {
  readonly part: string
  readonly files: readonly FileResult[]
}

/** Reason for which a survivor is left alone, or all survivors of a file that are like it. */
export interface Reason {
  readonly file: string
  readonly mutator?: string
  readonly from?: string
  readonly to?: string
  readonly reason: string
}

interface Total {
  readonly killed: number
  readonly survived: number
  readonly notRun: number
}

type SurvivorOfFile = Survivor & { readonly file: string }

export function readResults(): readonly PackageResult[]
export function readReasons(name: string): readonly Reason[]
export function summarise(report: object): readonly FileResult[]
export function totalOf(results: readonly Total[]): Total
export function scoreOf(total: Total): number
export function partsOf(result: PackageResult): readonly Part[]
export function isReasonOf(reason: Reason, survivor: SurvivorOfFile): boolean
export function survivorsOf(
  files: readonly FileResult[],
  reasons: readonly Reason[],
): readonly (SurvivorOfFile & { readonly reason: string | undefined })[]
