// An entry of its own, so that a program that only reads a published file loads nothing that publishes.
export type { CheckedJson } from './json/check-published.js'
export { checkHistory, checkPublished, historyName, jsonName } from './json/check-published.js'
export type {
  AssociatedBasicCodes as PublishedBasicCodes,
  Change as PublishedChange,
  ClassEntry as PublishedClassEntry,
  Document as PublishedDocument,
  EnumeratedEntry as PublishedEnumeratedEntry,
  PublishedRegistry,
  SubjectEntry as PublishedSubjectEntry,
  Table as PublishedTable,
} from '#generated/smtp-enhanced-status-codes.js'
export type {
  Facts as PublishedFacts,
  PublishedHistory,
  Step as PublishedStep,
  Wording as PublishedWording,
} from '#generated/history.js'
