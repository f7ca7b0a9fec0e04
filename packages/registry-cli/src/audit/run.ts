import type { Registry } from '@smtp-status/registry'
import { timelineOf } from '@smtp-status/registry'
import { checkHistory } from '@smtp-status/publish'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { Columns } from '../layout.js'
import { hanging } from '../layout.js'
import type { AuditResult } from './result.js'
import { failed, notRun } from './result.js'
import { entriesResult } from './entries.js'
import type { ReleasesRun } from './releases/run.js'
import { runReleasesAudit } from './releases/run.js'
import { compareSnapshot, snapshotFiles } from './snapshots.js'
import { gitResult, runGitAudit } from './git/run.js'
import { publishedResult } from './published.js'
import { snapshotsResult } from './snapshots-result.js'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { loadRegistry } from '../history/past.js'
import { readTextFile } from '../files.js'

const labelWidth = 20

function detailLines({ details }: AuditResult, columns: Columns): readonly string[] {
  const lines = details.flatMap(({ label, text }) => {
    const isShort = label.length <= labelWidth
    const start = `  ${isShort ? label.padEnd(labelWidth) : ''.padEnd(labelWidth)}  `
    return [...(isShort ? [] : hanging('  ', label, columns)), ...hanging(start, text, columns)]
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

/** The results of audits, for people. */
function auditText(results: readonly AuditResult[], columns: Columns): string {
  const parts = results.map((result) => {
    const heading = `${result.audit.padEnd(10)} ${result.outcome.padEnd(8)} `
    const table = result.table.map((line) => `  ${line}`)
    const figures = table.length === 0 ? [] : ['', ...table]
    return [
      ...hanging(heading, result.summary, columns),
      ...figures,
      ...detailLines(result, columns),
      '',
    ].join('\n')
  })
  return parts.join('\n')
}

/** Options of `registry audit`; an audit is left out where what it compares with is not named. */
interface AuditOptions extends ReleasesRun {
  /** A folder with IANA's files of several days. */
  readonly snapshots: string | undefined
  /** A `history.json` that was published before. */
  readonly published: string | undefined
  /** The branch, tag or commit whose history in git is replayed. */
  readonly git: string | undefined
  /** The commit from which on git is replayed. */
  readonly since: string | undefined
  /** Tells whether the judgement of each step is shown. */
  readonly steps: boolean
  readonly json: boolean
}

function auditSnapshots(registry: Registry, folder: string | undefined, context: Context): AuditResult {
  if (folder === undefined) return notRun('snapshots', "--snapshots names a folder of IANA's files")
  const files = [...snapshotFiles(folder, context)]
  return snapshotsResult(files.map(({ file, text }) => compareSnapshot(registry, text, file)))
}

function auditPublished(registry: Registry, file: string | undefined, context: Context): AuditResult {
  if (file === undefined) return notRun('published', '--published names a history.json of a release')
  const advice = 'name a history.json that was published before'
  const checked = checkHistory(readTextFile(file, context, advice), file)
  if ('published' in checked) {
    const { id, steps } = checked.published
    if (id !== registry.id)
      return failed('published', `${file} is the history of another registry: ${showUnseen(id)}`)
    if (steps.length === 0) return failed('published', `${file} has no steps, so it proves nothing`)
    return publishedResult(checked.published, timelineOf(registry))
  }
  const [first] = checked.findings
  throw new CannotRun(`${file} is not a published history: ${first?.message ?? ''}`, advice)
}

// People see what is found in git as it is found, with the lines of the files; there is no telling how much that will be.
async function auditGit({ git: ref, since, json }: AuditOptions, context: Context): Promise<AuditResult> {
  if (ref === undefined) return notRun('git', '--git names the branch whose commits to replay')
  const result = gitResult(await runGitAudit({ ref, since, print: !json }, context))
  return json ? result : { ...result, details: [] }
}

/** Runs the audits for which there is something to compare with, and prints one result each; 1 where one failed. */
export async function runAudit(options: AuditOptions, context: Context): Promise<ExitStatus> {
  if (options.since !== undefined && options.git === undefined)
    throw new CannotRun('--since names a commit to start from, but --git names no branch', 'add --git main')
  const loaded = await loadRegistry(context)
  if (!('registry' in loaded)) return loaded.status
  const { registry } = loaded
  const results = [
    entriesResult(registry, options.steps),
    auditSnapshots(registry, options.snapshots, context),
    auditPublished(registry, options.published, context),
    await runReleasesAudit(options, context),
    await auditGit(options, context),
  ]
  const { print, columns } = context.terminal
  print(
    options.json
      ? `${JSON.stringify({ verdicts: results }, undefined, 2)}\n`
      : auditText(results, { columns }),
  )
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}
