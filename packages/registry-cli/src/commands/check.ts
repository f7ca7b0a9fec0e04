import type { Context, ExitStatus } from '../context.js'
import { loadProject } from '../load.js'
import { reportFindings } from '../report.js'
import { findProject } from '../root.js'
export async function runCheck(_o: { folder: string | undefined; format: string }, context: Context): Promise<ExitStatus> {
  const { findings } = await loadProject(findProject(context.workingFolder), context)
  return reportFindings(findings, context)
}
