import { resolve } from 'node:path'
import { explainFailure, whyUnreadable } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { printReport, statusOf } from '../report.js'
import { shownPath } from '../shown-path.js'
import { findFiles } from './find-files.js'
import { summaryOf } from './summary.js'
import { readText } from './read-text.js'
import { refusalsOf } from './refusals.js'
import type { ScanOptions } from './scan-options.js'
import { scanText } from './scan-text.js'
import { emptyTally, take } from './tally.js'
import type { Tally } from './tally.js'
import type { FoundFile, PassedOver } from './walk.js'

/** The text of a file; `null` where there is none to scan, which is noted. */
async function textOf(file: FoundFile, largest: number, passedOver: PassedOver): Promise<string | null> {
  const { path, size } = file
  if (size > largest) {
    passedOver.large.push(file)
    return null
  }
  try {
    const text = await readText(path)
    if (text === null) passedOver.binary.push(path)
    return text
  } catch (error) {
    passedOver.unreadable.push({ path, error })
    return null
  }
}

async function scanAll(options: ScanOptions, workingFolder: string): Promise<Tally> {
  const tally = emptyTally()
  for await (const file of findFiles(options, workingFolder, tally.passedOver)) {
    const text = await textOf(file, options.largest, tally.passedOver)
    if (text !== null) take(scanText(shownPath(file.path, workingFolder), text), tally, options)
  }
  return tally
}

/** Says what lies in the folders that were named and could not be read, and what was named and holds no text. */
function warnOf({ passedOver }: Tally, { paths }: ScanOptions, { terminal, workingFolder }: Context): void {
  const named = new Set(paths.map((path) => resolve(workingFolder, path)))
  const tell = (path: string, what: string): void =>
    terminal.warn(`${showUnseen(shownPath(path, workingFolder))} ${what}\n`)
  for (const { path, error } of passedOver.unreadable)
    if (!named.has(path)) tell(path, `could not be read: ${showUnseen(whyUnreadable(error))}`)
  for (const path of passedOver.binary) if (named.has(path)) tell(path, 'is not scanned: it is no text')
}

/**
 * Reports codes in source code and configuration that are not right; 1 where one of them is an error. Where a path that the user
 * named could not be scanned it says why and ends with 2, after the report on the others.
 */
export async function runScan(options: ScanOptions, context: Context): Promise<ExitStatus> {
  const { terminal, workingFolder } = context
  const { paths, largest, form, likely, strict } = options
  const tally = await scanAll(options, workingFolder)
  const list = tally.findings.list()
  const refusals = refusalsOf(paths, workingFolder, tally.passedOver, largest)
  warnOf(tally, options, context)
  if (refusals.length < new Set(paths).size)
    printReport(list, { tool: 'smtp-status scan', ...summaryOf(tally, likely) }, form, terminal)
  for (const refusal of refusals) terminal.warn(explainFailure('smtp-status', refusal))
  return refusals.length > 0 ? 2 : statusOf(list, strict)
}
