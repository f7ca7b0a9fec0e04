// Texts that readers are tried with: those of the project, of its tests, and of the material beside the clone where that is there.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

// A seed that is larger is cut, as is a folder that has more.
const longest = 200_000
const mostOfFolder = 120

function filesIn(folder) {
  if (!existsSync(folder)) return []
  if (!statSync(folder).isDirectory()) return [folder]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** Every n-th of a list that is too long. */
const thin = (list) => list.filter((_, index) => index % Math.ceil(list.length / mostOfFolder) === 0)

/**
 * The texts of files and folders of the project, the same each time. Octets stand in them as Latin-1 where `encoding` is `latin1`.
 * @param ending which names count
 */
export function seedsFrom(places, { ending = /./, encoding = 'utf8' } = {}) {
  return places.flatMap((place) =>
    thin(filesIn(join(root, place)).filter((file) => ending.test(relative(root, file)))).map((file) =>
      readFileSync(file, encoding).slice(0, longest),
    ),
  )
}

/** The texts in quotation marks of the tests of some folders: what their readers are known to meet. */
export function seedsInTests(places) {
  const texts = seedsFrom(places, { ending: /\.test\.ts$/ }).flatMap((source) =>
    [...source.matchAll(/'((?:[^'\\\n]|\\.){6,2000})'|`([^`$]{6,4000})`/g)].map(([, one, other]) =>
      (one ?? other).replaceAll('\\r', '\r').replaceAll('\\n', '\n').replaceAll("\\'", "'"),
    ),
  )
  return [...new Set(texts)]
}
