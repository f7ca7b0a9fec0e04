import type { SourceItem } from '@smtp-status/source'

/** A file that asks for a release, as it lies in `.changeset/`. */
export interface ChangesetFile {
  /** Relative to the project: `.changeset/new-code.md`. */
  readonly file: string
  readonly text: string
}

/** What a review needs of one side, from a commit or from the working tree. */
export interface Snapshot {
  readonly items: readonly SourceItem[]
  readonly changesets: readonly ChangesetFile[]
}

/** The folder in which changesets lie. */
export const changesetFolder = '.changeset'

/** The largest changeset that is read, in bytes. */
export const changesetSizeLimit: number = 64 * 1024

/** Whether a file of that folder is a changeset, and not the note that explains the folder. */
export function isChangesetName(name: string): boolean {
  return /^[^/]+\.md$/.test(name) && name !== 'README.md'
}
