import type { Registry } from '@smtp-status/registry'
import { timelineOf } from '@smtp-status/registry'
import type { Artifact } from '../artifact.js'
import { historyPageArtifact } from '../html/history/history-page.js'
import { atomArtifact } from './atom-artifact.js'
import { changesArtifact } from './changes-artifact.js'
import { historyArtifact } from './history-artifact.js'

/** The registry's history in every form in which it is published. */
export function historyArtifacts(registry: Registry): readonly Artifact[] {
  const steps = timelineOf(registry)
  return [
    historyArtifact(registry, steps),
    atomArtifact(registry, steps),
    changesArtifact(registry, steps),
    historyPageArtifact(registry, steps),
  ]
}
