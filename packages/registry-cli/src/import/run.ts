import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ImportPlan, IanaDocument } from '@smtp-status/publish/iana'
import { planImport, readIana, registryId, verbatimSource } from '@smtp-status/publish/iana'
import type { Registry } from '@smtp-status/registry'
import type { LoadResult } from '@smtp-status/source'
import {
  headingOf,
  mergeYaml,
  printBasicCodesYaml,
  printDocumentsYaml,
  printEntryYaml,
  printIanaWordingsYaml,
} from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import type { PlannedFile } from '@smtp-status/submission'
import { sourceFolderName } from '@smtp-status/submission'
import type { Context, ExitStatus } from '../context.js'
import type { FileToWrite } from '../write/write-files.js'
import { requireRealFolder } from '../write/plain.js'
import { isSameSource, writeFiles } from '../write/write-files.js'
import { CannotRun } from '../context.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { readTextFile } from '../files.js'
import { reportFindings } from '../report.js'

function planFile(file: string, canonical: string, existing: string | undefined): PlannedFile {
  return {
    file,
    text: existing === undefined ? canonical : mergeYaml(existing, canonical),
    isNew: existing === undefined,
  }
}

type Sources = LoadResult['sources']

/** A file that entries share, written anew where there is something to add to it; the comment at its top stays. */
function planShared<Value>(
  file: string,
  known: Iterable<Value>,
  added: readonly Value[],
  print: (values: Iterable<Value>, heading: readonly string[]) => string,
  sources: Sources,
): readonly PlannedFile[] {
  if (added.length === 0) return []
  const existing = sources.get(file)
  return [planFile(file, print([...known, ...added], headingOf(existing ?? '')), existing)]
}

function planWordings({ ianaWordings }: ImportPlan, sources: Sources): readonly PlannedFile[] {
  if (ianaWordings === undefined) return []
  const file = 'iana-wordings.yaml'
  const existing = sources.get(file)
  return [planFile(file, printIanaWordingsYaml(ianaWordings, headingOf(existing ?? '')), existing)]
}

/** Turns what an import would change into the files that it would write; comments and layout of what stays are kept. */
export function importFiles(plan: ImportPlan, registry: Registry, sources: Sources): readonly PlannedFile[] {
  const { documents, basicCodes } = registry
  return [
    ...planShared('documents.yaml', documents.values(), plan.documents, printDocumentsYaml, sources),
    ...planShared('basic-codes.yaml', basicCodes.values(), plan.basicCodes, printBasicCodesYaml, sources),
    ...planWordings(plan, sources),
    ...plan.entries.map(({ file, after }) => planFile(file, printEntryYaml(after), sources.get(file))),
  ]
}

/** Options of `registry import`. */
export interface ImportOptions {
  readonly file: string
  readonly descriptions: boolean
  readonly dryRun: boolean
  /** A folder for IANA's data to the letter, instead of bringing it into the source. */
  readonly verbatim: string | undefined
}

async function writeVerbatim(document: IanaDocument, folder: string, context: Context): Promise<ExitStatus> {
  const target = resolve(context.workingFolder, folder)
  requireRealFolder(target)
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new CannotRun(
      `${folder} is not empty`,
      'name a folder that does not exist yet; nothing is written over',
    )
  }
  const files = verbatimSource(document)
  const planned = files.map(({ file, text }) => ({
    path: join(target, file),
    shown: `${folder}/${file}`,
    text,
    former: undefined,
  }))
  await writeFiles(target, planned)
  context.terminal.print(
    `${files.length} files written to ${folder}; registry check ${folder} says what is wrong with them\n`,
  )
  return 0
}

function describe(files: readonly PlannedFile[], dryRun: boolean, byHand: number): string {
  if (files.length === 0 && byHand > 0)
    return 'nothing was brought in: what differs has to be seen to by hand\n'
  if (files.length === 0) return 'nothing to bring in: the registry has all that the file says\n'
  const verb = dryRun ? 'would be' : 'was'
  return files
    .map(({ file, isNew }) => `${sourceFolderName}/${file} ${verb} ${isNew ? 'added' : 'changed'}\n`)
    .join('')
}

const plannedIn =
  (folder: string) =>
  ({ file, text, isNew }: PlannedFile): FileToWrite => ({
    path: join(folder, file),
    shown: `${sourceFolderName}/${file}`,
    text,
    former: isNew ? undefined : readFileSync(join(folder, file), 'utf8'),
  })

async function bringIn(
  document: IanaDocument,
  options: ImportOptions,
  context: Context,
): Promise<ExitStatus> {
  const project = findProject(context.workingFolder)
  const source = await loadFolder(sourceFolderOf(project), context)
  const { registry } = source
  const faults = reportFindings(source.findings, context, source)
  if (!registry) return faults
  const plan = planImport(document, registry, { descriptions: options.descriptions })
  const files = importFiles(plan, registry, source.sources)
  reportFindings(plan.findings, context, source)
  const isCurrent = (): boolean => isSameSource(source.items, walkFolder(source.folder))
  if (!options.dryRun) await writeFiles(source.folder, files.map(plannedIn(source.folder)), isCurrent)
  context.terminal.print(describe(files, options.dryRun, plan.findings.length))
  if (options.dryRun || files.length === 0) return plan.findings.length > 0 ? 1 : 0
  const after = await loadFolder(source.folder, context)
  return reportFindings(after.findings, context, after)
}

/** Brings IANA's new and changed entries into the source, as a change to review; or writes IANA's data to the letter elsewhere. */
export async function runImport(options: ImportOptions, context: Context): Promise<ExitStatus> {
  const read = readIana(readTextFile(options.file, context), options.file, registryId)
  if (!read.ok) return reportFindings(read.findings, context)
  if (options.verbatim !== undefined) return writeVerbatim(read.document, options.verbatim, context)
  return bringIn(read.document, options, context)
}
