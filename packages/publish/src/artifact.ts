import { createHash } from 'node:crypto'

/** One published file: its name within `dist/registry/`, and its whole text, which is written as UTF-8. */
export interface Artifact {
  readonly name: string
  readonly text: string
}

/** The SHA-256 of a text's UTF-8, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The name of the file that holds the checksums of the others. */
export const checksumsName = 'SHA256SUMS'

const compareNames = (left: Artifact, right: Artifact): number => (left.name < right.name ? -1 : 1)

/** The checksums of some artifacts, sorted by name, in the form that `sha256sum -c SHA256SUMS` reads. */
export function checksumsArtifact(artifacts: readonly Artifact[]): Artifact {
  const lines = artifacts.toSorted(compareNames).map(({ name, text }) => `${sha256(text)}  ${name}\n`)
  return { name: checksumsName, text: lines.join('') }
}
