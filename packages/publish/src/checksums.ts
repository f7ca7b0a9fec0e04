import { createHash } from 'node:crypto'
import type { Artifact } from './artifact.js'

/** The name of the file that holds the checksums of the others. */
export const checksumsName = 'SHA256SUMS'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const compareNames = (left: Artifact, right: Artifact): number => (left.name < right.name ? -1 : 1)

/** The checksums of some artifacts, sorted by name, in the form that `sha256sum -c SHA256SUMS` reads. */
export function checksumsArtifact(artifacts: readonly Artifact[]): Artifact {
  const lines = artifacts.toSorted(compareNames).map(({ name, text }) => `${sha256(text)}  ${name}\n`)
  return { name: checksumsName, text: lines.join('') }
}
