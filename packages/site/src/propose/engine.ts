/** Code that the page of proposals loads once somebody types: the reader of the source and the rules, and nothing else of their packages. */
export { readSource } from '@smtp-status/source'
export { findingOnForm, isAnswerId, missingAnswers, workOut } from '@smtp-status/submission'
