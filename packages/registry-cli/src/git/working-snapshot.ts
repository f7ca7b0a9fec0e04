import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { walkFolder } from '@smtp-status/source/load'
import { sourceFolderOf } from '../root.js'
import type { ChangesetFile, Snapshot } from './snapshot.js'
import { changesetFolder, changesetSizeLimit, isChangesetName } from './snapshot.js'

function readChangesets(project: string): readonly ChangesetFile[] {
  const folder = join(project, changesetFolder)
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isChangesetName(entry.name))
    .filter(({ name }) => lstatSync(join(folder, name)).size <= changesetSizeLimit)
    .map(({ name }) => ({
      file: `${changesetFolder}/${name}`,
      text: readFileSync(join(folder, name), 'utf8'),
    }))
}

/** Reads the registry and the changesets that lie in the working tree of a project, committed or not. */
export function workingSnapshot(project: string): Snapshot {
  return { items: walkFolder(sourceFolderOf(project)), changesets: readChangesets(project) }
}
