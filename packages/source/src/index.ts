export type { FaultId } from './faults/fault-id.js'
export type { FaultRule } from './faults/fault-rules.js'
export { faultRules, isFaultId } from './faults/fault-rules.js'
export type { SourceFile, SourceItem, UnreadableItem } from './files/layout.js'
export { fileSizeLimit } from './files/layout.js'
export type { LoadResult } from './read/read-source.js'
export { makeSourceReader, readSource, readSourceInSteps } from './read/read-source.js'
export type { FieldPath } from './faults/fault.js'
export {
  printBasicCodesYaml,
  printCorrectionsYaml,
  printDocumentsYaml,
  printEntryYaml,
  printIanaWordingsYaml,
  printRegistryYaml,
} from './print/print-file.js'
export { headingOf, printForm } from './print/print-file.js'
export { canonicalYaml } from './print/canonical-yaml.js'
export { fromEntry } from './forms/entry-form.js'
export { fromDocuments, fromMeanings } from './forms/registry-form.js'
export type { FileKind } from './files/layout.js'
export { entryKinds, fileOfEntry, kindOf } from './files/layout.js'
export type { PlainValue } from './yaml/tree.js'
export { mergeYaml } from './print/merge-yaml.js'
