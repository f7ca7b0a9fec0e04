import { resolve } from 'node:path'
import type { Finding } from '@smtp-status/registry'
import { reportGithub, reportJson, reportSarif, reportText } from '@smtp-status/terminal/report'
import { allFindings, checkedRules } from '@smtp-status/submission'
import type { Context, ExitStatus } from '../context.js'
import type { Loaded } from '../project.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { paletteOf, shownFolder, statusOf } from '../report.js'

/** The forms of a report. */
const reportForms = ['text', 'json', 'sarif', 'github'] as const

/** A form of a report. */
export type ReportForm = (typeof reportForms)[number]

/** What `registry check` is asked to do. */
interface CheckOptions {
  /** `undefined` for the registry of the project that the user is in. */
  readonly folder: string | undefined
  readonly format: ReportForm
}

function print(
  findings: readonly Finding[],
  { folder, sources }: Loaded,
  format: ReportForm,
  context: Context,
): string {
  const root = shownFolder(folder, context.workingFolder)
  switch (format) {
    case 'json':
      return reportJson(findings, { root })
    case 'sarif':
      return reportSarif(findings, { root, tool: 'registry check', rules: checkedRules })
    case 'github':
      return reportGithub(findings, { root })
    case 'text': {
      const { terminal } = context
      return reportText(findings, sources, { root, palette: paletteOf(terminal), columns: terminal.columns })
    }
  }
}

/** Reports every fault of every file and every conflict between entries; 1 where one of them is an error. */
export async function runCheck({ folder, format }: CheckOptions, context: Context): Promise<ExitStatus> {
  const { workingFolder, terminal } = context
  const chosen =
    folder === undefined ? sourceFolderOf(findProject(workingFolder)) : resolve(workingFolder, folder)
  const loaded = await loadFolder(chosen, context)
  const findings = allFindings(loaded)
  terminal.print(print(findings, loaded, format, context))
  return statusOf(findings)
}
