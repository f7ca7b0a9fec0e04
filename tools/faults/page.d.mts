import type { SweepResult } from './sweep.mjs'

/** Results of disturbing all commands. */
export interface Results {
  readonly minutes: number
  readonly commands: readonly SweepResult[]
}

export function readResults(): Results
export function reliabilityPage(results: Results): string
