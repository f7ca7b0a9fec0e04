import type { Command } from './commands.mjs'
import type { Fault } from './sweep.mjs'

/** Results of killing one command at random moments. */
export interface RandomResult {
  readonly command: string
  readonly kills: number
  readonly changing: number
  readonly untouched: number
  readonly faults: readonly Pick<Fault, 'fault'>[]
}

export function numbersFrom(seed: number): () => number
export function randomKills(
  commands: readonly Command[],
  seed: number,
  kills: number,
): Promise<readonly RandomResult[]>
