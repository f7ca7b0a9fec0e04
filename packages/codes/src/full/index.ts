export { basicCodeFit } from '../basic-codes.js'
export type { AssociatedBasicCodes, BasicCode, BasicCodeClass, BasicCodeFit } from '../basic-codes.js'
export type {
  ClassCodeText,
  RegisteredStatusCode,
  RegisteredUnder,
  RegistryCodeText,
  SubjectCodeText,
} from '../status-code.js'
export type { Reference } from '../entry.js'
export type { BasicCodeMatches } from '../find.js'
export type {
  Found,
  Malformed,
  Registered,
  UnregisteredDetail,
  UnregisteredSubject,
  UsefulWithClass,
} from '../find.js'
export { registryUpdated } from '../generated/facts.js'
export type {
  DocumentId,
  EnumeratedCodeText,
  RegisteredBasicCode,
  SampleTexts,
  SubjectNumber,
} from '../generated/names.js'
export { formatStatusCode, parseStatusCode } from '../status-code.js'
export type { ClassDigit, StatusCode, StatusCodeText } from '../status-code.js'
export type {
  BasicCodeMeaning,
  Document,
  DocumentChange,
  DocumentStatus,
  DocumentStream,
} from './document.js'
export { basicCodes, documents, findBasicCode, findDocument } from './find-document.js'
export type { ClassEntry, Deprecation, EntryTexts, EnumeratedEntry, SubjectEntry } from './entry.js'
export type {
  Change,
  ChangeAuthority,
  DateSource,
  EntryHistory,
  FormerFields,
  FormerReference,
  Registration,
  RegistrationAuthority,
  RegistryDate,
} from './entry.js'
export {
  classEntries,
  enumeratedEntries,
  findByBasicCode,
  findBySubject,
  lookup,
  subjectEntries,
} from './lookup.js'
