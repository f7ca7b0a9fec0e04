import type { Finding } from '@smtp-status/registry'
import { printRegistryCode, titleOf } from '@smtp-status/registry'
import type { Bump } from '@smtp-status/registry'
import type { ProposalKind, AnswerFinding, Answers } from './answers.js'
import type { PlannedFile } from './plan.js'
import { planAll } from './plan-entries.js'
import { changesetFolder, packageName, inProject } from '../project-files.js'
import { readDocumentId } from './read-document.js'
import { codeOf } from './read-field.js'
import type { Judgement, SoundSource } from './judge-plan.js'
import { judgePlan, sourceAfter } from './judge-plan.js'
import { withoutSuperfluous } from './superfluous-exceptions.js'
import { nearestLines } from '../nearest-entries.js'
import { longestRun } from '@smtp-status/terminal/safe-text'

/** Content of a changeset. */
interface ChangesetFacts {
  /** The codes of each kind of change, as they are printed. */
  readonly codes: Readonly<Partial<Record<ProposalKind, readonly string[]>>>
  readonly bump: Bump
  /** The short text of the entry, where there is one entry and it has one. */
  readonly title: string
}

const verbs: Readonly<Record<ProposalKind, string>> = {
  register: 'Register',
  update: 'Update',
  deprecate: 'Deprecate',
}

/** Puts a text where Markdown takes it to the letter. */
function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1)
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return fence + space + text + space + fence
}

/** The text of a changeset that asks for a release of the package that is made from the registry. */
export function changesetText({ codes, bump, title }: ChangesetFacts): string {
  const named = title === '' ? '' : `, ${codeSpan(title)}`
  const sentences = (['register', 'update', 'deprecate'] as const).flatMap((kind) => {
    const { [kind]: each = [] } = codes
    return each.length === 0 ? [] : [`${verbs[kind]} ${each.join(', ')}${named}.`]
  })
  return `---\n'${packageName}': ${bump}\n---\n\n${sentences.join(' ')}\n`
}

/** A name for a changeset that none of the present ones has: `register-x-7-31.md`. */
export function changesetName(kind: ProposalKind, code: string, present: ReadonlySet<string>): string {
  const stem = `${kind}-${code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  let name = `${stem}.md`
  for (let count = 2; present.has(name); count += 1) name = `${stem}-${count}.md`
  return name
}

/** A file of the project as it is to be. */
export interface ProjectFile {
  /** Relative to the project. */
  readonly path: string
  readonly text: string
  readonly isNew: boolean
}

/** All that a proposal comes to. */
export interface Outcome {
  /** Faults to put right in the answers before there are files. */
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

/** The kind of change that each entry undergoes, and the codes of each kind. */
function codesByKind({ kind, entries }: Answers, codes: readonly string[]): ChangesetFacts['codes'] {
  if (entries === undefined) return { [kind]: codes }
  const { deprecated = [] } = entries
  const isDeprecated = (code: string): boolean => deprecated.map(codeOf).includes(code)
  return { update: codes.filter((code) => !isDeprecated(code)), deprecate: codes.filter(isDeprecated) }
}

function changesetFile(
  answers: Answers,
  { bump, entries }: Judgement,
  present: ReadonlySet<string>,
): readonly ProjectFile[] {
  const [entry, ...others] = entries
  if (entry === undefined || bump === 'none') return []
  const codes = entries.map(({ code }) => printRegistryCode(code))
  const byKind = codesByKind(answers, codes)
  const isOne = others.length === 0
  const name = changesetName(
    byKind.update?.length === 0 ? 'deprecate' : answers.kind,
    isOne ? codes.join('') : `for-${readDocumentId(answers.texts.document ?? '')}`,
    present,
  )
  const text = changesetText({ codes: byKind, bump, title: isOne ? titleOf(entry) : '' })
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
  const plan = planAll(answers, { registry, sources }, today)
  if (plan.findings.some(isError)) return { onAnswers: plan.findings, files: [], nearest: [] }
  const after = sourceAfter(base, plan.files)
  const tidied = withoutSuperfluous(base, plan, after)
  const { files: planned, findings } = tidied ?? plan
  const judgement = judgePlan(base, tidied ? sourceAfter(base, planned) : after, today)
  const nearest =
    answers.kind === 'register' ? judgement.entries.flatMap((entry) => nearestLines(entry, registry)) : []
  const files = judgement.findings.some(isError)
    ? []
    : [...planned.map(toProject), ...changesetFile(answers, judgement, present)]
  return { onAnswers: findings, judgement, files, nearest }
}
