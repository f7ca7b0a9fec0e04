import type { Entry, RegistryDate, Field, Registry } from '@smtp-status/registry'
import {
  allEntries,
  fields,
  fieldsOfTable,
  fieldText,
  isChangeable,
  printRegistryCode,
  stepsOf,
  titleOf,
} from '@smtp-status/registry'
import { toPublished } from '@smtp-status/publish'
import type { Columns } from '../layout.js'
import { hanging } from '../layout.js'
import { columnLabel, stepLines } from '../history/step-text.js'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { codeGiven, dateGiven, loadRegistry, pastOf } from '../history/past.js'

/** An entry, and what its text has to say beside it. */
interface Shown {
  readonly entry: Entry
  /** The date as of which it is shown; absent for today's state. */
  readonly asOf?: RegistryDate
  /** The days after that on which the wording of its description changed. */
  readonly rewordedLater: readonly RegistryDate[]
}

/** The fields below the short text of an entry, which stands at its head. */
const shownFields = ({ code }: Entry): readonly Field[] =>
  fieldsOfTable(code.table).filter(
    (field) => isChangeable(field) && field !== 'summary' && field !== 'sampleText',
  )

function descriptionOf({ entry, rewordedLater }: Shown): string {
  if (rewordedLater.length === 0) return entry.description
  return `${entry.description} (Today's wording; it changed on ${rewordedLater.join(' and ')}.)`
}

function valueOf(shown: Shown, field: Field): string | undefined {
  if (field === 'description') return descriptionOf(shown)
  const value = fieldText(shown.entry, field)?.replaceAll('\n', '; ')
  return fields[field].isRequired ? (value ?? 'none') : value
}

const fieldLines = (shown: Shown, columns: Columns): readonly string[] =>
  shownFields(shown.entry).flatMap((field) => {
    const value = valueOf(shown, field)
    return value === undefined ? [] : hanging(`  ${columnLabel(field)}`, value, columns)
  })

/** An entry for people: its fields, then what happened to it, oldest first. */
function showText(shown: Shown, columns: Columns): string {
  const { entry, asOf } = shown
  const title = titleOf(entry)
  const lines = [
    ...hanging(`${printRegistryCode(entry.code)}  `, title === '' ? '(no sample text)' : title, columns),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    '',
    ...fieldLines(shown, columns),
    '',
    ...stepsOf(entry).flatMap((step) => stepLines(step, columns, false)),
  ]
  return `${lines.join('\n')}\n`
}

/** Options of `registry show`. */
interface ShowOptions {
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
  const asOf = day === undefined ? undefined : dateGiven(day, context)
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
