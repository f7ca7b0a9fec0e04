import { join } from 'node:path'
import type { CommitAudit, CommitFinding, GitAuditOptions } from '../../src/audit/git/commit-audit.js'
import { auditGit } from '../../src/audit/git/audit-git.js'
import type { GitProject } from '../git/git-project.js'
import { makeGitProject } from '../git/git-project.js'
import { recordedChanges } from '../review/changes.js'
import { makeProject, run } from '../support.js'

/** A small registry to begin a history with. */
export const registry: string = join(import.meta.dirname, '..', 'fixtures', 'reviews', 'registry-src')

export const flood = 'registry-src/enumerated/X.7.28.yaml'
export const nullMx = 'registry-src/enumerated/X.7.27.yaml'
export const arc = 'registry-src/enumerated/X.7.29.yaml'

/** A repository in which whatever is done can be committed, and the commit's id is given. */
export interface History extends GitProject {
  readonly commitAs: (message: string) => string
  /** Makes and commits one of the changes whose reviews are recorded. */
  readonly change: (name: string) => string
}

/** A repository of a test whose first commit holds the small registry, or what the folder that is named holds. */
export function makeHistory(from: string = registry): History {
  const project = makeGitProject(from)
  const commitAs = (message: string): string => {
    project.commit(message)
    return project.git('rev-parse', 'HEAD')
  }
  const change = (name: string): string => {
    const recorded = recordedChanges.find((each) => each.name === name)
    if (!recorded) throw new Error(`no change is called ${name}`)
    recorded.make(project)
    return commitAs(name)
  }
  return { ...project, commitAs, change }
}

/** Audits a whole history. */
export async function audit(
  { folder }: History,
  options: Partial<GitAuditOptions> = {},
): Promise<readonly CommitAudit[]> {
  const audits: CommitAudit[] = []
  for await (const each of auditGit(folder, { ref: 'main', today: '2099-12-31', ...options }))
    audits.push(each)
  return audits
}

const isListed = ({ rule, severity }: CommitFinding): boolean =>
  rule.startsWith('frame/') && severity !== 'error'

function linesOf(
  audits: readonly CommitAudit[],
  test: (finding: CommitFinding) => boolean,
): readonly string[] {
  const findings = audits.flatMap((each) => each.findings).filter(test)
  return [...new Set(findings.map(({ commit, rule, place }) => `${commit} ${rule} ${place.file}`))]
}

/** Findings as `commit rule file`, each once; without the changes of what entries rest on that are only listed. */
export const foundIn = (audits: readonly CommitAudit[]): readonly string[] =>
  linesOf(audits, (finding) => !isListed(finding))

/** Changes of what entries rest on that the audit lists and permits, as `commit rule file`, each once. */
export const listedIn = (audits: readonly CommitAudit[]): readonly string[] => linesOf(audits, isListed)

/** The verdict of one audit, as the command prints it. */
export interface Verdict {
  readonly audit: string
  readonly outcome: string
  readonly summary: string
  readonly details: readonly { readonly label: string; readonly text: string }[]
  readonly data: unknown
}

/** Runs `registry audit` with these words, and gives the verdict of one audit. */
export async function verdictOf(
  audited: string,
  words: readonly string[],
  project: string = makeProject(),
): Promise<Verdict> {
  const { out, err } = await run(['audit', ...words, '--json'], project)
  if (err !== '') throw new Error(err)
  const { verdicts }: { readonly verdicts: readonly Verdict[] } = JSON.parse(out)
  const verdict = verdicts.find((each) => each.audit === audited)
  if (verdict === undefined) throw new Error(`no verdict on ${audited}`)
  return verdict
}
