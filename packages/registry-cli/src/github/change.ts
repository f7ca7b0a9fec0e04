import { limits } from '@smtp-status/registry'
import { CannotRun } from '../context.js'
import { listOf, textAt, valueAt } from './json.js'

/** A file as a commit is to have it; `null` where it is to be gone. */
export interface ChangedFile {
  readonly path: string
  readonly text: string | null
}

/** The files that a workflow may commit. */
export type AllowedPaths = 'proposal' | 'release'

const allowed: Readonly<Record<AllowedPaths, RegExp>> = {
  proposal:
    /^(?:registry-src\/(?:documents|basic-codes)\.yaml|registry-src\/(?:class|subject|enumerated)\/[0-9A-Z.]+\.yaml|\.changeset\/[\w-]+\.md)$/,
  release:
    /^(?:package-lock\.json|registry-src\/registry\.yaml|packages\/[a-z-]+\/(?:package\.json|CHANGELOG\.md)|\.changeset\/(?:[\w-]+\.md|pre\.json))$/,
}

/** Gives files back that may be committed. Throws `CannotRun` naming the first that may not. */
export function allowedFiles(files: readonly ChangedFile[], kind: AllowedPaths): readonly ChangedFile[] {
  for (const { path, text } of files) {
    if (!allowed[kind].test(path) || path.includes('..')) {
      throw new CannotRun(
        `a ${kind} may not change ${JSON.stringify(path)}`,
        'change it in a pull request of your own',
      )
    }
    if (text !== null && text.length > limits.handedOnBytes) {
      throw new CannotRun(`${path} is too large`, 'change it in a pull request of your own')
    }
  }
  return files
}

/** Reads files out of JSON, and checks them as if a stranger had written it. */
export function filesFrom(value: unknown, kind: AllowedPaths): readonly ChangedFile[] {
  const files = listOf(valueAt(value, 'files'), 'files').map((file): ChangedFile => {
    const path = textAt(file, 'path')
    return { path, text: valueAt(file, 'text') === null ? null : textAt(file, 'text') }
  })
  return allowedFiles(files, kind)
}
