export type { FaultId } from './fault-id.js'
export type { FaultRule } from './fault-rules.js'
export { faultRules, isFaultId } from './fault-rules.js'
export type { SourceFile, SourceItem, SourceObstacle } from './files/source-item.js'
export { fileSizeLimit } from './files/source-item.js'
export type { LoadResult } from './read-source.js'
export { makeSourceReader, readSource, readSourceInSteps } from './read-source.js'
export type { FieldPath } from './remark.js'
export {
  printBasicCodesYaml,
  printCorrectionsYaml,
  printDocumentsYaml,
  printEntryYaml,
  printRegistryYaml,
} from './print/print-file.js'
export { headingOf, printForm } from './print/print-form.js'
export { canonicalYaml } from './print/canonical-yaml.js'
export { fromEntry } from './forms/entry-form.js'
export { fromDocuments, fromMeanings } from './forms/shared-form.js'
export type { FileKind } from './files/layout.js'
export { entryKinds, fileOfEntry, kindOf } from './files/layout.js'
export { mergeYaml } from './print/merge-yaml.js'
