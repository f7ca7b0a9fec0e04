import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun } from '../context.js'
import { reviewFiles } from './review-report.js'

/** What a review in the other workflow left. A stranger's code may have written it. */
export interface ReviewArtifact {
  readonly number: number
  readonly report: string
}

const largest = { report: 1024 * 1024, number: 16 }

const refuse = (reason: string): CannotRun =>
  new CannotRun(
    `the artifact of the review cannot be used: ${reason}`,
    'see the run of the workflow "review"',
  )

/** Reads one file that must be small and a file itself, not a link to one that the other workflow may not see. */
function readPlain(folder: string, name: keyof typeof largest): string {
  const path = join(folder, reviewFiles[name])
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isFile()) throw refuse(`${reviewFiles[name]} is not there`)
  if (found.size > largest[name]) throw refuse(`${reviewFiles[name]} has ${found.size} bytes`)
  return readFileSync(path, 'utf8')
}

/** Reads an artifact. Throws `CannotRun` where it has not the form that a review leaves. */
export function readReviewArtifact(folder: string): ReviewArtifact {
  const number = readPlain(folder, 'number').trim()
  if (!/^[1-9]\d{0,9}$/.test(number)) throw refuse('its number is none of a pull request')
  return { number: Number(number), report: readPlain(folder, 'report') }
}
