import type { ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { writeWholeFile } from '@smtp-status/publish/disk'
import { readTextFile } from '../files.js'
import type { GitHub } from './api.js'
import { gitHubOf } from './api.js'
import { numberAt, parseJson, textAt, valueAt } from './json.js'
import { longestReport, fenced } from './harmless.js'
import type { Job } from './job.js'
import { inJobFolder, runAddress } from './job.js'
import { findOurs, markerOf, says } from './sticky.js'

const comparisonFile = 'comparison.json'
const marker = markerOf('comparison with IANA')
const title = "A difference from IANA's file that nothing explains"

/**
 * Compares the registry with IANA's file (its current one, or the one that is named) and leaves the report in a file.
 * A difference is a result and no failure of this step; that IANA could not be reached is.
 */
export async function makeComparison(job: Job, words: readonly string[]): Promise<ExitStatus> {
  const { status, out, err } = await job.runRegistry(['compare', ...words])
  if (out === '') throw new CannotRun(`the comparison could not run: ${err}`.trimEnd(), 'run it again later')
  const result = { differs: status !== 0, report: out }
  writeWholeFile(inJobFolder(job, comparisonFile), `${JSON.stringify(result, undefined, 2)}\n`)
  job.terminal.print(out)
  return 0
}

/** The text of the issue. What IANA's file says is shown as it is, and is no Markdown. */
export function issueBody(report: string, address: string): string {
  const shown = fenced(report.slice(0, longestReport))
  const next = `What is new at IANA: \`npx registry import FILE.xml\`. What IANA's file has wrong: \`registry-src/corrections.yaml\`.`
  return `${marker}\n\`npx registry compare\` finds:\n\n${shown}\n${next}\n${address === '' ? '' : `\n[The run](${address})\n`}`
}

async function openOrChange(gitHub: GitHub, found: unknown, body: string): Promise<string> {
  if (found === undefined) {
    const made = await gitHub.send('POST', '/issues', { title, body })
    return `issue #${numberAt(made, 'number')} was opened\n`
  }
  const number = numberAt(found, 'number')
  if (says(found, body)) return `issue #${number} says so already\n`
  await gitHub.send('PATCH', `/issues/${number}`, { body })
  return `issue #${number} was changed\n`
}

async function closeIfOpen(gitHub: GitHub, found: unknown): Promise<string> {
  if (found === undefined) return 'there is nothing to report\n'
  const number = numberAt(found, 'number')
  await gitHub.send('PATCH', `/issues/${number}`, { state: 'closed', state_reason: 'completed' })
  return `issue #${number} was closed: the difference is gone\n`
}

/** Keeps one open issue for as long as there is a difference from IANA that nothing explains. */
export async function reportComparison(job: Job): Promise<ExitStatus> {
  const result = parseJson(readTextFile(inJobFolder(job, comparisonFile), job), comparisonFile)
  const gitHub = gitHubOf(job)
  const found = await findOurs(gitHub, '/issues?state=open&creator=github-actions%5Bbot%5D', marker)
  const differs = valueAt(result, 'differs') === true
  const done = differs
    ? await openOrChange(gitHub, found, issueBody(textAt(result, 'report'), runAddress(job)))
    : await closeIfOpen(gitHub, found)
  job.terminal.print(done)
  return 0
}
