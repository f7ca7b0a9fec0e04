import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceItem } from '@smtp-status/source'
import { structuredPatch } from 'diff'
import type { FormHeadings, ProjectFile, SoundSource, Outcome, Removals } from '@smtp-status/submission'
import {
  findingOnForm,
  placeFinding,
  inFormWords,
  missingAnswers,
  workOut,
  allFindings,
  changesetFolder,
  sourceFolderName,
} from '@smtp-status/submission'
import { walkFolder } from '@smtp-status/source/load'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { removedEntries } from '../git/removed-entries.js'
import { isSameSource, writeFiles } from '../write/write-files.js'
import type { Loaded } from '../project.js'
import { loadFolder, findProject, sourceFolderOf } from '../project.js'
import { commandLine } from './command-line.js'
import { dropDraft } from './wizard/draft.js'
import type { ProposeFlags } from './flags.js'
import { answersFromFlags } from './flags.js'
import type { Gathered, Refused } from './gather.js'
import { gatherFromFlags, gatherFromIssue, requireFlags } from './gather.js'
import { reportFindings, statusOf } from '../report.js'

function changedLines(before: string, after: string): readonly string[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 1 })
  return hunks.flatMap(({ lines }) => lines.filter((line) => !line.startsWith('\\')))
}

/** A planned file for people: all of a new one, the changed lines of another. */
function showFile({ path, text, isNew }: ProjectFile, before: string): string {
  const lines = isNew ? text.trimEnd().split('\n') : changedLines(before, text)
  return `${path} would be ${isNew ? 'added' : 'changed'}\n${lines.map((line) => `    ${line}`.trimEnd()).join('\n')}\n`
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

function textOf(items: readonly SourceItem[], file: string): string {
  const item = items.find((each) => each.file === file)
  return item !== undefined && 'bytes' in item ? decoder.decode(item.bytes) : ''
}

/** Options of `registry propose`. */
export interface ProposeOptions extends ProposeFlags {
  readonly fromIssue?: string
  readonly form?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
}

type OnAnswer = Outcome['onAnswers'][number]

/** The project that a proposal is made in. */
interface Ground extends SoundSource {
  readonly project: string
}

/** The entries that the commits so far removed, where the project is a repository: a review will know of them too. */
async function removedSoFar(project: string, { sources }: Loaded): Promise<Removals> {
  try {
    return await removedEntries(project, 'HEAD', (file) => !sources.has(file))
  } catch (error) {
    if (error instanceof CannotRun) return new Map()
    throw error
  }
}

async function gather(
  options: ProposeOptions,
  ground: Ground,
  context: Context,
): Promise<Gathered | Refused> {
  const { fromIssue, form, dryRun: _, yes = false, ...flags } = options
  if (fromIssue !== undefined) return gatherFromIssue(fromIssue, form, flags, ground.project, context)
  const { dialogue } = context
  if (yes || dialogue === undefined) return requireFlags(flags)
  const answers = answersFromFlags(flags)
  if (missingAnswers(answers).length === 0) return gatherFromFlags(answers)
  const { runWizard } = await import('./wizard/run-wizard.js')
  const asked = await runWizard(flags, ground, {
    dialogue,
    today: context.today(),
    project: ground.project,
  })
  return { ...gatherFromFlags(asked), asked: true }
}

function nameHeading(finding: OnAnswer, headings: FormHeadings): OnAnswer {
  const heading = finding.answer === undefined ? undefined : headings.get(finding.answer)
  return heading === undefined ? finding : { ...finding, message: `${heading}: ${finding.message}` }
}

/** The outcome with every finding on an answer of the form, under its heading and in words that need no file. */
function onForm({ onAnswers, judgement, nearest, files }: Outcome, headings: FormHeadings): Outcome {
  const { findings = [], sources = new Map() } = judgement ?? {}
  const onPlan = findings.map((finding) => findingOnForm(finding, sources, headings))
  const said = [...onAnswers.map((finding) => inFormWords(finding, headings)), ...onPlan]
  return { onAnswers: said.map((finding) => nameHeading(finding, headings)), nearest, files }
}

function reportOutcome(
  outcome: Outcome,
  gathered: Gathered,
  { project }: Ground,
  context: Context,
): ExitStatus {
  const { workingFolder, terminal } = context
  const { sources, asked, answers } = gathered
  const { onAnswers, judgement, nearest } =
    gathered.headings === undefined ? outcome : onForm(outcome, gathered.headings)
  const placed = onAnswers.map((finding) => placeFinding(finding, gathered.placeOf(finding.answer)))
  const onAnswersStatus = reportFindings(placed, context, { folder: workingFolder, sources })
  if (nearest.length > 0 && asked !== true)
    terminal.warn(`what comes nearest:\n${nearest.map((line) => `  ${line}\n`).join('')}`)
  const { findings = [], sources: planned = new Map() } = judgement ?? {}
  const onPlanStatus = reportFindings(findings, context, { folder: project, sources: planned })
  const status = onAnswersStatus === 0 ? onPlanStatus : onAnswersStatus
  if (status !== 0 && asked === true) terminal.warn(`\nto change an answer, run:\n${commandLine(answers)}\n`)
  return status
}

function showPlan({ files }: Outcome, { loaded }: Ground, context: Context): ExitStatus {
  for (const file of files) {
    const before = loaded.sources.get(file.path.slice(sourceFolderName.length + 1)) ?? ''
    context.terminal.print(showFile(file, before))
  }
  return 0
}

/** The names of the changesets that lie in a project. */
function presentChangesets(project: string): ReadonlySet<string> {
  const folder = join(project, changesetFolder)
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  return new Set(isFolder ? readdirSync(folder) : [])
}

async function write({ files }: Outcome, { project, items }: Ground, context: Context): Promise<ExitStatus> {
  const source = sourceFolderOf(project)
  const planned = files.map(({ path, text, isNew }) => ({
    path: join(project, path),
    shown: path,
    text,
    former: isNew ? undefined : textOf(items, path.slice(sourceFolderName.length + 1)),
  }))
  await writeFiles(source, planned, () => isSameSource(items, walkFolder(source)))
  dropDraft(project)
  for (const { path, isNew } of files) context.terminal.print(`${path} was ${isNew ? 'added' : 'changed'}\n`)
  const after = await loadFolder(sourceFolderOf(project), context)
  return statusOf(allFindings(after))
}

async function confirmed(
  options: ProposeOptions,
  outcome: Outcome,
  project: string,
  context: Context,
): Promise<boolean> {
  const { dialogue } = context
  if (options.yes === true || options.fromIssue !== undefined || dialogue === undefined) return true
  const { confirmWriting } = await import('./wizard/run-wizard.js')
  return confirmWriting(outcome.files, { dialogue, project })
}

/**
 * Turns what somebody asks for into files: the entry, the documents and basic status codes that are new, and a changeset. Nothing
 * is written while an error stands against it, and then all of it or nothing. 1 where something stands against it.
 */
export async function runPropose(options: ProposeOptions, context: Context): Promise<ExitStatus> {
  const project = findProject(context.workingFolder)
  const folder = sourceFolderOf(project)
  const loaded = await loadFolder(folder, context)
  const { registry } = loaded
  if (!registry) return reportFindings(loaded.findings, context, loaded)
  const removed = await removedSoFar(project, loaded)
  const { items } = loaded
  const ground: Ground = { project, items, loaded: { ...loaded, registry }, removed }
  const gathered = await gather(options, ground, context)
  if ('findings' in gathered)
    return reportFindings(gathered.findings, context, {
      folder: context.workingFolder,
      sources: gathered.sources,
    })
  const outcome = workOut(gathered.answers, ground, context.today(), presentChangesets(project))
  const status = reportOutcome(outcome, gathered, ground, context)
  if (status !== 0) return status
  if (options.dryRun === true) return showPlan(outcome, ground, context)
  return (await confirmed(options, outcome, project, context)) ? write(outcome, ground, context) : 1
}
