import { resolve } from 'node:path'
import { checkArtifacts, publishArtifacts, writeAllOrNothing } from '@smtp-status/publish'
import type { Artifact } from '@smtp-status/publish'
import type { Registry } from '@smtp-status/registry'
import { allFindings } from '../all-findings.js'
import type { Context, ExitStatus } from '../context.js'
import { dateGiven } from '../history/given.js'
import { pastOf } from '../history/past.js'
import { loadFolder } from '../load.js'
import { reportFindings } from '../report.js'
import { findProject, sourceFolderOf } from '../root.js'
import { countEntries, printSummary } from '../summary.js'
import type { BuildSummary } from '../summary.js'

/** What `registry build` is asked to do. */
export interface BuildOptions {
  readonly out: string | undefined
  /** The day or month whose registry is published; `undefined` for today's. */
  readonly asOf: string | undefined
  readonly json: boolean
}

function summarise(
  folder: string,
  registry: Registry,
  artifacts: readonly Artifact[],
  changed: boolean,
  milliseconds: number,
): BuildSummary {
  const files = artifacts.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) }))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  return { folder, entries: countEntries(registry), files, bytes, changed, milliseconds }
}

/** Checks the registry, publishes it in all forms, and says what was written. A fault anywhere leaves what stands there as it is. */
export async function runBuild(options: BuildOptions, context: Context): Promise<ExitStatus> {
  const begun = context.clock()
  const asOf = options.asOf === undefined ? undefined : dateGiven(options.asOf)
  const project = findProject(context.workingFolder)
  const source = await loadFolder(sourceFolderOf(project), context)
  const faults = reportFindings(allFindings(source), context, source)
  if (!source.registry || faults !== 0) return faults
  const registry = asOf === undefined ? source.registry : pastOf(source.registry, asOf)
  const artifacts = publishArtifacts(registry)
  const unfit = reportFindings(checkArtifacts(artifacts), context)
  if (unfit !== 0) return unfit
  const usual = asOf === undefined ? 'dist/registry' : `dist/as-of/${asOf}`
  const folder =
    options.out === undefined ? resolve(project, usual) : resolve(context.workingFolder, options.out)
  const outcome = await writeAllOrNothing(folder, artifacts)
  if ('findings' in outcome) return reportFindings(outcome.findings, context)
  const summary = summarise(
    options.out ?? usual,
    registry,
    artifacts,
    outcome.changed,
    context.clock() - begun,
  )
  context.terminal.print(options.json ? `${JSON.stringify(summary, undefined, 2)}\n` : printSummary(summary))
  return 0
}
