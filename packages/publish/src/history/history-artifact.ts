import { createHash } from 'node:crypto'
import type { Registry, Step } from '@smtp-status/registry'
import { makeChain } from '@smtp-status/registry'
import type { PublishedHistory } from '#generated/history.js'
import type { Artifact } from '../artifact.js'
import { toPublishedStep } from './to-published-step.js'

/** The name of the published history. */
export const historyName = 'history.json'

/** SHA-256 of a text's UTF-8, in hexadecimal: the digest of the published history. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The history as its JSON holds it: every step, oldest first, with a digest over it and all before it. */
export function toPublishedHistory({ id, title }: Registry, steps: readonly Step[]): PublishedHistory {
  const chain = makeChain(steps.map(toPublishedStep), sha256)
  return {
    $schema: 'history.schema.json',
    formatVersion: '1.0.0',
    id,
    title,
    steps: chain.map(({ item, digest }) => ({ digest, item })),
  }
}

/** Everything that happened to the registry, as JSON. Takes the registry's timeline, oldest first. */
export function historyArtifact(registry: Registry, steps: readonly Step[]): Artifact {
  const history = toPublishedHistory(registry, steps)
  return { name: historyName, text: `${JSON.stringify(history, undefined, 2)}\n` }
}
