import type { Registry } from '@smtp-status/registry'
import type { Artifact } from '../artifact.js'
import { toPublished } from './to-published.js'

/** The name of the published JSON. */
export const jsonName = 'smtp-enhanced-status-codes.json'

/** The registry as JSON, with everything that the source knows: two spaces of indent, LF, a final line break. */
export function jsonArtifact(registry: Registry): Artifact {
  return { name: jsonName, text: `${JSON.stringify(toPublished(registry), undefined, 2)}\n` }
}
