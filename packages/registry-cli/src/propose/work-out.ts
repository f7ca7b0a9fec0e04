import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import type { PlannedFile } from '../import-files.js'
import { changesetFolder } from '../git/snapshot.js'
import { packageName } from '../review/changesets.js'
import { inProject } from '../review/locate.js'
import type { AnswerFinding } from './answer-finding.js'
import type { Answers } from './answers.js'
import { changesetName, changesetText } from './changeset.js'
import type { Judgement, SoundSource } from './judge-plan.js'
import { judgePlan } from './judge-plan.js'
import { nearestLines } from './nearest.js'
import { planProposal } from './plan.js'
import type { ProjectFile } from './write-all.js'

/** All that a proposal comes to. */
export interface Outcome {
  /** What has to be put right in the answers before there are files. */
  readonly onAnswers: readonly AnswerFinding[]
  readonly judgement?: Judgement
  /** Every file of the project that would be written; none where an error stands against it. */
  readonly files: readonly ProjectFile[]
  /** The entries that come nearest to a new one. */
  readonly nearest: readonly string[]
}

const isError = ({ severity }: Pick<Finding, 'severity'>): boolean => severity === 'error'

const toProject = ({ file, text, isNew }: PlannedFile): ProjectFile => ({
  path: inProject(file),
  text,
  isNew,
})

/** The names of the changesets that lie in a project. */
export function presentChangesets(project: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(join(project, changesetFolder)))
  } catch {
    return new Set()
  }
}

function changesetFile(
  { kind }: Answers,
  { bump, entry }: Judgement,
  present: ReadonlySet<string>,
): readonly ProjectFile[] {
  if (entry === undefined || bump === 'none') return []
  const code = printRegistryCode(entry.code)
  const name = changesetName(kind, code, present)
  const text = changesetText({ kind, code, bump, title: titleOf(entry) }, packageName)
  return [{ path: `${changesetFolder}/${name}`, text, isNew: true }]
}

/** Plans and judges a proposal without writing anything. Pure. */
export function workOut(
  answers: Answers,
  base: SoundSource,
  today: string,
  present: ReadonlySet<string> = new Set(),
): Outcome {
  const { registry, sources } = base.loaded
  const plan = planProposal(answers, { registry, sources }, today)
  if (plan.findings.some(isError)) return { onAnswers: plan.findings, files: [], nearest: [] }
  const judgement = judgePlan(base, plan.files)
  const { entry } = judgement
  const nearest = answers.kind === 'register' && entry ? nearestLines(entry, registry) : []
  const files = judgement.findings.some(isError)
    ? []
    : [...plan.files.map(toProject), ...changesetFile(answers, judgement, present)]
  return { onAnswers: plan.findings, judgement, files, nearest }
}
