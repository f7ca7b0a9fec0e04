import type { TableName } from '@smtp-status/registry'
import { parseRegistryCode } from '@smtp-status/registry'
import { fileOfEntry, stemOf } from '../files/layout.js'
import type { ValueRemark } from '../remark.js'

function duplicateRemark(code: string, owner: string): ValueRemark {
  return {
    rule: 'registry/duplicate-code',
    message: `The code ${code} is already that of ${owner}`,
    expected: 'a code that no other file has',
    advice: 'Give the entry its own code, or delete one of the two files',
    path: ['code'],
  }
}

function nameRemark(code: string, table: TableName): ValueRemark {
  const name = fileOfEntry(table, code)
  return {
    rule: 'file/name',
    message: `The code is ${code}, but the file is not named ${code}.yaml`,
    expected: 'the code that the file is named after',
    advice: `Rename the file to ${name}, or correct the code`,
    path: ['code'],
  }
}

/** Remarks on the code of an entry that disagrees with the name of its file, or that another file already has. */
export function codeRemarks(
  { file, code, table }: { readonly file: string; readonly code: string; readonly table: TableName },
  names: ReadonlySet<string>,
): readonly ValueRemark[] {
  if (stemOf(file) === code) return []
  const owner = fileOfEntry(table, code)
  if (names.has(owner)) return [duplicateRemark(code, owner)]
  // A name that is no code at all is a fault of its own already.
  return parseRegistryCode(stemOf(file)) ? [nameRemark(code, table)] : []
}
