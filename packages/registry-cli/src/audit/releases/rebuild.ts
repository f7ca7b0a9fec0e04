import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Artifact } from '@smtp-status/publish'
import { checksumsArtifact, checksumsName, publishArtifacts } from '@smtp-status/publish'
import { inTemporaryFolder } from '@smtp-status/publish/disk'
import { readSource } from '@smtp-status/source'
import { placeText } from '@smtp-status/submission'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { commitSnapshot } from '../../git/snapshot.js'
import { listTree } from '../../git/tree.js'
import { readObjects } from '../../git/objects.js'
import { runGit } from '../../git/run-git.js'

/** The `SHA256SUMS` that a commit's source gives, or why it gives none. */
type Rebuilt = { readonly text: string } | { readonly reason: string }

/** The schemas that are published as they stand, by their names, as a commit has them. */
async function schemasOf(project: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const files = listTree(project, commit, 'schemas').filter(({ sort }) => sort === 'file')
  const blobs = await readObjects(
    project,
    files.map(({ id }) => id),
  )
  const decoder = new TextDecoder()
  return new Map(files.map(({ path, id }) => [path.slice('schemas/'.length), decoder.decode(blobs.get(id))]))
}

/** Publishes the registry of a commit in memory, with the program that is running, and gives the digests of what comes out. */
export async function rebuildSums(project: string, commit: string): Promise<Rebuilt> {
  const { items } = await commitSnapshot(project, commit)
  const { registry, findings } = readSource(items)
  const [first] = findings
  if (registry === undefined) {
    return { reason: first ? `${placeText(first.place)}: ${first.message}` : 'there is no registry' }
  }
  const schemas = await schemasOf(project, commit)
  const artifacts = publishArtifacts(registry)
    .filter(({ name }) => name !== checksumsName)
    .map(({ name, text }): Artifact => ({ name, text: schemas.get(name) ?? text }))
  return { text: checksumsArtifact(artifacts).text }
}

/** Sources and tools that the bytes of the published files depend on. */
const builder = [
  ...['registry', 'terminal', 'source', 'publish'].map((name) => `packages/${name}/src`),
  'packages/source/package.json',
  'packages/publish/package.json',
]

const treesOf = (project: string, commit: string): string =>
  new TextDecoder().decode(runGit(project, ['ls-tree', '-z', commit, '--', ...builder]).out)

/** Tells whether a commit was published by the same code as the checked out one is. */
export function hasSameBuilder(project: string, commit: string): boolean {
  return treesOf(project, commit) === treesOf(project, 'HEAD')
}

interface Task {
  readonly program: string
  readonly words: readonly string[]
}

const isWindows = process.platform === 'win32'
const npm = (...words: readonly string[]): Task => ({ program: 'npm', words })

const cloneWords = ['clone', '--quiet', '--shared', '--no-checkout', '--config', 'core.symlinks=false']

const tasksFor = (project: string, commit: string): readonly Task[] => [
  // A clone of its own: the checkout that the user is in stays as it is. Its symbolic links become plain files, or npm ci would
  // clear away whatever a link named node_modules leads to.
  { program: 'git', words: [...cloneWords, '--', project, '.'] },
  { program: 'git', words: ['checkout', '--quiet', '--detach', commit] },
  npm('ci', '--no-audit', '--no-fund'),
  npm('run', 'build'),
]

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''

/** Runs a task in a folder; why it failed, where it did. */
function failureOf({ program, words }: Task, folder: string): string | undefined {
  const shell = isWindows && program === 'npm'
  const { status, stderr, error } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', shell })
  if (status === 0) return undefined
  return `${program} ${words[0] ?? ''} failed: ${showUnseen(error?.message ?? lastLine(stderr))}`
}

function buildIn(folder: string, tasks: readonly Task[]): Rebuilt {
  try {
    for (const task of tasks) {
      const reason = failureOf(task, folder)
      if (reason !== undefined) return { reason }
    }
    return { text: readFileSync(join(folder, 'dist', 'registry', checksumsName), 'utf8') }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Checks a commit out into a folder of its own, and has the commit's own code install and build it as `npm ci && npm run build`
 * do; gives the `SHA256SUMS` that comes out. That runs the code of the commit and of what it depends on.
 */
export async function rebuildWithOwnBuilder(project: string, commit: string): Promise<Rebuilt> {
  return inTemporaryFolder('registry-release', (folder) => buildIn(folder, tasksFor(project, commit)))
}
