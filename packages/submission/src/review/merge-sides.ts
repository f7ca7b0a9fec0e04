import type { SourceItem } from '@smtp-status/source'
import type { ChangesetFile } from '../project-files.js'
import { inProject } from '../project-files.js'

/** The files of one side of a review: those of the registry, and the changesets. */
export interface SideFiles {
  readonly items: readonly SourceItem[]
  readonly changesets: readonly ChangesetFile[]
}

/** A change brought up to date with its base, and the files that both have changed in ways that do not go together. */
export interface MergedSide extends SideFiles {
  /** Relative to the project. */
  readonly conflicts: readonly string[]
}

/**
 * Merges two texts that come from one; `undefined` where both changed the same lines. An absent file counts as empty.
 */
export type MergeText = (start: Uint8Array, ours: Uint8Array, theirs: Uint8Array) => Uint8Array | undefined

const nothing = new Uint8Array()

function isSame(left: SourceItem | undefined, right: SourceItem | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  if ('bytes' in left && 'bytes' in right)
    return (
      left.bytes.length === right.bytes.length && left.bytes.every((byte, at) => byte === right.bytes[at])
    )
  return JSON.stringify(left) === JSON.stringify(right)
}

const byFile = (items: readonly SourceItem[]): ReadonlyMap<string, SourceItem> =>
  new Map(items.map((item) => [item.file, item]))

const bytesOf = (item: SourceItem | undefined): Uint8Array =>
  item !== undefined && 'bytes' in item ? item.bytes : nothing

interface Three {
  readonly start: SourceItem | undefined
  readonly ours: SourceItem | undefined
  readonly theirs: SourceItem | undefined
}

/** The merged file, `undefined` where it is gone, or `conflict`. */
function mergeOne({ start, ours, theirs }: Three, merge: MergeText): SourceItem | undefined | 'conflict' {
  if (isSame(ours, theirs) || isSame(start, theirs)) return ours
  if (isSame(start, ours)) return theirs
  if (ours === undefined || theirs === undefined || start === undefined) return 'conflict'
  const bytes = merge(bytesOf(start), bytesOf(ours), bytesOf(theirs))
  return bytes === undefined ? 'conflict' : { file: ours.file, bytes }
}

// A changeset that a release has used up is gone from the base, and asks for nothing any more.
function mergeChangesets(start: SideFiles, ours: SideFiles, theirs: SideFiles): readonly ChangesetFile[] {
  const names = (side: SideFiles): ReadonlySet<string> => new Set(side.changesets.map(({ file }) => file))
  const [old, present, kept] = [names(start), names(ours), names(theirs)]
  return [
    ...ours.changesets.filter(({ file }) => !old.has(file) || kept.has(file)),
    ...theirs.changesets.filter(({ file }) => !present.has(file) && !old.has(file)),
  ]
}

/**
 * Brings a change up to date with a base that has gone on since the change branched off: file by file, and line by line where
 * both changed a file. Takes the files where the two branched off, those of the change, and those of the base today.
 */
export function mergeSides(
  start: SideFiles,
  ours: SideFiles,
  theirs: SideFiles,
  merge: MergeText,
): MergedSide {
  const [from, own, other] = [byFile(start.items), byFile(ours.items), byFile(theirs.items)]
  const conflicts: string[] = []
  const items = [...new Set([...own.keys(), ...other.keys()])].flatMap((file) => {
    const three = { start: from.get(file), ours: own.get(file), theirs: other.get(file) }
    const merged = mergeOne(three, merge)
    if (merged !== 'conflict') return merged ?? []
    conflicts.push(inProject(file))
    return three.ours ?? []
  })
  return { items, changesets: mergeChangesets(start, ours, theirs), conflicts }
}
