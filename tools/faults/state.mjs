// Tells which files of a project count before and after a command, and what a command should not have left there.
import { readFileSync, readdirSync } from 'node:fs'

const ownName = String.raw`[0-9a-f]{12}\.\d+\.[0-9a-f]{12}`
// Work folders, locks and sets belong to a command while it runs; a set that is not the published one is nobody's.
const work = new RegExp(String.raw`^\..+\.(?:writing|${ownName})$`)
const isWork = (name) => work.test(name)
const isSets = (name) => /^\..+\.sets$/.test(name)
const isOwn = (name) => name === '.git' || isSets(name) || isWork(name)

function filesIn(folder, at = '') {
  return readdirSync(`${folder}/${at}`, { withFileTypes: true }).flatMap((entry) => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`
    if (isOwn(entry.name)) return []
    // A published folder is a link to the set that counts.
    return entry.isDirectory() || entry.isSymbolicLink() ? filesIn(folder, path) : [path]
  })
}

/** Every file that counts, with its text, as one text. */
export const stateOf = (folder, counts = () => true) =>
  JSON.stringify(
    filesIn(folder)
      .filter(counts)
      .toSorted()
      .map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]),
  )

/** Leftovers of a command that it should have taken away: work, or more sets than the published one and the one before. */
export function leftIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry
    if (isWork(name)) return [name]
    if (isSets(name)) return readdirSync(`${folder}/${name}`).slice(2)
    return name !== '.git' && entry.isDirectory() ? leftIn(`${folder}/${name}`) : []
  })
}
