import type { Difference, EntryDifference, Entry, Registry } from '@smtp-status/registry'
import {
  printRegistryCode,
  titleOf,
  isFormerField,
  showField,
  differenceBetween,
} from '@smtp-status/registry'
import { toPublished } from '@smtp-status/publish'
import type { Columns } from '../layout.js'
import { hanging } from '../layout.js'
import { columnLabel } from '../history/step-text.js'
import type { Context, ExitStatus } from '../context.js'
import { dateGiven, loadRegistry, pastOf } from '../history/past.js'

const kinds = { '+': 'registered', '-': 'not registered', '~': 'changed' } as const

type Sign = keyof typeof kinds

function signOf({ before, after }: EntryDifference): Sign {
  if (before && after) return '~'
  return after ? '+' : '-'
}

// The description is today's in both states; that its wording changed is told by the history items that only one of them has.
function rewordings(before: Entry, after: Entry): readonly string[] {
  const [longer, shorter] = [before.history, after.history].toSorted(
    (left, right) => right.length - left.length,
  )
  const between = longer?.slice(shorter?.length) ?? []
  return between.flatMap(({ date, reworded }) => (reworded === undefined ? [] : [`${date}: ${reworded}`]))
}

function changeLines({ before, after, fields }: EntryDifference, columns: Columns): readonly string[] {
  if (!before || !after) return []
  const values = fields
    .filter(isFormerField)
    .map((field) => [field, `${showField(before, field)} → ${showField(after, field)}`] as const)
  const wordings = rewordings(before, after).map(
    (why) => ['description', `other wording since ${why}`] as const,
  )
  return [...values, ...wordings].flatMap(([field, value]) =>
    hanging(`    ${columnLabel(field)}`, value, columns),
  )
}

function entryLines(difference: EntryDifference, columns: Columns): readonly string[] {
  const { code, before, after } = difference
  const entry = after ?? before
  const label = `${signOf(difference)} ${printRegistryCode(code).padEnd(9)}  `
  const title = entry === undefined ? '' : titleOf(entry)
  return [
    ...hanging(label, title === '' ? '(no sample text)' : title, columns),
    ...changeLines(difference, columns),
  ]
}

function countLine(difference: Difference): string {
  const signs = difference.map(signOf)
  const counts = (['+', '-', '~'] as const)
    .map((sign) => [sign, signs.filter((each) => each === sign).length] as const)
    .filter(([, count]) => count > 0)
  return counts.length === 0
    ? 'no difference'
    : counts.map(([sign, count]) => `${sign} ${count} ${kinds[sign]}`).join(', ')
}

/** A difference between two states of the registry, for people. Takes the dates as they are to be printed. */
function diffText(from: string, to: string, difference: Difference, columns: Columns): string {
  const lines = difference.flatMap((each) => [...entryLines(each, columns), ''])
  return `${[`From ${from} to ${to}`, '', ...lines, countLine(difference)].join('\n')}\n`
}

type PublishedEntries = ReadonlyMap<string, object>

function publishedEntries(registry: Registry): PublishedEntries {
  const { classes, subjects, enumerated } = toPublished(registry)
  return new Map([...classes, ...subjects, ...enumerated].map((entry) => [entry.code, entry]))
}

/** A difference between two states of the registry as JSON: each entry before and after, `null` where it was not registered. */
function diffJson(
  [from, before]: readonly [date: string, state: Registry],
  [to, after]: readonly [date: string, state: Registry],
  difference: Difference,
): string {
  const [left, right] = [publishedEntries(before), publishedEntries(after)]
  const entries = difference.map(({ code, fields }) => {
    const printed = printRegistryCode(code)
    return { code: printed, fields, before: left.get(printed) ?? null, after: right.get(printed) ?? null }
  })
  return `${JSON.stringify({ from, to, entries }, undefined, 2)}\n`
}

/** Options of `registry diff`. */
interface DiffOptions {
  readonly from: string
  readonly to: string
  readonly json: boolean
}

/** Prints in what the registry of two dates differs. The first date may be the later one. */
export async function runDiff(options: DiffOptions, context: Context): Promise<ExitStatus> {
  const [from, to] = [dateGiven(options.from, context), dateGiven(options.to, context)]
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
