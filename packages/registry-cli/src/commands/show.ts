import type { Entry, Registry, RegistryDate } from '@smtp-status/registry'
import { allEntries, printRegistryCode } from '@smtp-status/registry'
import { toPublished } from '@smtp-status/publish'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { codeGiven, dateGiven } from '../history/given.js'
import { loadRegistry } from '../history/load-sound.js'
import { pastOf } from '../history/past.js'
import { showText } from '../history/show-text.js'

/** What `registry show` is asked to do. */
export interface ShowOptions {
  readonly code: string
  /** `undefined` for today's state. */
  readonly asOf: string | undefined
  readonly json: boolean
}

const find = (registry: Registry, code: string): Entry | undefined =>
  allEntries(registry).find((entry) => printRegistryCode(entry.code) === code)

function notThen(code: string, today: Entry | undefined, asOf: RegistryDate | undefined): CannotRun {
  const date = today?.registration.date
  return date === undefined || asOf === undefined
    ? new CannotRun(`${code} is not registered`, 'registry log lists every entry that is')
    : new CannotRun(`${code} was not registered yet as of ${asOf}`, `it was registered on ${date}`)
}

function asJson(past: Registry, code: string, asOf: RegistryDate | undefined): string {
  const { classes, subjects, enumerated } = toPublished(past)
  const entry = [...classes, ...subjects, ...enumerated].find((each) => each.code === code)
  return `${JSON.stringify({ asOf: asOf ?? null, entry }, undefined, 2)}\n`
}

function rewordedAfter(today: Entry | undefined, asOf: RegistryDate | undefined): readonly RegistryDate[] {
  if (today === undefined || asOf === undefined) return []
  return today.history.flatMap(({ date, reworded }) =>
    date.slice(0, asOf.length) > asOf && reworded !== undefined ? [date] : [],
  )
}

/** Prints an entry as it is, or as it was at the end of a day or month. Throws `CannotRun` where it was not registered. */
export async function runShow(
  { code: given, asOf: day, json }: ShowOptions,
  context: Context,
): Promise<ExitStatus> {
  const code = printRegistryCode(codeGiven(given))
  const asOf = day === undefined ? undefined : dateGiven(day)
  const loaded = await loadRegistry(context)
  if (!('registry' in loaded)) return loaded.status
  const past = asOf === undefined ? loaded.registry : pastOf(loaded.registry, asOf)
  const [entry, today] = [find(past, code), find(loaded.registry, code)]
  if (entry === undefined) throw notThen(code, today, asOf)
  const shown = { entry, rewordedLater: rewordedAfter(today, asOf), ...(asOf !== undefined && { asOf }) }
  const { print, columns } = context.terminal
  print(json ? asJson(past, code, asOf) : showText(shown, { columns }))
  return 0
}
