// Files that a job without rights hands on to the job that writes, and their names.

/** The file that the report of a review is handed on in. */
export const reviewFile = 'review.md'

/** The file that a proposal is handed on in. */
export const proposalFile = 'proposal.json'

/** The file that the versions and changelogs of a release are handed on in. */
export const releaseFile = 'release.json'

/** The branch of an issue's change. */
export const branchOf = (issue: number): string => `form/issue-${issue}`

/** The branch of the next release. */
export const releaseBranch = 'release/next'
