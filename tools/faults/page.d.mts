import type { RandomResult } from './random.mjs'
import type { SweepResult } from './sweep.mjs'

/** Results of all parts; `undefined` for one that was never run. */
export interface Results {
  readonly changes?: { readonly minutes: number; readonly commands: readonly SweepResult[] }
  readonly random?: {
    readonly minutes: number
    readonly seed: number
    readonly commands: readonly RandomResult[]
  }
}

export function readResults(): Results
export function reliabilityPage(results: Results): string
