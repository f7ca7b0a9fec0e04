import type { Finding } from '@smtp-status/registry'
import { tableNames } from '@smtp-status/registry'
import type { Remark } from '../remark.js'
import { toFinding } from '../remark.js'
import { sharedKinds } from './layout.js'
import { itemRemark } from './name-remarks.js'
import type { SourceItem } from './source-item.js'

const missingRemark = (file: string): Remark => ({
  rule: 'file/missing',
  message: file.endsWith('/') ? `There is no entry in ${file}` : `The file ${file} is not there`,
  expected: file,
  advice: file.endsWith('/') ? 'Bring back the folder with its entries' : 'Bring it back, or write it anew',
})

const requiredFiles: readonly string[] = sharedKinds.map((kind) => `${kind}.yaml`)

/** What is wrong with the files of a registry as files: names, sorts, sizes, and what is missing. */
export function fileFindings(items: readonly SourceItem[]): readonly Finding[] {
  const findings: Finding[] = []
  const present: string[] = []
  for (const item of items) {
    const remark = itemRemark(item)
    if (remark) findings.push(toFinding(remark, { file: item.file }))
    // What only has a wrong name is not missing as well.
    present.push(item.file, remark?.expected ?? '')
  }
  if (findings.some(({ place }) => place.file === '.')) return findings
  const lacking = [
    ...requiredFiles.filter((file) => !present.includes(file)),
    ...tableNames
      .filter((table) => !present.some((file) => file === table || file.startsWith(`${table}/`)))
      .map((table) => `${table}/`),
  ]
  return [
    ...findings,
    ...lacking.map((file) => toFinding(missingRemark(file), { file: file.replace(/\/$/, '') })),
  ]
}
