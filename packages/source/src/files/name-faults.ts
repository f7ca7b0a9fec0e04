import {
  parseClassCode,
  parseEnumeratedCode,
  parseRegistryCode,
  parseSubjectCode,
} from '@smtp-status/registry'
import type { Fault } from '../faults/fault.js'
import type { FaultId } from '../faults/fault-id.js'
import { isTableName, kindOf, optionalKinds, sharedKinds, stemOf } from './layout.js'

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

/** Makes the fault of a name that is nearly a proper one, and says what to do. */
const misnamed =
  (rule: FaultId, message: string, adviceFor = (proper: string): string => `Rename it to ${proper}`) =>
  (proper: string, found: string): Fault => ({
    rule,
    message,
    found,
    expected: proper,
    advice: adviceFor(proper),
  })

const caseFault = misnamed('file/case', 'Capitals and small letters in the name are not as they should be')
const extensionFault = misnamed('file/extension', 'The name does not end in .yaml')
const renameFault = misnamed('file/name', 'The name of the file is not written as a code of its table is')
const folderFault = misnamed(
  'file/name',
  'The name of the file is a code of another table',
  (proper) => `Move it to ${proper}`,
)
const copyFault = misnamed(
  'file/name',
  'The name of the file is that of a copy',
  (proper) => `Keep one of the two as ${proper}, and delete the other`,
)

/** Names the file in which an entry belongs that lies in the folder of another table; `undefined` for any other file. */
export function properFolder(file: string): string | undefined {
  const [table] = file.split('/')
  const code = kindOf(file) === undefined ? undefined : parseRegistryCode(stemOf(file))
  return code === undefined || code.table === table ? undefined : `${code.table}/${stemOf(file)}.yaml`
}

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

/** The fault of a file or folder in a place where the registry has none: it is nearly one of its names, or does not belong to it. */
export function strangerFault(file: string, isFolder: boolean): Fault {
  const cased = properCase(file)
  if (cased !== undefined) return caseFault(cased, file)
  const ended = isFolder ? undefined : properExtension(file)
  if (ended !== undefined) return extensionFault(ended, file)
  const otherwise = isFolder ? undefined : writtenOtherwise(file)
  return otherwise ?? strayFault(file, isFolder)
}

/** The fault of the name of an entry's file; `undefined` where it is a code of its table. */
export function entryNameFault(file: string): Fault | undefined {
  if (isCode(file)) return undefined
  const moved = properFolder(file)
  if (moved !== undefined) return folderFault(moved, file)
  const cased = properCase(file)
  return cased === undefined ? (writtenOtherwise(file) ?? nameFault(file)) : caseFault(cased, file)
}
