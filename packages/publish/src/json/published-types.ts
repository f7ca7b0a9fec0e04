export type {
  PublishedRegistry,
  Change as PublishedChange,
  ClassEntry as PublishedClassEntry,
  Document as PublishedDocument,
  EnumeratedEntry as PublishedEnumeratedEntry,
  SubjectEntry as PublishedSubjectEntry,
  Table as PublishedTable,
} from '#generated/smtp-enhanced-status-codes.js'
export type { Facts as PublishedFacts, PublishedHistory, Step as PublishedStep } from '#generated/history.js'
