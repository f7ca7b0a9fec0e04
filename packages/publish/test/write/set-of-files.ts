import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '../../src/artifact.js'
import { checksumsArtifact, checksumsName } from '../../src/artifact.js'

/** Nine files of different sizes that all say to which set they belong, and their checksums. */
export function setOfFiles(mark: string): readonly Artifact[] {
  const artifacts = Array.from({ length: 9 }, (_, index) => ({
    name: `file-${index}.txt`,
    text: `${mark}\n`.repeat(1 + index * 400),
  }))
  return [...artifacts, checksumsArtifact(artifacts)]
}

/**
 * Reads the set that a directory holds, as a careful reader does: it resolves the link once, and looks again where a set was taken
 * away under its hands. Gives the mark of the set; throws where anything is missing, left over, or of another set.
 */
export function readSet(directory: string, attempts: number = 5): string {
  try {
    return readWholeSet(realpathSync(directory))
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isGone || attempts === 1) throw error
    return readSet(directory, attempts - 1)
  }
}

function readWholeSet(set: string): string {
  const checksums = readFileSync(join(set, checksumsName), 'utf8')
  const lines = checksums.trimEnd().split('\n')
  const expected = [...lines.map((line) => line.slice(66)), checksumsName].toSorted()
  const names = readdirSync(set).toSorted()
  if (lines.length !== 9 || names.join() !== expected.join()) throw new Error(`The set has ${names.join()}`)
  const marks = lines.map((line) => {
    const bytes = readFileSync(join(set, line.slice(66)))
    if (createHash('sha256').update(bytes).digest('hex') !== line.slice(0, 64))
      throw new Error(`${line} is not so`)
    return bytes.toString('utf8').split('\n')[0]
  })
  if (new Set(marks).size !== 1) throw new Error(`The set is mixed: ${marks.join()}`)
  return marks[0] ?? ''
}
