import { readdirSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { checksumsName } from '@smtp-status/publish'
import type { Context } from '../../context.js'
import { CannotRun } from '../../context.js'
import { whyUnreadable } from '@smtp-status/terminal/process'
import { readTextFile } from '../../files.js'
import { tagOf, parseVersion } from '../../release/tags.js'

/** Digests by the names of the files that they are of. */
type Sums = ReadonlyMap<string, string>

const lineForm = /^([0-9a-f]{64}) [ *](\S.*)$/

/** Reads a `SHA256SUMS`; `undefined` where a line of it is none of digest and name, or names a file twice, or there is none. */
export function parseSums(text: string): Sums | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const pairs = lines.flatMap((line) => {
    const [, digest, name] = lineForm.exec(line) ?? []
    return digest === undefined || name === undefined ? [] : [[name, digest] as const]
  })
  const sums = new Map(pairs)
  return sums.size > 0 && sums.size === lines.length ? sums : undefined
}

/** A file on which a published list of digests and one that was made again do not agree. */
export interface SumDifference {
  readonly file: string
  readonly kind: 'altered' | 'missing' | 'added'
  /** The digest that was published; `null` for a file that is missing there. */
  readonly published: string | null
  /** The digest of the file as it was made again; `null` for one that the source does not give. */
  readonly rebuilt: string | null
}

/** In which files two lists of digests differ, in the order of their names. */
export function compareSums(published: Sums, rebuilt: Sums): readonly SumDifference[] {
  const names = [...new Set([...published.keys(), ...rebuilt.keys()])].toSorted()
  return names.flatMap((file) => {
    const [was, is] = [published.get(file) ?? null, rebuilt.get(file) ?? null]
    if (was === is) return []
    const kind = was === null ? 'missing' : is === null ? 'added' : 'altered'
    return [{ file, kind, published: was, rebuilt: is }]
  })
}

/** A list of digests that was published with a release. */
export interface GivenSums {
  /** The tag of the release. */
  readonly tag: string
  /** The file, as the user would name it. */
  readonly file: string
  readonly text: string
}

const advice = `name a folder that holds VERSION/${checksumsName} of releases, such as 1.0.0/${checksumsName}`

/** The tag that a name stands for: that of a version, or the name itself. */
const tagNamed = (name: string): string => (parseVersion(name) ? tagOf(name) : name)

function filesIn(folder: string, context: Context): readonly string[] {
  try {
    const names = readdirSync(resolve(context.workingFolder, folder), { recursive: true, encoding: 'utf8' })
    return names.map((name) => name.replaceAll(sep, '/')).toSorted()
  } catch (error) {
    throw new CannotRun(`${folder} cannot be read: ${whyUnreadable(error)}`, advice, { cause: error })
  }
}

/**
 * The lists of digests in a folder, each in a folder that is named after its version or tag: `1.0.0/SHA256SUMS`,
 * `@smtp-status/codes@1.0.0/SHA256SUMS`. Throws `CannotRun` where there is none.
 */
export function sumsInFolder(folder: string, context: Context): readonly GivenSums[] {
  const found = filesIn(folder, context).filter((name) => name.endsWith(`/${checksumsName}`))
  if (found.length === 0) throw new CannotRun(`${folder} holds no VERSION/${checksumsName}`, advice)
  return found.map((name) => {
    const file = join(folder, name)
    return {
      tag: tagNamed(name.slice(0, -checksumsName.length - 1)),
      file,
      text: readTextFile(file, context, advice),
    }
  })
}

/** Tells whether a folder stands at a path; what cannot be looked at is told by who reads it. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The list of digests of one release: a file, or a folder with published files, such as `data/` of the package. */
export function sumsOfRelease(release: string, path: string, context: Context): GivenSums {
  const file = isFolder(resolve(context.workingFolder, path)) ? join(path, checksumsName) : path
  const words = `name a ${checksumsName} that was published, or the folder it lies in`
  return { tag: tagNamed(release), file, text: readTextFile(file, context, words) }
}
