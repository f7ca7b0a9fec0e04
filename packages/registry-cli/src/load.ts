import type { LoadResult } from '@smtp-status/source'
import { readSourceInSteps } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import type { Context } from './context.js'
import { withProgress } from '@smtp-status/terminal/progress'

/** What was read from a folder, and the folder. */
export interface Loaded extends LoadResult {
  readonly folder: string
}

/** Reads the registry in a folder, showing how far it is where that takes long. */
export async function loadFolder(folder: string, context: Context): Promise<Loaded> {
  const items = walkFolder(folder)
  const result = await withProgress('Reading the registry', context, async (report) => {
    const steps = readSourceInSteps(items)
    let step = steps.next()
    while (step.done !== true) {
      const pause = report(step.value, items.length)
      if (pause) await pause
      step = steps.next()
    }
    return step.value
  })
  return { ...result, folder }
}
