import type { ForeignResults } from './foreign.mjs'
import type { RandomResult } from './random.mjs'
import type { SweepResult } from './sweep.mjs'
import type { TogetherResult } from './together.mjs'

/** Results of all parts; `undefined` for one that was never run. */
export interface Results {
  readonly changes?: { readonly minutes: number; readonly commands: readonly SweepResult[] }
  readonly random?: {
    readonly minutes: number
    readonly seed: number
    readonly commands: readonly RandomResult[]
  }
  readonly together?: { readonly processes: number; readonly commands: readonly TogetherResult[] }
  readonly foreign?: ForeignResults
}

export function readResults(): Results
export function reliabilityPage(results: Results): string
