import type { Registry } from '@smtp-status/registry'
import { timelineOf } from '@smtp-status/registry'
import { texts } from '#generated/texts.js'
import type { Artifact, Edition } from './artifact.js'
import { checksumsArtifact } from './artifact.js'
import { csvArtifacts } from './csv/csv-artifacts.js'
import { atomArtifact, changesArtifact } from './history/changes-artifacts.js'
import { historyArtifact } from './history/history-artifact.js'
import { historyPageArtifact } from './html/history-page.js'
import { htmlArtifact } from './html/registry-page.js'
import { writeIana } from './iana/document.js'
import { ianaFromRegistry } from './iana/from-registry.js'
import { jsonArtifact } from './json/to-published.js'
import { textArtifact } from './text/text-artifact.js'

/** The registry as XML in IANA's shape, valid under the RELAX NG schema that is shipped beside it. */
export function xmlArtifact(registry: Registry, edition: Edition = {}): Artifact {
  return { name: `${registry.id}.xml`, text: writeIana(ianaFromRegistry(registry, edition)) }
}

// The schemas do not depend on the registry, but whoever has a published file needs the schema that it was made to.
const schemaArtifact = (name: keyof typeof texts): Artifact => ({ name, text: texts[name] })

/**
 * A registry in every form in which it is published: XML and its RELAX NG schema, a CSV for each table, JSON and its JSON
 * Schema, a page of plain text, a page of HTML, its history as JSON with a schema, as a feed and as a page of Markdown, and last
 * `SHA256SUMS` of all of them. The same registry gives the same bytes anywhere. Those of a past day say of which day they are,
 * but for the CSVs: IANA's form of them has no place for it.
 */
export function publishArtifacts(registry: Registry, edition: Edition = {}): readonly Artifact[] {
  const steps = timelineOf(registry)
  const artifacts = [
    xmlArtifact(registry, edition),
    schemaArtifact('smtp-enhanced-status-codes.rng'),
    ...csvArtifacts(registry),
    jsonArtifact(registry, edition),
    schemaArtifact('smtp-enhanced-status-codes.schema.json'),
    textArtifact(registry, edition),
    htmlArtifact(registry, edition),
    historyArtifact(registry, steps, edition),
    atomArtifact(registry, steps, edition),
    changesArtifact(registry, steps, edition),
    historyPageArtifact(registry, steps, edition),
    schemaArtifact('history.schema.json'),
  ]
  return [...artifacts, checksumsArtifact(artifacts)]
}
