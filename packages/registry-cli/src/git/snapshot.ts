import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { limits } from '@smtp-status/registry'
import type { SourceItem } from '@smtp-status/source'
import type { ChangesetFile } from '@smtp-status/submission'
import { changesetFolder, isChangesetName, sourceFolderName } from '@smtp-status/submission'
import { walkFolder } from '@smtp-status/source/load'
import { sourceFolderOf } from '../project.js'
import { CannotRun } from '../context.js'
import type { TreeEntry } from './tree.js'
import { listTree, isToBeRead, toSourceItems } from './tree.js'
import { readObjects } from './objects.js'

/** Data that a review needs of one side, from a commit or from the working tree. */
export interface Snapshot {
  readonly items: readonly SourceItem[]
  readonly changesets: readonly ChangesetFile[]
  /** The version of the package that is made from the registry. */
  readonly version?: string
}

function readChangesets(project: string): readonly ChangesetFile[] {
  const folder = join(project, changesetFolder)
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isChangesetName(entry.name))
    .filter(({ name }) => lstatSync(join(folder, name)).size <= limits.changesetBytes)
    .map(({ name }) => ({
      file: `${changesetFolder}/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }))
}

const manifestFile = 'packages/codes/package.json'

function versionIn(text: string): Pick<Snapshot, 'version'> {
  try {
    const manifest: unknown = JSON.parse(text)
    const isObject = typeof manifest === 'object' && manifest !== null
    return isObject && 'version' in manifest && typeof manifest.version === 'string'
      ? { version: manifest.version }
      : {}
  } catch {
    return {}
  }
}

function workingVersion(project: string): Pick<Snapshot, 'version'> {
  const path = join(project, manifestFile)
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  return isFile ? versionIn(readFileSync(path, 'utf8')) : {}
}

/** Reads the registry and the changesets that lie in the working tree of a project, committed or not. */
export function workingSnapshot(project: string): Snapshot {
  return {
    items: walkFolder(sourceFolderOf(project)),
    changesets: readChangesets(project),
    ...workingVersion(project),
  }
}

function inFolder(folder: string, entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
  return new Map(
    entries.map((entry) => [entry.path === folder ? '.' : entry.path.slice(folder.length + 1), entry]),
  )
}

function changesetEntries(project: string, commit: string): readonly TreeEntry[] {
  return [...inFolder(changesetFolder, listTree(project, commit, changesetFolder))]
    .filter(
      ([name, { sort, size }]) => isChangesetName(name) && sort === 'file' && size <= limits.changesetBytes,
    )
    .map(([, entry]) => entry)
}

function limitTotal(entries: readonly TreeEntry[], commit: string): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  // Each blob comes with a line in front of it.
  if (total + entries.length * 100 < limits.gitAnswerBytes) return
  throw new CannotRun(
    `the registry of ${commit} is larger than can be reviewed: ${total} bytes`,
    'look at what the commit brings in',
  )
}

/** Reads the registry and the changesets of a commit, without checking it out. The commit is an id, not a name. */
export async function commitSnapshot(project: string, commit: string): Promise<Snapshot> {
  const files = inFolder(sourceFolderName, listTree(project, commit, sourceFolderName))
  const changesets = changesetEntries(project, commit)
  const wanted = [...files].filter(([file, entry]) => isToBeRead(file, entry)).map(([, entry]) => entry)
  const manifest = listTree(project, commit, manifestFile).find(({ sort }) => sort === 'file')
  const all = [...wanted, ...changesets, ...(manifest ? [manifest] : [])]
  limitTotal(all, commit)
  const blobs = await readObjects(
    project,
    all.map(({ id }) => id),
  )
  const decoder = new TextDecoder()
  const texts = changesets.map(({ path, id }): ChangesetFile => ({
    file: path,
    text: decoder.decode(blobs.get(id)),
  }))
  return {
    items: toSourceItems(files, blobs),
    changesets: texts,
    ...versionIn(decoder.decode(manifest && blobs.get(manifest.id))),
  }
}
