import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { LoadResult, SourceItem } from '@smtp-status/source'
import { makeSourceReader } from '@smtp-status/source'
import type { Removals } from '@smtp-status/submission'
import { sourceFolderName } from '@smtp-status/submission'
import { CannotRun } from '../../context.js'
import { requireRepository, resolveCommit } from '../../git/commits.js'
import { removedEntries } from '../../git/removed-entries.js'
import { runGit } from '../../git/run-git.js'
import type { CommitAudit, GitAuditOptions } from './commit-audit.js'
import { GitObjects } from '../../git/objects.js'
import type { LoggedCommit, ChangedFile } from '../../git/log.js'
import { countCommits, lastTouch, readLog } from '../../git/log.js'
import { lineageFindings } from './lineage.js'
import { beforeStart, lineAudit, Replay } from './replay.js'
import type { TreeEntry } from '../../git/tree.js'
import { isToBeRead, toSourceItem, withFoldersOnce } from '../../git/tree.js'

interface Placed {
  readonly entry: TreeEntry
  /** Absent until it is asked for. */
  item?: SourceItem
}

const sorts: Readonly<Record<string, TreeEntry['sort']>> = {
  '120000': 'symbolic link',
  '160000': 'submodule',
}

const nameOf = (path: string): string =>
  path === sourceFolderName ? '.' : path.slice(sourceFolderName.length + 1)

async function readItem(name: string, entry: TreeEntry, blobs: GitObjects): Promise<SourceItem> {
  if (!isToBeRead(name, entry)) return toSourceItem(name, entry, new Map())
  const blob = await blobs.read(entry.id)
  const contents = blob?.bytes ? [[entry.id, blob.bytes] as const] : []
  return toSourceItem(name, { ...entry, size: blob?.size ?? 0 }, new Map(contents))
}

/**
 * The files of the registry as the commits so far have left them. A file that stays as it is stays the same item, so that a reader
 * can tell what is new.
 */
class GitTree {
  readonly #placed = new Map<string, Placed>()

  /** Takes over what a commit changed. */
  apply(files: readonly ChangedFile[]): void {
    for (const { path, mode, id } of files) {
      if (mode === '000000') this.#placed.delete(path)
      else this.#placed.set(path, { entry: { path, id, sort: sorts[mode] ?? 'file', size: 0 } })
    }
  }

  /** Everything that lies in the registry's folder now. */
  async items(blobs: GitObjects): Promise<readonly SourceItem[]> {
    const items: SourceItem[] = []
    for (const [path, placed] of this.#placed) {
      placed.item ??= await readItem(nameOf(path), placed.entry, blobs)
      items.push(placed.item)
    }
    return withFoldersOnce(items)
  }
}

/** Start and end of an audit, as ids of commits. */
interface Stretch {
  readonly end: string
  /** The commit that gave the registry the state to start from. */
  readonly start?: string
}

function requireWholeHistory(project: string): void {
  const { out } = runGit(project, ['rev-parse', '--is-shallow-repository'])
  if (new TextDecoder().decode(out).trim() !== 'true') return
  throw new CannotRun(
    'this clone holds only the end of the history',
    'git fetch --unshallow brings in the rest; or name with --since the commit to start from',
  )
}

function stretchOf(project: string, { ref, since }: GitAuditOptions): Stretch {
  requireRepository(project)
  const end = resolveCommit(project, ref)
  if (since === undefined) {
    requireWholeHistory(project)
    return { end }
  }
  const start = lastTouch(project, resolveCommit(project, since))
  if (start !== undefined) return { end, start }
  throw new CannotRun(
    `there is no ${sourceFolderName}/ at ${showUnseen(since)}`,
    'name a commit that has the registry',
  )
}

function cannotStart({ ref, since }: GitAuditOptions, start?: LoadResult): CannotRun {
  if (since === undefined) {
    return new CannotRun(
      `no commit of ${showUnseen(ref)} has a registry that can be read`,
      'name the branch that holds the registry',
    )
  }
  const name = showUnseen(since)
  if (!start) {
    return new CannotRun(
      `${name} is not on the line of first parents of ${showUnseen(ref)}`,
      'name a commit of that line: git log --first-parent',
    )
  }
  const fault = start.findings.find(({ severity }) => severity === 'error')
  return new CannotRun(
    `the registry of ${name} cannot be read: ${fault?.message ?? 'it has a fault'}`,
    'start from a commit in which registry check finds no error',
  )
}

class Auditor {
  readonly replay: Replay
  readonly #options: GitAuditOptions
  readonly #start: string | undefined
  readonly #blobs: GitObjects
  readonly #tree: GitTree = new GitTree()
  readonly #read: (items: readonly SourceItem[]) => LoadResult

  constructor(options: GitAuditOptions, { start }: Stretch, blobs: GitObjects, removed: Removals) {
    this.replay = new Replay(removed)
    this.#options = options
    this.#read = options.read ?? makeSourceReader()
    this.#start = start
    this.#blobs = blobs
  }

  async audit({ commit, day: claimed, files }: LoggedCommit): Promise<CommitAudit> {
    const { today } = this.#options
    const day = claimed < today ? claimed : today
    this.#tree.apply(files)
    const isEarly = this.#start !== undefined && this.#start !== commit
    if (!this.replay.hasBegun && isEarly) return beforeStart(commit)
    const loaded = this.#read(await this.#tree.items(this.#blobs))
    if (this.replay.hasBegun) return this.replay.judge(commit, loaded, day)
    const begun = this.replay.begin(commit, loaded)
    if (!begun && this.#start !== undefined) throw cannotStart(this.#options, loaded)
    return begun ?? beforeStart(commit)
  }
}

/**
 * Replays the history of `registry-src/` through the update rules of RFC 5248 section 2: what each commit of the line of first parents
 * changed is judged against the state before it, a merge as one step. A change without its history item, an entry that disappears,
 * a code that is given out again, a past that is rewritten, a date before its predecessor's and a source that cannot be read are
 * findings with the commit's id. Gives an audit per commit that touched the folder, oldest first, as git lists them; what it holds
 * does not grow with their number. Throws `CannotRun` where git cannot be run or asked, or where nothing can be started from.
 */
export async function* auditGit(
  project: string,
  options: GitAuditOptions,
): AsyncGenerator<CommitAudit, void, void> {
  const stretch = stretchOf(project, options)
  const total = options.onProgress ? countCommits(project, stretch.end) : 0
  const blobs = new GitObjects(project)
  const { start } = stretch
  const removed: Removals = start === undefined ? new Map() : await removedEntries(project, start, () => true)
  const auditor = new Auditor(options, stretch, blobs, removed)
  let done = 0
  try {
    for await (const logged of readLog(project, stretch.end)) {
      yield await auditor.audit(logged)
      const pause = options.onProgress?.(++done, total)
      if (pause) await pause
    }
  } finally {
    blobs.stop()
  }
  if (!auditor.replay.hasBegun) throw cannotStart(options)
  const findings = await lineageFindings(project, stretch)
  if (findings.length > 0) yield lineAudit(stretch.end, findings)
}
