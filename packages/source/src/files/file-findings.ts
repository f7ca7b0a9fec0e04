import type { Finding, TableName } from '@smtp-status/registry'
import {
  parseClassCode,
  parseEnumeratedCode,
  parseRegistryCode,
  parseSubjectCode,
  tableNames,
} from '@smtp-status/registry'
import type { Fault } from '../faults/fault.js'
import { toFinding } from '../faults/fault.js'
import type { SourceItem, UnreadableItem } from './layout.js'
import { fileSizeLimit, isTableName, kindOf, optionalKinds, sharedKinds, stemOf } from './layout.js'

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

const isCode = (file: string): boolean => {
  const [table = ''] = file.split('/')
  const parse = { class: parseClassCode, subject: parseSubjectCode, enumerated: parseEnumeratedCode }
  return !isTableName(table) || parse[table](stemOf(file)) !== undefined
}

const withProperCase = (file: string): string => {
  const [top = '', ...rest] = file.split('/')
  const names = rest.map((part) => `${part.replace(/\.yaml$/i, '').toUpperCase()}.yaml`)
  return [top.toLowerCase(), ...names].join('/')
}

/** The name that a file or folder would have with capitals in their places, where that is the only fault of its name. */
function properCase(file: string): string | undefined {
  const proper = withProperCase(file)
  const isSame = proper.toLowerCase() === file.toLowerCase()
  const belongs = isTableName(proper) || (kindOf(proper) !== undefined && isCode(proper))
  return isSame && belongs ? proper : undefined
}

const caseFault = (proper: string, found: string): Fault => ({
  rule: 'file/case',
  message: 'Capitals and small letters in the name are not as they should be',
  found,
  expected: proper,
  advice: `Rename it to ${proper}`,
})

const extensionFault = (proper: string, found: string): Fault => ({
  rule: 'file/extension',
  message: 'The name does not end in .yaml',
  found,
  expected: proper,
  advice: `Rename it to ${proper}`,
})

/** Names the file in which an entry belongs that lies in the folder of another table; `undefined` for any other file. */
export function properFolder(file: string): string | undefined {
  const [table] = file.split('/')
  const code = kindOf(file) === undefined ? undefined : parseRegistryCode(stemOf(file))
  return code === undefined || code.table === table ? undefined : `${code.table}/${stemOf(file)}.yaml`
}

const folderFault = (proper: string, found: string): Fault => ({
  rule: 'file/name',
  message: 'The name of the file is a code of another table',
  found,
  expected: proper,
  advice: `Move it to ${proper}`,
})

const renameFault = (proper: string, found: string): Fault => ({
  rule: 'file/name',
  message: 'The name of the file is not written as a code of its table is',
  found,
  expected: proper,
  advice: `Rename it to ${proper}`,
})

const copyFault = (proper: string, found: string): Fault => ({
  rule: 'file/name',
  message: 'The name of the file is that of a copy',
  found,
  expected: proper,
  advice: `Keep one of the two as ${proper}, and delete the other`,
})

// Names that systems and programs give to copies: `X.7.31 (1)`, `X.7.31 - Copy`, `Copy of X.7.31`, `X.7.31 2`.
const copyOf = /^copy of (.+)$|^(.+?) ?(?:\(\d+\)|(?:- )?copy(?: ?\(?\d+\)?)?| \d+)$/i

/** The file of the code that a text is, written with blanks, with a class or with other marks. */
function properName(folder: string, text: string): string | undefined {
  const code = text.replaceAll(/\s/g, '').replaceAll(/[-_,]/g, '.').toUpperCase()
  const proper = `${folder}/${code.replace(/^[245](?=\.\d)/, 'X')}.yaml`
  return isCode(proper) ? proper : undefined
}

/** The fault of a name that has a code in it, written otherwise or as that of a copy. */
function writtenOtherwise(file: string): Fault | undefined {
  const [folder = '', name = '', ...more] = file.split('/')
  if (!isTableName(folder) || more.length > 0) return undefined
  const stem = name.replace(/\.(?:yml|yaml|json|txt)\s*$/i, '').trim()
  const [, first, second] = copyOf.exec(stem) ?? []
  const copied = properName(folder, first ?? second ?? '')
  if (copied !== undefined) return copyFault(copied, file)
  const proper = properName(folder, stem)
  return proper === undefined ? undefined : renameFault(proper, file)
}

const nameFault = (found: string): Fault => ({
  rule: 'file/name',
  message: 'The name of the file is not a code of its table',
  found,
  expected: 'the code of the entry and .yaml, such as enumerated/X.7.28.yaml',
  advice: 'Name the file after the code in it',
})

const isLeftover = (file: string): boolean =>
  /(?:^|\/)(?:\.[^/]*|#[^/]*#|Thumbs\.db|desktop\.ini)$|~$|\.(?:sw[a-p]|bak|orig|rej|tmp)$/i.test(file)

const strayFault = (file: string, isFolder: boolean): Fault => ({
  rule: 'file/stray',
  message: isLeftover(file)
    ? 'A program has left this file behind; it does not belong to the registry'
    : `This ${isFolder ? 'folder' : 'file'} does not belong to the registry`,
  found: file,
  expected: `${[...sharedKinds, ...optionalKinds].map((kind) => `${kind}.yaml`).join(', ')}, and entries in class/, subject/ and enumerated/`,
  advice: 'Delete it, or move it to where it belongs',
})

/** The name that a file would have with `.yaml` at its end, and with capitals in their places. */
function properExtension(file: string): string | undefined {
  const ended = file.replace(/(?:\.(?:yml|yaml|json|txt))?$/i, '.yaml')
  const names = [ended, withProperCase(ended)]
  return names.find((name) => kindOf(name) !== undefined && isCode(name))
}

function strangerFault(file: string, isFolder: boolean): Fault {
  const cased = properCase(file)
  if (cased !== undefined) return caseFault(cased, file)
  const ended = isFolder ? undefined : properExtension(file)
  if (ended !== undefined) return extensionFault(ended, file)
  const otherwise = isFolder ? undefined : writtenOtherwise(file)
  return otherwise ?? strayFault(file, isFolder)
}

/** The fault of an item in the registry's folder: of its name, or of its kind. */
function itemFault(item: SourceItem): Fault | undefined {
  const { file } = item
  const isFolder = 'is' in item && item.is === 'folder'
  if ('is' in item && item.is === 'unreadable') return unreadableItemFault(item)
  if (kindOf(file) === undefined && !isTableName(file)) return strangerFault(file, isFolder)
  if ('is' in item) return unreadableItemFault(item)
  if (isTableName(file)) return wrongKindFault(file, 'file')
  if (isCode(file)) return undefined
  const moved = properFolder(file)
  if (moved !== undefined) return folderFault(moved, file)
  const cased = properCase(file)
  return cased === undefined ? (writtenOtherwise(file) ?? nameFault(file)) : caseFault(cased, file)
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
