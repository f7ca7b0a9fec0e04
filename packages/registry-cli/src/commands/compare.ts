import {
  compareWithIana,
  formatComparisonJson,
  formatComparisonText,
  readIana,
} from '@smtp-status/publish/iana'
import type { Context, ExitStatus } from '../context.js'
import { fetchIana, ianaAddress } from '../fetch-iana.js'
import { loadFolder } from '../load.js'
import { readTextFile } from '../read-text-file.js'
import { reportFindings } from '../report.js'
import { findProject, sourceFolderOf } from '../root.js'

/** What `registry compare` is asked to do. */
export interface CompareOptions {
  /** IANA's XML; `undefined` to fetch the current one. */
  readonly file: string | undefined
  readonly json: boolean
  /** Whether fields that differ only in form or wording are listed too. */
  readonly all: boolean
}

/** Compares the registry with IANA's file; 1 where anything differs that nothing explains. */
export async function runCompare(options: CompareOptions, context: Context): Promise<ExitStatus> {
  const source = await loadFolder(sourceFolderOf(findProject(context.workingFolder)), context)
  const { registry } = source
  const faults = reportFindings(source.findings, context, source)
  if (!registry) return faults
  const text =
    options.file === undefined ? await fetchIana(context.fetch) : readTextFile(options.file, context)
  const read = readIana(text, options.file ?? ianaAddress)
  if (!read.ok) return reportFindings(read.findings, context)
  const comparison = compareWithIana(registry, read.document)
  context.terminal.print(
    options.json ? formatComparisonJson(comparison) : formatComparisonText(comparison, { all: options.all }),
  )
  return comparison.hasUnexplained ? 1 : 0
}
