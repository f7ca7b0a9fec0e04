import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** The folders of a Maildir in which messages lie; what is still being delivered lies in `tmp`. */
const maildir = ['cur', 'new']

/** Whether a file is there by that name. */
export function isThere(name: string, workingFolder: string): boolean {
  return statSync(resolve(workingFolder, name), { throwIfNoEntry: false }) !== undefined
}

function filesIn(folder: string, workingFolder: string): readonly string[] {
  return readdirSync(resolve(workingFolder, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .toSorted()
}

/** The files of which a name stands for: itself, those of a folder, or the messages of a Maildir. */
export function filesOf(name: string, workingFolder: string): readonly string[] {
  if (name === '-' || !isFolder(resolve(workingFolder, name))) return [name]
  const parts = maildir.filter((part) => isFolder(resolve(workingFolder, name, part)))
  const folders = parts.length > 0 ? parts.map((part) => join(name, part)) : [name]
  return folders.flatMap((folder) => filesIn(folder, workingFolder))
}
