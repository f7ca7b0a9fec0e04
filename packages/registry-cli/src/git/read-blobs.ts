import { CannotRun } from '../context.js'
import { runGit } from './run-git.js'

const lineFeed = 0x0a
const headForm = /^([0-9a-f]+) blob (\d+)$/

/** Reads what `git cat-file --batch` prints: a head, that many bytes, a line feed, and so on. What is missing is left out. */
export function parseBlobs(out: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>()
  let at = 0
  while (at < out.length) {
    const end = out.indexOf(lineFeed, at)
    if (end < 0) break
    const [, id, size] = headForm.exec(new TextDecoder().decode(out.subarray(at, end))) ?? []
    at = end + 1
    if (id !== undefined) {
      blobs.set(id, out.subarray(at, at + Number(size)))
      at += Number(size) + 1
    }
  }
  return blobs
}

/** The contents of blobs, by id; one that the repository does not have is left out. */
export function readBlobs(folder: string, ids: Iterable<string>): ReadonlyMap<string, Uint8Array> {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const { status, out, complaint } = runGit(folder, ['cat-file', '--batch'], `${unique.join('\n')}\n`)
  if (status === 0) return parseBlobs(out)
  throw new CannotRun(`git cannot read files: ${complaint}`, 'git fsck says what is broken')
}
