export { allFindings, checkedRules } from './check-source.js'
export { frameRules } from './frame-findings.js'
export type { ReadableSource, Removal, Removals } from './judge-change.js'
export { isReadable, judgeChange, removalRules } from './judge-change.js'
export type { Locator } from './locate.js'
export { placeText, toFinding } from './locate.js'
export type { ChangesetFile } from './project-files.js'
export { changesetFolder, isChangesetName, packageName, sourceFolderName } from './project-files.js'
export type { AnswerId, Answers, EntriesAnswers, PlainMap, ProposalKind } from './propose/answers.js'
export { answerIds, changesNotesAlone, isAnswerId, missingAnswers, placeFinding } from './propose/answers.js'
export type { FormHeadings } from './propose/form-findings.js'
export { findingOnForm, inFormWords } from './propose/form-findings.js'
export { readIssue } from './propose/from-issue.js'
export type { IssueFinding, IssueForm } from './propose/issue-form.js'
export type { SoundSource } from './propose/judge-plan.js'
export { answersAskedOf, questionFor } from './propose/questions.js'
export type { PlannedFile } from './propose/plan.js'
export { answersForEntry, codesOfEntries, referencesWith } from './propose/plan-entries.js'
export { authorityFor } from './propose/entry-form.js'
export { nextCode } from './propose/plan.js'
export { codeOf, documentsIn, readField, subjectOf, tidyAnswer } from './propose/read-field.js'
export { readDocumentId, readDocuments, tidyReferences } from './propose/read-document.js'
export { isNoAnswer, itemLines, readDate, readNames } from './propose/read-words.js'
export type { Outcome, ProjectFile } from './propose/work-out.js'
export { workOut } from './propose/work-out.js'
export type { Publisher } from './review/artifact-effects.js'
export { changesetRules } from './review/changesets.js'
export type { ReviewedSide } from './review/make-review.js'
export { isSound, makeReview, mergeRule } from './review/make-review.js'
export type { MergeText } from './review/merge-sides.js'
export { mergeSides } from './review/merge-sides.js'
export type {
  ArtifactEffect,
  CheckedRules,
  EntryReview,
  ExpertQuestion,
  FieldReview,
  NearCode,
  Review,
  ReviewFinding,
  SharedChange,
  Side,
  ValueChange,
} from './review/review.js'
export { findingsOf } from './review/review.js'
