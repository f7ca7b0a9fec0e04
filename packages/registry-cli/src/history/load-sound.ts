import type { Registry } from '@smtp-status/registry'
import type { Context, ExitStatus } from '../context.js'
import { loadFolder } from '../load.js'
import { reportFindings } from '../report.js'
import { findProject, sourceFolderOf } from '../root.js'

/** The registry of the checkout that the user is in; or, its faults having been reported, the exit status. */
export async function loadRegistry(
  context: Context,
): Promise<{ readonly registry: Registry } | { readonly status: ExitStatus }> {
  const source = await loadFolder(sourceFolderOf(findProject(context.workingFolder)), context)
  const status = reportFindings(source.findings, context, source)
  return source.registry ? { registry: source.registry } : { status }
}
