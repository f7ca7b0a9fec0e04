import { plural } from '@smtp-status/terminal/layout'
import type { Step, TimelineFilter, Registry, Field } from '@smtp-status/registry'
import { filterTimeline, peopleIn, timelineOf, allEntries, printRegistryCode } from '@smtp-status/registry'
import { toPublishedStep } from '@smtp-status/publish'
import type { Columns } from '../layout.js'
import { hanging } from '../layout.js'
import { stepLines } from '../history/step-text.js'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { codeGiven, dateGiven, loadRegistry } from '../history/past.js'
import type { JudgedStep } from './verdicts.js'

function judgementLines({ verdict, rule, source, commit }: JudgedStep, columns: Columns): readonly string[] {
  const line = (label: string, text: string): readonly string[] =>
    hanging(`${' '.repeat(12)}${label.padEnd(20)}`, text, columns)
  return [...line('verdict', `${verdict} by ${rule} (${source})`), ...line('commit', commit)]
}

type Judgements = ReadonlyMap<Step, JudgedStep>

/** A log for people. Takes the steps in the order in which to print them. */
function logText(steps: readonly Step[], judgements: Judgements, columns: Columns): string {
  const lines = steps.flatMap((step) => {
    const judged = judgements.get(step)
    return [...stepLines(step, columns, true), ...(judged ? judgementLines(judged, columns) : []), '']
  })
  return `${[...lines, plural(steps.length, 'step')].join('\n')}\n`
}

function logJson(steps: readonly Step[], judgements: Judgements): string {
  const items = steps.map((step) => {
    const judged = judgements.get(step)
    if (!judged) return toPublishedStep(step)
    const { verdict, rule, source, commit } = judged
    return Object.assign({}, toPublishedStep(step), { verdict, rule, source, commit })
  })
  return `${JSON.stringify(items, undefined, 2)}\n`
}

/** Options of `registry log`; an option left out takes all. */
export interface LogOptions {
  readonly code?: string
  readonly since?: string
  readonly until?: string
  readonly document?: string
  readonly field?: Field
  /** A part of a name, in letters of either case. */
  readonly person?: string
  readonly authority?: Step['authority']
  readonly verdicts?: boolean
  readonly json?: boolean
}

function codeIn(registry: Registry, text: string): Pick<TimelineFilter, 'code'> {
  const code = codeGiven(text)
  const printed = printRegistryCode(code)
  if (allEntries(registry).some((entry) => printRegistryCode(entry.code) === printed)) return { code }
  throw new CannotRun(`${printed} is not registered`, 'registry log, without a code, lists every entry')
}

function filterOf(options: LogOptions, registry: Registry, context: Context): TimelineFilter {
  const { code, since, until, document, field, authority } = options
  return {
    ...(code !== undefined && codeIn(registry, code)),
    ...(since !== undefined && { since: dateGiven(since, context, 'start') }),
    ...(until !== undefined && { until: dateGiven(until, context) }),
    ...(document !== undefined && { document: document.toLowerCase() }),
    ...(field !== undefined && { field }),
    ...(authority !== undefined && { authority }),
  }
}

const concerns =
  (person: string | undefined) =>
  (step: Step): boolean =>
    person === undefined ||
    peopleIn(step).some((name) => name.toLowerCase().includes(person.trim().toLowerCase()))

/** Prints what happened to the registry or to an entry, newest first. */
export async function runLog(options: LogOptions, context: Context): Promise<ExitStatus> {
  const loaded = await loadRegistry(context)
  if (!('registry' in loaded)) return loaded.status
  const { registry } = loaded
  const filter = filterOf(options, registry, context)
  const judged =
    options.verdicts === true
      ? await (await import('./verdicts.js')).judgedTimeline(registry, context)
      : undefined
  const timeline = judged?.map(({ step }) => step) ?? timelineOf(registry)
  const judgements: Judgements = new Map(judged?.map((each) => [each.step, each]))
  const steps = filterTimeline(timeline, filter).filter(concerns(options.person)).toReversed()
  const { print, columns } = context.terminal
  print(options.json === true ? logJson(steps, judgements) : logText(steps, judgements, { columns }))
  return 0
}
