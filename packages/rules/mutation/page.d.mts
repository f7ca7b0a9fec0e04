/** A change that no test noticed. */
export interface Survivor {
  readonly file: string
  readonly mutator: string
  readonly from: string
  readonly to: string
}

/** What came of breaking one part. */
export interface PartResult {
  readonly part: string
  readonly killed: number
  readonly survived: number
  /** The changes that were not tried, such as those of the examples. */
  readonly notRun: number
  readonly survivors: readonly Survivor[]
  readonly minutes: number
}

/** Why a survivor is left alone. */
export interface Reason {
  readonly file: string
  readonly from: string
  readonly to: string
  readonly reason: string
}

export const parts: readonly string[]
export function readResults(): readonly PartResult[]
export function readReasons(): readonly Reason[]
export function summarise(report: object): Omit<PartResult, 'part' | 'minutes'>
export function scoreOf(result: Pick<PartResult, 'killed' | 'survived'>): number
export function inAll(results: readonly PartResult[]): Pick<PartResult, 'killed' | 'survived' | 'minutes'>
export function isReasonFor(reason: Reason, survivor: Survivor): boolean
export function mutationPage(results: readonly PartResult[], reasons: readonly Reason[]): string
