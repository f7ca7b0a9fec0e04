import type { Finding, Place, RegistryCode, FieldPath, RuleFinding } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { inProject } from './project-files.js'
import type { ReviewFinding } from './review/review.js'

/** What knows where the fields of entries stand in their files. */
export type Locator = Pick<LoadResult, 'locate' | 'locateIn'>

const shown = ({ file, range }: Place): string => (range ? `${file}:${range.line}` : file)

// What is about no entry is about the registry as a whole, and that has its own file.
function placeOf(code: RegistryCode | undefined, path: FieldPath, { locate, locateIn }: Locator): Place {
  return code ? locate(code, path) : locateIn('registry.yaml', path)
}

/**
 * Says where in the files a rule found what it found. Where the finding is about a pair, its place is in the entry that
 * it names first, and the message ends with the place of the same field in the other: `(enumerated/X.6.8.yaml:3)`.
 */
export function toFinding(ruleFinding: RuleFinding, loaded: Locator): Finding {
  const { rule, severity, code, path, other, message, found, expected, advice, source } = ruleFinding
  return {
    rule,
    severity,
    place: placeOf(code, path, loaded),
    message: other ? `${message} (${shown(loaded.locate(other, path))})` : message,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
    advice,
    source,
  }
}

const placeInProject = ({ file, ...rest }: Place): Place => ({ file: inProject(file), ...rest })

/** A finding on the source, with its file relative to the project. */
export function findingInProject(finding: Finding): ReviewFinding {
  return { ...finding, place: placeInProject(finding.place) }
}

/** Says where in the files a rule found what it found, with the other place where it is about a pair. */
export function locateFinding({ other, ...alone }: RuleFinding, loaded: LoadResult): ReviewFinding {
  const finding = findingInProject(toFinding(alone, loaded))
  return other ? { ...finding, other: placeInProject(loaded.locate(other, alone.path)) } : finding
}

/** A place as `file:line`. */
export function placeText({ file, range }: Place): string {
  return range ? `${file}:${range.line}` : file
}
