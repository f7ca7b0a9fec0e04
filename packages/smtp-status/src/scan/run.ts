import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CannotRun, explainFailure, whyUnreadable } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { Context } from '../command.js'
import { decode, shownPath } from '../input.js'
import { printReport, statusOf } from '../report.js'
import type { ReportChoice } from '../report.js'
import { scanText } from './scan-text.js'
import { emptyTally, summaryOf, take } from './tally.js'
import type { Tally } from './tally.js'
import { findFiles } from './walk.js'
import type { FoundFile, PassedOver } from './walk.js'

/** Options of `smtp-status scan`. */
interface ScanOptions extends ReportChoice {
  readonly paths: readonly string[]
  /** True if codes are reported that may be something else. */
  readonly likely: boolean
  /** Names of files and folders that are left out. */
  readonly skipped: readonly string[]
  /** The size of the largest file that is read, in MiB. */
  readonly largest: number
}

/** The unit in which sizes of files are given, in octets. */
const mebibyte = 1024 * 1024

/** Octets of a file that tell whether it is text. */
const head = 8000

/** The text of a file, as UTF-8 or else Latin-1; `null` where it is none. Throws where the file cannot be read. */
async function readText(path: string): Promise<string | null> {
  const octets = await readFile(path)
  return octets.subarray(0, head).includes(0) ? null : decode(octets)
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const whyNot = (error: unknown): string =>
  isMissing(error) ? 'there is no such file or folder' : whyUnreadable(error)

const unreadable = (name: string, error: unknown): CannotRun =>
  new CannotRun(`${name} cannot be read: ${showUnseen(whyNot(error))}`, 'name files or folders to scan', {
    cause: error,
  })

function tooLarge(name: string, { size }: FoundFile, largest: number): CannotRun {
  const enough = Math.ceil(size / mebibyte)
  return new CannotRun(
    `${name} is not scanned: it is larger than ${largest / mebibyte} MiB`,
    `--max-size ${enough} scans it`,
  )
}

const noFile = (name: string): CannotRun =>
  new CannotRun(
    `${name} is not scanned: it is neither a file nor a folder`,
    'write what comes from it to a file, and name that',
  )

/** Reasons for which paths that the user named could not be scanned, each once, in the order in which they were named. */
export function refusalsOf(
  paths: readonly string[],
  workingFolder: string,
  passedOver: PassedOver,
  largest: number,
): readonly CannotRun[] {
  return [...new Set(paths)].flatMap((named) => {
    const path = resolve(workingFolder, named)
    const name = showUnseen(named)
    const failed = passedOver.unreadable.find((one) => one.path === path)
    if (failed) return [unreadable(name, failed.error)]
    const large = passedOver.large.find((one) => one.path === path)
    if (large) return [tooLarge(name, large, largest)]
    return passedOver.special.includes(path) ? [noFile(name)] : []
  })
}

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
    const text = await textOf(file, options.largest * mebibyte, tally.passedOver)
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
  for (const path of passedOver.binary) if (named.has(path)) tell(path, 'is not scanned: it is not text')
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
  const refusals = refusalsOf(paths, workingFolder, tally.passedOver, largest * mebibyte)
  warnOf(tally, options, context)
  if (refusals.length < new Set(paths).size)
    printReport(list, { tool: 'smtp-status scan', ...summaryOf(tally, likely) }, form, terminal)
  for (const refusal of refusals) terminal.warn(explainFailure('smtp-status', refusal))
  return refusals.length > 0 ? 2 : statusOf(list, strict)
}
