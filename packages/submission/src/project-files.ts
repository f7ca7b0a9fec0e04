/** The name of the folder that holds the registry. */
export const sourceFolderName = 'registry-src'

/** The folder in which changesets lie: files that ask for a release. */
export const changesetFolder = '.changeset'

/** The package that is made from the registry. */
export const packageName = '@smtp-status/codes'

/** A changeset, as it lies in its folder. */
export interface ChangesetFile {
  /** Relative to the project: `.changeset/new-code.md`. */
  readonly file: string
  readonly text: string
}

/** Tells whether a file of that folder is a changeset, and not the note that explains the folder. */
export function isChangesetName(name: string): boolean {
  return /^[^/]+\.md$/.test(name) && name !== 'README.md'
}

/** The name of a file of the registry, relative to the project. */
export const inProject = (file: string): string =>
  file === '.' ? sourceFolderName : `${sourceFolderName}/${file}`
