import type { LoadResult, SourceItem } from '../src/index.js'
import { readSource } from '../src/index.js'
import { goodFolder } from './fixture.js'
import { filesOf } from './registry-files.js'

/** Replaces a text in a file of the good registry; an empty `from` stands for the end of the file, which may be new. */
export type Edit = readonly [file: string, from: string, to: string]

export const goodFiles: readonly SourceItem[] = filesOf(goodFolder)

const textOf = (item: SourceItem | undefined): string =>
  item !== undefined && 'bytes' in item ? new TextDecoder().decode(item.bytes) : ''

function edit(items: readonly SourceItem[], [file, from, to]: Edit): readonly SourceItem[] {
  const before = textOf(items.find((item) => item.file === file))
  if (!before.includes(from)) throw new Error(`${file} does not have ${from}`)
  const after = from === '' ? before + to : before.replace(from, () => to)
  return [...items.filter((item) => item.file !== file), { file, bytes: new TextEncoder().encode(after) }]
}

/** Reads the good registry with some edits. */
export function readEdited(...edits: readonly Edit[]): LoadResult {
  return readSource(edits.reduce(edit, goodFiles))
}

/** Findings in short: rule, file, line, and what was found. */
export function inShort({ findings }: LoadResult): readonly string[] {
  return findings.map(({ rule, place, found }) =>
    [rule, `${place.file}:${place.range?.line ?? ''}`, found ?? '-'].join(' '),
  )
}
