import type { Finding, Place, RuleFinding } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import { sourceFolderName } from '../root.js'
import { toFinding } from '../rule-findings.js'
import type { ReviewFinding } from './review.js'

/** The name of a file of the registry, relative to the project. */
export const inProject = (file: string): string =>
  file === '.' ? sourceFolderName : `${sourceFolderName}/${file}`

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
