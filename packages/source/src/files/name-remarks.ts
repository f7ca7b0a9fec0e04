import {
  parseClassCode,
  parseEnumeratedCode,
  parseRegistryCode,
  parseSubjectCode,
} from '@smtp-status/registry'
import type { Remark } from '../remark.js'
import { isTableName, kindOf, sharedKinds, stemOf } from './layout.js'
import { obstacleRemark, wrongSortRemark } from './obstacle-remarks.js'
import type { SourceItem } from './source-item.js'

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
  const belongs = isTableName(proper) || (kindOf(proper) !== undefined && isCode(proper))
  return proper !== file && belongs ? proper : undefined
}

const caseRemark = (proper: string, found: string): Remark => ({
  rule: 'file/case',
  message: 'The name uses capitals in another way',
  found,
  expected: proper,
  advice: `Rename it to ${proper}`,
})

const extensionRemark = (proper: string, found: string): Remark => ({
  rule: 'file/extension',
  message: 'The name does not end in .yaml',
  found,
  expected: proper,
  advice: `Rename it to ${proper}`,
})

/** Where an entry belongs that lies in the folder of another table; `undefined` for any other file. */
export function properFolder(file: string): string | undefined {
  const [table] = file.split('/')
  const code = kindOf(file) === undefined ? undefined : parseRegistryCode(stemOf(file))
  return code === undefined || code.table === table || !file.includes('/')
    ? undefined
    : `${code.table}/${stemOf(file)}.yaml`
}

const folderRemark = (proper: string, found: string): Remark => ({
  rule: 'file/name',
  message: 'The name of the file is a code of another table',
  found,
  expected: proper,
  advice: `Move it to ${proper}`,
})

const nameRemark = (found: string): Remark => ({
  rule: 'file/name',
  message: 'The name of the file is not a code of its table',
  found,
  expected: 'the code of the entry and .yaml, such as enumerated/X.7.28.yaml',
  advice: 'Name the file after the code in it',
})

const isLeftover = (file: string): boolean =>
  /(?:^|\/)(?:\.[^/]*|#[^/]*#|Thumbs\.db|desktop\.ini)$|~$|\.(?:sw[a-p]|bak|orig|rej|tmp)$/i.test(file)

const strayRemark = (file: string, isFolder: boolean): Remark => ({
  rule: 'file/stray',
  message: isLeftover(file)
    ? 'A file that a program has left behind does not belong to the registry'
    : `This ${isFolder ? 'folder' : 'file'} does not belong to the registry`,
  found: file,
  expected: `${sharedKinds.map((kind) => `${kind}.yaml`).join(', ')}, and entries in class/, subject/ and enumerated/`,
  advice: 'Delete it, or move it to where it belongs',
})

function properExtension(file: string): string | undefined {
  const proper = file.replace(/\.(?:yml|yaml|json|txt)$/i, '.yaml')
  return proper !== file && kindOf(proper) !== undefined && isCode(proper) ? proper : undefined
}

function remarkOnStranger(file: string, isFolder: boolean): Remark {
  const cased = properCase(file)
  if (cased !== undefined) return caseRemark(cased, file)
  const ended = isFolder ? undefined : properExtension(file)
  return ended === undefined ? strayRemark(file, isFolder) : extensionRemark(ended, file)
}

/** What is wrong with the name of something in the registry's folder, or with what it is. */
export function itemRemark(item: SourceItem): Remark | undefined {
  const { file } = item
  const obstacle = 'is' in item ? item.is : undefined
  if (obstacle === 'unreadable') return 'is' in item ? obstacleRemark(item) : undefined
  if (kindOf(file) === undefined && !isTableName(file)) return remarkOnStranger(file, obstacle === 'folder')
  if ('is' in item) return obstacleRemark(item)
  if (isTableName(file)) return wrongSortRemark(file, 'file')
  if (isCode(file)) return undefined
  const moved = properFolder(file)
  if (moved !== undefined) return folderRemark(moved, file)
  const cased = properCase(file)
  return cased === undefined ? nameRemark(file) : caseRemark(cased, file)
}
