import type { Finding, Registry } from '@smtp-status/registry'
import { texts } from '#generated/texts.js'
import type { Artifact } from './artifact.js'
import { checksumsArtifact } from './checksums.js'
import { csvArtifacts } from './csv/artifacts.js'
import { historyArtifacts } from './history/artifacts.js'
import { historyName } from './history/history-artifact.js'
import type { HistoryReading } from './history/read-history.js'
import { readHistory } from './history/read-history.js'
import { htmlArtifact } from './html/html-artifact.js'
import { jsonArtifact, jsonName } from './json/json-artifact.js'
import type { PublishedReading } from './json/read-published.js'
import { readPublished } from './json/read-published.js'
import { textArtifact } from './text/text-artifact.js'
import { xmlArtifact } from './xml-artifact.js'

// The schemas do not depend on the registry, but whoever has a published file needs the schema that it was made to.
const schemaArtifact = (name: keyof typeof texts): Artifact => ({ name, text: texts[name] })

/**
 * A registry in every form in which it is published: XML and its RELAX NG schema, a CSV for each table, JSON and its JSON
 * Schema, a page of plain text, a page of HTML, its history as JSON with a schema, as a feed and as a page of Markdown, and last
 * `SHA256SUMS` of all of them. The same registry gives the same bytes
 * anywhere.
 */
export function publishArtifacts(registry: Registry): readonly Artifact[] {
  const artifacts = [
    xmlArtifact(registry),
    schemaArtifact('smtp-enhanced-status-codes.rng'),
    ...csvArtifacts(registry),
    jsonArtifact(registry),
    schemaArtifact('smtp-enhanced-status-codes.schema.json'),
    textArtifact(registry),
    htmlArtifact(registry),
    ...historyArtifacts(registry),
    schemaArtifact('history.schema.json'),
  ]
  return [...artifacts, checksumsArtifact(artifacts)]
}

type Read = (text: string, name: string) => PublishedReading | HistoryReading

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  [jsonName, readPublished],
  [historyName, readHistory],
])

/** Checks artifacts before they are written: each JSON must be as its own schema says. Gives a finding for each departure. */
export function checkArtifacts(artifacts: readonly Artifact[]): readonly Finding[] {
  return artifacts.flatMap(({ name, text }) => {
    const reading = readers.get(name)?.(text, name)
    return reading && 'findings' in reading ? reading.findings : []
  })
}
