export * from './artifact.js'
export type * from './json/published-types.js'
export { jsonArtifact } from './json/json-artifact.js'
export { readPublished, type PublishedReading } from './json/read-published.js'
export { toPublished } from './json/to-published.js'
export { csvArtifacts } from './csv/artifacts.js'
export { csvColumns, type CsvColumn } from './csv/columns.js'
export { csvTable } from './csv/table.js'
export * from './iana/document.js'
export { ianaFromRegistry, relaxNgName } from './iana/from-registry.js'
export { foldSpace, plainText } from './iana/plain-text.js'
export { readIana, type ReadIana } from './iana/read.js'
export { writeIana } from './iana/write.js'
export { xmlArtifact } from './xml-artifact.js'
export type * from './xml/node.js'
export { compareWithIana, type EntryComparison, type IanaComparison } from './compare/compare.js'
export type { HeadComparison } from './compare/compare-heads.js'
export { formatComparisonJson } from './compare/format-json.js'
export { formatComparisonText, type ComparisonTextOptions } from './compare/format-text.js'
export type { FieldComparison, Verdict } from './compare/verdict.js'
export { checkArtifacts, publishArtifacts } from './artifacts.js'
export { checksumsArtifact, checksumsName } from './checksums.js'
export { htmlArtifact } from './html/html-artifact.js'
export { textArtifact } from './text/text-artifact.js'
export { writeAllOrNothing, type WriteOutcome } from './write/write-all-or-nothing.js'
export { descriptionToBeWritten } from './import/new-entry.js'
export {
  entryFile,
  planImport,
  type EntryChange,
  type ImportOptions,
  type ImportPlan,
} from './import/plan.js'
export { verbatimSource, type VerbatimFile } from './import/verbatim.js'
