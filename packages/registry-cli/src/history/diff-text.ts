import type { Difference, EntryDifference, Entry } from '@smtp-status/registry'
import { printRegistryCode, titleOf, isFormerField, showField } from '@smtp-status/registry'
import { hanging } from '../review/format/text-layout.js'
import type { Columns } from './columns.js'
import { fieldLabel } from './labels.js'

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
    hanging(`    ${fieldLabel(field)}`, value, columns),
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
export function diffText(from: string, to: string, difference: Difference, columns: Columns): string {
  const lines = difference.flatMap((each) => [...entryLines(each, columns), ''])
  return `${[`From ${from} to ${to}`, '', ...lines, countLine(difference)].join('\n')}\n`
}
