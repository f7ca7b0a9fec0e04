import type { Command } from './commands.mjs'

/** Several processes of a command: the words of each. */
interface Together extends Pick<Command, 'name' | 'program' | 'make'> {
  readonly lines: readonly (readonly string[])[]
}

/** Results of some rounds: how many processes ended, with which answers, and what was wrong. */
export interface TogetherResult {
  readonly command: string
  readonly rounds: number
  readonly ended: number
  readonly wrote: number
  readonly again: number
  readonly lost: number
  readonly broken: number
  readonly left: number
}

export const processes: number
export const subjects: readonly Together[]
export function together(subject: Together, rounds: number): Promise<TogetherResult>
