import { resolve } from 'node:path'
import { allEntries } from '@smtp-status/registry'
import { paletteOf } from '@smtp-status/terminal'
import { listOf, reportForms } from '@smtp-status/terminal/report'
import type { ReportFormName } from '@smtp-status/terminal/report'
import { allFindings, checkedRules } from '@smtp-status/submission'
import type { Context, ExitStatus } from '../context.js'
import type { Loaded } from '../project.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { shownFolder, statusOf } from '../report.js'

/** Options of `registry check`. */
interface CheckOptions {
  /** `undefined` for the registry of the project that the user is in. */
  readonly folder: string | undefined
  readonly format: ReportFormName
}

/** Extent of a check that found nothing. */
function checkedText({ registry, sources }: Loaded): string {
  if (!registry) return ''
  const { documents, basicCodes, corrections } = registry
  const counts = [
    `${allEntries(registry).length} entries`,
    `${documents.size} documents`,
    `${basicCodes.size} basic status codes`,
    `${corrections.length} corrections`,
  ]
  return `${counts.join(', ')} in ${sources.size} files, by ${Object.keys(checkedRules).length} rules\n`
}

/** Reports every fault of every file and every conflict between entries; 1 where one of them is an error. */
export async function runCheck({ folder, format }: CheckOptions, context: Context): Promise<ExitStatus> {
  const { workingFolder, terminal } = context
  const chosen =
    folder === undefined ? sourceFolderOf(findProject(workingFolder)) : resolve(workingFolder, folder)
  const loaded = await loadFolder(chosen, context)
  const findings = allFindings(loaded, context.today())
  const report = reportForms[format].write(listOf(findings), {
    root: shownFolder(loaded.folder, workingFolder),
    tool: 'registry check',
    rules: checkedRules,
    sources: loaded.sources,
    palette: paletteOf(terminal),
    columns: terminal.columns,
  })
  for (const part of report) terminal.print(part)
  if (format === 'text' && findings.length === 0) terminal.print(checkedText(loaded))
  return statusOf(findings)
}
