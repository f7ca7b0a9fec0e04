import type { Step, TimelineFilter, Registry, Field } from '@smtp-status/registry'
import { filterTimeline, timelineOf, allEntries, printRegistryCode } from '@smtp-status/registry'
import { toPublishedStep } from '@smtp-status/publish'
import type { Columns } from '../layout.js'
import { stepLines } from '../history/step-text.js'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { codeGiven, dateGiven, loadRegistry } from '../history/past.js'

const counted = (count: number): string => (count === 1 ? '1 step' : `${count} steps`)

/** A log for people. Takes the steps in the order in which to print them. */
function logText(steps: readonly Step[], columns: Columns): string {
  const lines = steps.flatMap((step) => [...stepLines(step, columns, true), ''])
  return `${[...lines, counted(steps.length)].join('\n')}\n`
}

/** What `registry log` is asked to do; what is left out takes all. */
export interface LogOptions {
  readonly code?: string
  readonly since?: string
  readonly until?: string
  readonly document?: string
  readonly field?: Field
  readonly person?: string
  readonly authority?: Step['authority']
  readonly json?: boolean
}

function codeIn(registry: Registry, text: string): Pick<TimelineFilter, 'code'> {
  const code = codeGiven(text)
  const printed = printRegistryCode(code)
  if (allEntries(registry).some((entry) => printRegistryCode(entry.code) === printed)) return { code }
  throw new CannotRun(`${printed} is not registered`, 'registry log, without a code, lists every entry')
}

function filterOf(options: LogOptions, registry: Registry): TimelineFilter {
  const { code, since, until, document, field, person, authority } = options
  return {
    ...(code !== undefined && codeIn(registry, code)),
    ...(since !== undefined && { since: dateGiven(since) }),
    ...(until !== undefined && { until: dateGiven(until) }),
    ...(document !== undefined && { document: document.toLowerCase() }),
    ...(field !== undefined && { field }),
    ...(person !== undefined && { person }),
    ...(authority !== undefined && { authority }),
  }
}

/** Prints what happened to the registry or to an entry, newest first. */
export async function runLog(options: LogOptions, context: Context): Promise<ExitStatus> {
  const loaded = await loadRegistry(context)
  if (!('registry' in loaded)) return loaded.status
  const { registry } = loaded
  const steps = filterTimeline(timelineOf(registry), filterOf(options, registry)).toReversed()
  const { print, columns } = context.terminal
  print(
    options.json === true
      ? `${JSON.stringify(steps.map(toPublishedStep), undefined, 2)}\n`
      : logText(steps, { columns }),
  )
  return 0
}
