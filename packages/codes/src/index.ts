export { basicCodeFit } from './basic-codes.js'
export type { AssociatedBasicCodes, BasicCode, BasicCodeClass, BasicCodeFit } from './basic-codes.js'
export type {
  ClassCodeText,
  RegisteredStatusCode,
  RegisteredUnder,
  RegistryCodeText,
  SubjectCodeText,
} from './status-code.js'
export type {
  ClassEntry,
  Deprecation,
  EntryFacts,
  EnumeratedEntry,
  Reference,
  SubjectEntry,
} from './entry.js'
export type { BasicCodeMatches } from './find.js'
export type {
  Found,
  Malformed,
  Registered,
  UnregisteredDetail,
  UnregisteredSubject,
  UsefulWithClass,
} from './find.js'
export { registryUpdated } from './generated/facts.js'
export type {
  DocumentId,
  EnumeratedCodeText,
  RegisteredBasicCode,
  SampleTexts,
  SubjectNumber,
} from './generated/names.js'
export {
  classEntries,
  enumeratedEntries,
  findByBasicCode,
  findBySubject,
  lookup,
  subjectEntries,
} from './lookup.js'
export { formatStatusCode, parseStatusCode } from './status-code.js'
export type { ClassDigit, StatusCode, StatusCodeText } from './status-code.js'
