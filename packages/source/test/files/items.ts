import { fileFindings } from '../../src/files/file-findings.js'
import type { LoadResult, SourceItem } from '../../src/index.js'

/** An empty file. */
export const plain = (file: string): SourceItem => ({ file, bytes: new Uint8Array() })

/** The files of a registry that lacks nothing. */
export const all: readonly string[] = [
  'registry.yaml',
  'documents.yaml',
  'basic-codes.yaml',
  'corrections.yaml',
  'class/5.XXX.YYY.yaml',
  'subject/X.7.YYY.yaml',
  'enumerated/X.7.24.yaml',
]

/** The findings on an item in such a registry. */
export const on = (item: SourceItem): LoadResult['findings'] => fileFindings([...all.map(plain), item])
