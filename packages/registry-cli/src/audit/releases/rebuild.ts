import type { Artifact } from '@smtp-status/publish'
import { checksumsArtifact, checksumsName, publishArtifacts } from '@smtp-status/publish'
import { readSource } from '@smtp-status/source'
import { commitSnapshot } from '../../git/commit-snapshot.js'
import { listTree } from '../../git/list-tree.js'
import { readBlobs } from '../../git/read-blobs.js'
import { runGit } from '../../git/run-git.js'
import { placeText } from '../../review/locate.js'

/** The `SHA256SUMS` that a commit's source gives, or why it gives none. */
export type Rebuilt = { readonly text: string } | { readonly reason: string }

/** The schemas that are published as they stand, by their names, as a commit has them. */
function schemasOf(project: string, commit: string): ReadonlyMap<string, string> {
  const files = listTree(project, commit, 'schemas').filter(({ sort }) => sort === 'file')
  const blobs = readBlobs(
    project,
    files.map(({ id }) => id),
  )
  const decoder = new TextDecoder()
  return new Map(files.map(({ path, id }) => [path.slice('schemas/'.length), decoder.decode(blobs.get(id))]))
}

/** Publishes the registry of a commit in memory, with the program that is running, and gives the digests of what comes out. */
export function rebuildSums(project: string, commit: string): Rebuilt {
  const { registry, findings } = readSource(commitSnapshot(project, commit).items)
  const [first] = findings
  if (registry === undefined) {
    return { reason: first ? `${placeText(first.place)}: ${first.message}` : 'there is no registry' }
  }
  const schemas = schemasOf(project, commit)
  const artifacts = publishArtifacts(registry)
    .filter(({ name }) => name !== checksumsName)
    .map(({ name, text }): Artifact => ({ name, text: schemas.get(name) ?? text }))
  return { text: checksumsArtifact(artifacts).text }
}

/** What the bytes of the published files are made by. */
const builder = [
  ...['model', 'source', 'rules', 'history', 'publish'].map((name) => `packages/${name}/src`),
  'packages/source/package.json',
  'packages/publish/package.json',
]

const treesOf = (project: string, commit: string): string =>
  new TextDecoder().decode(runGit(project, ['ls-tree', '-z', commit, '--', ...builder]).out)

/** Whether a commit was published by the same code as the checked out one is. */
export function hasSameBuilder(project: string, commit: string): boolean {
  return treesOf(project, commit) === treesOf(project, 'HEAD')
}
