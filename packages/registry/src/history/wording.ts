import { printRegistryCode } from '../model/registry-code.js'
import type { Step } from './step.js'

/** Wording of an entry after a step. */
export interface Wording {
  readonly description: string
  /**
   * The security note; `null` where the entry has none. At the newest step of an entry alone: a note is one of ours, which changes
   * without a step.
   */
  readonly securityNote?: string | null
}

const entryAfter = (step: Step): { readonly description: string; readonly securityNote?: string } =>
  step.kind === 'registered' ? step.entry : step.after

function wordingOf(step: Step, isNewest: boolean): Wording {
  const { description, securityNote = null } = entryAfter(step)
  return isNewest ? { description, securityNote } : { description }
}

/**
 * The wording after each step of a timeline, at the step's place; `undefined` where it is not known. An entry holds the wording of
 * today, and a former one is not kept: so the wording after a step is known as long as no later step changed it. Takes the whole
 * timeline of today's registry, oldest first.
 */
export function wordingsOf(steps: readonly Step[]): readonly (Wording | undefined)[] {
  const seen = new Set<string>()
  const reworded = new Set<string>()
  return steps
    .toReversed()
    .map((step) => {
      const code = printRegistryCode(step.code)
      const wording = reworded.has(code) ? undefined : wordingOf(step, !seen.has(code))
      seen.add(code)
      if (step.kind !== 'registered' && step.reworded !== undefined) reworded.add(code)
      return wording
    })
    .toReversed()
}
