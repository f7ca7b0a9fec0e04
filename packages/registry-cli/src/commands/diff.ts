import { differenceBetween } from '@smtp-status/registry'
import type { Context, ExitStatus } from '../context.js'
import { diffJson } from '../history/diff-json.js'
import { diffText } from '../history/diff-text.js'
import { dateGiven } from '../history/given.js'
import { loadRegistry } from '../history/load-sound.js'
import { pastOf } from '../history/past.js'

/** What `registry diff` is asked to do. */
export interface DiffOptions {
  readonly from: string
  readonly to: string
  readonly json: boolean
}

/** Prints in what the registry of two dates differs. The first date may be the later one. */
export async function runDiff(options: DiffOptions, context: Context): Promise<ExitStatus> {
  const [from, to] = [dateGiven(options.from), dateGiven(options.to)]
  const loaded = await loadRegistry(context)
  if (!('registry' in loaded)) return loaded.status
  const [before, after] = [pastOf(loaded.registry, from), pastOf(loaded.registry, to)]
  const difference = differenceBetween(before, after)
  const { print, columns } = context.terminal
  print(
    options.json
      ? diffJson([from, before], [to, after], difference)
      : diffText(from, to, difference, { columns }),
  )
  return 0
}
