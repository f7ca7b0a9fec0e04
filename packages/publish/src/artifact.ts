import { hash } from 'node:crypto'
import type { RegistryDate } from '@smtp-status/registry'

/** One published file: its name within `dist/registry/`, and its whole text, which is written as UTF-8. */
export interface Artifact {
  readonly name: string
  readonly text: string
}

/** The SHA-256 of a text's UTF-8, in hexadecimal. */
export const sha256 = (text: string): string => hash('sha256', text)

/** The name of the file that holds the checksums of the others. */
export const checksumsName = 'SHA256SUMS'

const compareNames = (left: Artifact, right: Artifact): number => (left.name < right.name ? -1 : 1)

/** The checksums of some artifacts, sorted by name, in the form that `sha256sum -c SHA256SUMS` reads. */
export function checksumsArtifact(artifacts: readonly Artifact[]): Artifact {
  const lines = artifacts.toSorted(compareNames).map(({ name, text }) => `${sha256(text)}  ${name}\n`)
  return { name: checksumsName, text: lines.join('') }
}

/** The day or month of which a registry is published; today's registry has none. */
export interface Edition {
  readonly asOf?: RegistryDate
}

/** The sentence that marks the artifacts of a past day; `undefined` for those of today. */
export function asOfSentence({ asOf }: Edition): string | undefined {
  if (asOf === undefined) return undefined
  return `This is the registry as of ${asOf}, computed from its history; descriptions have today's wording.`
}
