import type { TableName } from '@smtp-status/registry'
import { parseRegistryCode } from '@smtp-status/registry'
import type { FieldPath, ValueFault } from '../faults/fault.js'
import { fileOfEntry, stemOf } from '../files/layout.js'
import type { EntryForm } from '../schema/check-form.js'
import { entryDateFaults } from './date-faults.js'
import { entryOrderFaults } from './order-faults.js'

function duplicateFault(code: string, owner: string): ValueFault {
  return {
    rule: 'registry/duplicate-code',
    message: `The code ${code} is already that of ${owner}`,
    expected: 'a code that no other file has',
    advice: 'Give the entry its own code, or delete one of the two files',
    path: ['code'],
  }
}

function nameFault(code: string, table: TableName): ValueFault {
  const name = fileOfEntry(table, code)
  return {
    rule: 'file/name',
    message: `The code is ${code}, but the file is not named ${code}.yaml`,
    expected: 'the code that the file is named after',
    advice: `Rename the file to ${name}, or correct the code`,
    path: ['code'],
  }
}

/** The faults of the code of an entry that disagrees with the name of its file, or that another file already has. */
export function codeFaults(
  { file, code, table }: { readonly file: string; readonly code: string; readonly table: TableName },
  names: ReadonlySet<string>,
): readonly ValueFault[] {
  if (stemOf(file) === code) return []
  const owner = fileOfEntry(table, code)
  if (names.has(owner)) return [duplicateFault(code, owner)]
  // A name that is no code at all is a fault of its own already.
  return parseRegistryCode(stemOf(file)) ? [nameFault(code, table)] : []
}

function othersFaults(form: EntryForm): readonly ValueFault[] {
  if (!('otherBasicCodes' in form) || typeof form.basicCodes !== 'string') return []
  return [
    {
      rule: 'value/basic-codes',
      message: `otherBasicCodes stands beside basicCodes: ${form.basicCodes}`,
      expected: 'otherBasicCodes beside a list of basicCodes alone',
      advice: 'Delete otherBasicCodes, or list the basic status codes',
      path: ['otherBasicCodes'],
      on: 'key',
    },
  ]
}

// The full-width forms are taken for the same by programs of some languages.
const formulaStart = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

/** The parts of an entry that stand in cells of the published tables. */
interface Cells {
  readonly summary?: string
  readonly sampleText?: string
  readonly description: string
  readonly submitters?: readonly string[]
  readonly changeController?: string
}

/** The texts that begin the cells, with their paths. A list is one cell. */
function cellsOf({
  summary,
  sampleText,
  description,
  submitters,
  changeController,
}: Cells): readonly (readonly [text: string | undefined, path: FieldPath])[] {
  return [
    [summary, ['summary']],
    [sampleText, ['sampleText']],
    [description, ['description']],
    [submitters?.[0], ['submitters', 0]],
    [changeController, ['changeController']],
  ]
}

function formulaFaults(form: EntryForm): readonly ValueFault[] {
  return cellsOf(form)
    .filter(([text = '']) => formulaStart.test(text))
    .map(([, path]) => ({
      rule: 'value/formula',
      message: 'A spreadsheet would take this text for a formula',
      expected: 'a text that does not begin with = + - or @',
      advice: 'Begin the text with a word',
      path,
    }))
}

/** Finds the faults of an entry that its schema cannot express. */
export function entryFaults(form: EntryForm): readonly ValueFault[] {
  return [...entryDateFaults(form), ...entryOrderFaults(form), ...othersFaults(form), ...formulaFaults(form)]
}
