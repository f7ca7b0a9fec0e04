import type { Registry } from '@smtp-status/registry'
import { tableNames } from '@smtp-status/registry'
import type { Artifact } from '../artifact.js'
import { registryIn } from '../iana/document.js'
import { ianaFromRegistry } from '../iana/from-registry.js'
import { csvColumns } from './columns.js'
import { csvTable } from './table.js'

/** The three tables as CSV files, each named after its table: `smtp-enhanced-status-codes-1.csv` and so on. */
export function csvArtifacts(registry: Registry): readonly Artifact[] {
  const { registries } = registryIn(ianaFromRegistry(registry))
  return tableNames.map((name) => {
    const { id } = registry.tables[name]
    const records = registries.find((table) => table.id === id)?.records ?? []
    return { name: `${id}.csv`, text: csvTable(records, csvColumns[name]) }
  })
}
