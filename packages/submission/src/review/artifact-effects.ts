import type { Registry } from '@smtp-status/registry'
import type { StructuredPatchHunk } from 'diff'
import { structuredPatch } from 'diff'
import type { ArtifactDiff, ArtifactEffect } from './review.js'

/** The most lines of a diff that are kept. */
const diffLimit = 400

// Finding the shortest diff takes time with the square of this; whatever differs more is not looked at line by line anyway.
const editLimit = 4000

/** A published file. */
interface Artifact {
  readonly name: string
  readonly text: string
}

/** Publishes a registry, and tells of which files a reader wants to see the changed lines. */
export interface Publisher {
  readonly artifactsOf: (registry: Registry) => readonly Artifact[]
  readonly isReadByLine: (name: string) => boolean
}

const linesOf = ({
  oldStart,
  oldLines,
  newStart,
  newLines,
  lines,
}: StructuredPatchHunk): readonly string[] => [
  `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
  ...lines.filter((line) => !line.startsWith('\\')),
]

function diffOf(before: string, after: string): ArtifactDiff | undefined {
  const options = { context: 2, stripTrailingCr: true, maxEditLength: editLimit }
  const hunks = structuredPatch('', '', before, after, undefined, undefined, options)?.hunks
  if (!hunks) return undefined
  const count = (sign: string): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.startsWith(sign)).length, 0)
  const lines = hunks.flatMap(linesOf)
  return {
    added: count('+'),
    removed: count('-'),
    lines: lines.slice(0, diffLimit),
    leftOut: Math.max(0, lines.length - diffLimit),
  }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

function effectOn(
  name: string,
  before: string | undefined,
  after: string | undefined,
  isReadByLine: boolean,
): ArtifactEffect {
  const diff = isReadByLine ? diffOf(before ?? '', after ?? '') : undefined
  return {
    name,
    ...(before === undefined ? {} : { bytesBefore: bytesOf(before) }),
    ...(after === undefined ? {} : { bytesAfter: bytesOf(after) }),
    ...(diff ? { diff } : {}),
  }
}

const textsByName = (artifacts: readonly Artifact[]): ReadonlyMap<string, string> =>
  new Map(artifacts.map(({ name, text }) => [name, text]))

/** Outcome for each published file that changes: its size, and a diff of those that people or programs read by lines. */
export function artifactEffects(
  before: Registry,
  after: Registry,
  { artifactsOf, isReadByLine }: Publisher,
): readonly ArtifactEffect[] {
  const was = textsByName(artifactsOf(before))
  const is = textsByName(artifactsOf(after))
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((name) => was.get(name) !== is.get(name))
    .map((name) => effectOn(name, was.get(name), is.get(name), isReadByLine(name)))
}
