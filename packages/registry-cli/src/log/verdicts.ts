import type { Registry, Step, StepAudit } from '@smtp-status/registry'
import { allEntries, auditEntries, compareRegistryCodes, printRegistryCode } from '@smtp-status/registry'
import { readSource } from '@smtp-status/source'
import { auditGit } from '../audit/git/audit-git.js'
import type { Context } from '../context.js'
import { isInRepository, resolveCommit } from '../git/commits.js'
import { commitSnapshot } from '../git/snapshot.js'
import { findProject } from '../project.js'

/** A step of the past, what the rules say of it, and the commit that brought it into the registry. */
export interface JudgedStep extends StepAudit {
  /** Its whole id; `not committed`, or `unknown` where there is no git. For steps older than the history in git, its first commit. */
  readonly commit: string
}

const nameOf = (code: string, item: number): string => `${code} ${item}`

/** Finds the commit that brought each step in; a step is named by its code and its place in the entry's past, from 0. */
async function commitsOf(project: string, today: string): Promise<(code: string, item: number) => string> {
  const commits = new Map<string, string>()
  let first = ''
  for await (const { commit, role, updates } of auditGit(project, { ref: 'HEAD', today })) {
    if (role === 'base') first = commit
    for (const { code, before, after } of updates) {
      if (!after) continue
      const known = before === undefined ? 0 : before.history.length + 1
      for (let item = known; item <= after.history.length; item += 1)
        commits.set(nameOf(printRegistryCode(code), item), commit)
    }
  }
  const { items } = await commitSnapshot(project, resolveCommit(project, 'HEAD'))
  const { registry } = readSource(items)
  const committed = new Map(
    (registry === undefined ? [] : allEntries(registry)).map(({ code, history }) => [
      printRegistryCode(code),
      history.length + 1,
    ]),
  )
  return (code, item) =>
    item < (committed.get(code) ?? 0) ? (commits.get(nameOf(code, item)) ?? first) : 'not committed'
}

const compareSteps = ({ date: left = '' }: Step, { date: right = '' }: Step): number =>
  left < right ? -1 : Number(left > right)

/** Judges every step of a registry's past, oldest first, and says which commit brought it. */
export async function judgedTimeline(registry: Registry, context: Context): Promise<readonly JudgedStep[]> {
  const project = findProject(context.workingFolder)
  const commitOf = isInRepository(project)
    ? await commitsOf(project, context.today())
    : (): string => 'unknown'
  return auditEntries(registry)
    .toSorted((left, right) => compareRegistryCodes(left.code, right.code))
    .flatMap(({ code, steps }) =>
      steps.map((step, item) => Object.assign({ commit: commitOf(printRegistryCode(code), item) }, step)),
    )
    .toSorted((left, right) => compareSteps(left.step, right.step))
}
