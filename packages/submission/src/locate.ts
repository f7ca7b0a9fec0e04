import type { Finding, Place, RegistryCode, FieldPath, RuleFinding } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { inProject } from './project-files.js'
import type { ReviewFinding } from './review/review.js'

/** Source of the places where the fields of entries stand in their files. */
export type Locator = Pick<LoadResult, 'locate' | 'locateIn'>

// A finding about no entry is about the registry as a whole, and that has its own file.
function placeOf(code: RegistryCode | undefined, path: FieldPath, { locate, locateIn }: Locator): Place {
  return code ? locate(code, path) : locateIn('registry.yaml', path)
}

/**
 * Says where in the files a rule found what it found. Where the finding is about a pair, its place is in the entry that it names
 * first, and its other place that of the same field in the other entry.
 */
export function toFinding(ruleFinding: RuleFinding, loaded: Locator): Finding {
  const { code, path, other, ...rest } = ruleFinding
  return {
    ...rest,
    place: placeOf(code, path, loaded),
    ...(other ? { other: loaded.locate(other, path) } : {}),
  }
}

const placeInProject = ({ file, ...rest }: Place): Place => ({ file: inProject(file), ...rest })

/** A finding on the source, with its files relative to the project. */
export function findingInProject({ place, other, ...finding }: Finding): ReviewFinding {
  return { ...finding, place: placeInProject(place), ...(other ? { other: placeInProject(other) } : {}) }
}

/** Says where in the files a rule found what it found, with the other place where it is about a pair. */
export function locateFinding(finding: RuleFinding, loaded: LoadResult): ReviewFinding {
  return findingInProject(toFinding(finding, loaded))
}

/** A place as `file:line`. */
export function placeText({ file, range }: Place): string {
  return range ? `${file}:${range.line}` : file
}
