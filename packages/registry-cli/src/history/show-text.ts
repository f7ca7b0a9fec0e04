import type { Entry, RegistryDate, ChangedField } from '@smtp-status/registry'
import { stepsOf, isEnumerated, printRegistryCode, titleOf } from '@smtp-status/registry'
import { fieldText } from '../review/field-text.js'
import { hanging } from '../review/format/text-layout.js'
import type { Columns } from './columns.js'
import { fieldLabel } from './labels.js'
import { stepLines } from './step-text.js'

/** An entry, and what its text has to say beside it. */
export interface Shown {
  readonly entry: Entry
  /** The date as of which it is shown; absent for today's state. */
  readonly asOf?: RegistryDate
  /** The days after that on which the wording of its description changed. */
  readonly rewordedLater: readonly RegistryDate[]
}

const optional: ReadonlySet<ChangedField> = new Set(['classes', 'securityNote', 'deprecated'])

const fields: readonly ChangedField[] = [
  'basicCodes',
  'classes',
  'description',
  'references',
  'submitters',
  'changeController',
  'securityNote',
  'deprecated',
]

function descriptionOf({ entry, rewordedLater }: Shown): string {
  if (rewordedLater.length === 0) return entry.description
  return `${entry.description} (Today's wording; it changed on ${rewordedLater.join(' and ')}.)`
}

function valueOf(shown: Shown, field: ChangedField): string | undefined {
  if (field === 'description') return descriptionOf(shown)
  if (field === 'basicCodes' && !isEnumerated(shown.entry)) return undefined
  const value = fieldText(shown.entry, field)?.replaceAll('\n', '; ')
  return optional.has(field) ? value : (value ?? 'none')
}

const fieldLines = (shown: Shown, columns: Columns): readonly string[] =>
  fields.flatMap((field) => {
    const value = valueOf(shown, field)
    return value === undefined ? [] : hanging(`  ${fieldLabel(field)}`, value, columns)
  })

/** An entry for people: its fields, then what happened to it, oldest first. */
export function showText(shown: Shown, columns: Columns): string {
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
