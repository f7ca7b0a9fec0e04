import { isAbsolute, relative, resolve } from 'node:path'
import type { ReplyRuleId } from '@smtp-status/replies'
import { replyRules } from '@smtp-status/replies/rules'
import { CannotRun } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { printable } from '../printable.js'
import { printReport, statusOf } from '../report/print-report.js'
import type { ReportForm } from '../report/options.js'
import { readText } from './read-text.js'
import { looked } from './looked.js'

import { scanText } from './scan-text.js'
import type { ScanFinding, ScannedText } from './scan-text.js'
import { statOf, walk } from './walk.js'
import type { FoundFile, PassedOver } from './walk.js'

/** What `smtp-status scan` is asked to do. */
export interface ScanOptions {
  readonly paths: readonly string[]
  readonly form: ReportForm
  readonly strict: boolean
  /** Whether to report codes that may be something else. */
  readonly likely: boolean
  /** Names of files and folders that are left out. */
  readonly skipped: readonly string[]
  /** The largest file that is read, in octets. */
  readonly largest: number
  readonly isWanted: (rule: ReplyRuleId) => boolean
}

/** What became of a scan. */
export interface Tally {
  files: number
  binary: number
  large: number
  sure: number
  likely: number
  /** Findings on codes that are only likely, which were not asked for. */
  held: number
  readonly passedOver: PassedOver
  readonly findings: ScanFinding[]
}

/** More findings than anybody reads; what is scanned then has something else in it. */
const most = 100_000

async function* filesOf(
  { paths, skipped }: ScanOptions,
  { workingFolder }: Context,
  passedOver: PassedOver,
): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const at = resolve(workingFolder, path)
    const found = await statOf(at)
    if (!found)
      throw new CannotRun(
        `${printable(path)} cannot be read: there is no such file or folder`,
        'name files or folders to scan',
      )
    if (found.isDirectory()) yield* walk(at, { skipped: new Set(skipped), passedOver })
    else if (found.isFile()) yield { path: at, size: found.size }
    else passedOver.special += 1
  }
}

/** A path as the user would name it from where they are, with `/` between its parts. */
function shown(path: string, workingFolder: string): string {
  const near = relative(workingFolder, path)
  const name = near.startsWith('..') || isAbsolute(near) ? path : near
  return name.replaceAll('\\', '/')
}

function take({ codes, findings }: ScannedText, tally: Tally, { likely, isWanted }: ScanOptions): void {
  tally.files += 1
  tally.sure += codes.sure
  tally.likely += codes.likely
  for (const finding of findings) {
    if (!isWanted(finding.rule)) continue
    if (likely || finding.sureness === 'sure') tally.findings.push(finding)
    else tally.held += 1
  }
  if (tally.findings.length > most)
    throw new CannotRun(
      `more than ${most} findings`,
      'scan fewer files, or leave rules out: --ignore-rule code/unregistered',
    )
}

async function scanFile(
  { path, size }: FoundFile,
  tally: Tally,
  options: ScanOptions,
  { workingFolder }: Context,
): Promise<void> {
  if (size > options.largest) {
    tally.large += 1
    return
  }
  const read = await readText(path)
  if (read === 'binary') tally.binary += 1
  else if (read === 'unreadable') tally.passedOver.unreadable.push(path)
  else take(scanText(shown(path, workingFolder), read.text), tally, options)
}

/** Reports codes in source code and configuration that are not right; 1 where one of them is an error. */
export async function runScan(options: ScanOptions, context: Context): Promise<ExitStatus> {
  const passedOver: PassedOver = { folders: 0, links: 0, special: 0, unreadable: [] }
  const tally: Tally = {
    files: 0,
    binary: 0,
    large: 0,
    sure: 0,
    likely: 0,
    held: 0,
    passedOver,
    findings: [],
  }
  for await (const file of filesOf(options, context, passedOver))
    await scanFile(file, tally, options, context)
  for (const path of passedOver.unreadable)
    context.terminal.warn(`could not be read: ${printable(shown(path, context.workingFolder))}\n`)
  const { findings } = tally
  printReport(
    { tool: 'smtp-status scan', findings, rules: replyRules, ...looked(tally, options.likely) },
    options.form,
    context.terminal,
  )
  return statusOf(findings, options.strict)
}
