import type { Finding, TableName } from '@smtp-status/registry'
import { tableNames } from '@smtp-status/registry'
import type { Fault } from '../faults/fault.js'
import { toFinding } from '../faults/fault.js'
import type { SourceItem, UnreadableItem } from './layout.js'
import { fileSizeLimit, isTableName, kindOf, sharedKinds } from './layout.js'
import { entryNameFault, strangerFault } from './name-faults.js'

const limitInWords = `${fileSizeLimit / 1024} KiB`

/** The fault of a file that is larger than any file of the registry may be. */
function tooLargeFault(size: number): Fault {
  return {
    rule: 'file/too-large',
    message: `The file is larger than ${limitInWords}, and was not read`,
    found: `${size} bytes`,
    expected: `at most ${fileSizeLimit} bytes`,
    advice: 'Find out what has been put into its place',
  }
}

/** The fault of an item of another kind in the place of a file or folder. */
function wrongKindFault(file: string, is: string): Fault {
  const wanted = isTableName(file) ? 'folder' : 'file'
  return {
    rule: wanted === 'folder' ? 'file/not-a-folder' : 'file/not-a-file',
    message: `A ${is} stands where a ${wanted} belongs`,
    found: is,
    expected: `a plain ${wanted}`,
    advice: `Put the ${wanted} itself in its place`,
  }
}

/** The fault of an item that stands where a file or folder of the registry belongs, and could not be read as one. */
function unreadableItemFault(item: UnreadableItem): Fault {
  if (item.is === 'too large') return tooLargeFault(item.size)
  if (item.is !== 'unreadable') return wrongKindFault(item.file, item.is)
  return {
    rule: 'file/unreadable',
    message: 'The file or folder cannot be read',
    found: item.reason,
    expected: 'a file or folder that can be read',
    advice: 'Check that it is there, and that you may read it',
  }
}

/** The fault of an item in the registry's folder: of its name, or of its kind. */
function itemFault(item: SourceItem): Fault | undefined {
  const { file } = item
  const isFolder = 'is' in item && item.is === 'folder'
  if ('is' in item && item.is === 'unreadable') return unreadableItemFault(item)
  if (kindOf(file) === undefined && !isTableName(file)) return strangerFault(file, isFolder)
  if ('is' in item) return unreadableItemFault(item)
  if (isTableName(file)) return wrongKindFault(file, 'file')
  return entryNameFault(file)
}

const missingFile = (file: string): Finding =>
  toFinding(
    {
      rule: 'file/missing',
      message: `The file ${file} is not there`,
      expected: file,
      advice: 'Bring it back, or write it again',
    },
    { file },
  )

const missingFolder = (table: TableName): Finding =>
  toFinding(
    {
      rule: 'file/missing',
      message: `There is no entry in ${table}/`,
      expected: `${table}/`,
      advice: 'Bring back the folder with its entries',
    },
    { file: table },
  )

const requiredFiles: readonly string[] = sharedKinds.map((kind) => `${kind}.yaml`)

/** Finds the faults of the files as files: names, kinds, sizes, and files that are missing. */
export function fileFindings(items: readonly SourceItem[]): readonly Finding[] {
  const findings: Finding[] = []
  const present: string[] = []
  for (const item of items) {
    const fault = itemFault(item)
    if (fault) findings.push(toFinding(fault, { file: item.file }))
    // A file with a wrong name is not missing as well.
    present.push(item.file, fault?.expected ?? '')
  }
  if (findings.some(({ place }) => place.file === '.')) return findings
  const isThere = (table: TableName): boolean =>
    present.some((file) => file === table || file.startsWith(`${table}/`))
  return [
    ...findings,
    ...requiredFiles.filter((file) => !present.includes(file)).map(missingFile),
    ...tableNames.filter((table) => !isThere(table)).map(missingFolder),
  ]
}
