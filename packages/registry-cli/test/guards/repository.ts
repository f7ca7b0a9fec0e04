import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Placed {
  readonly mode: string
  readonly text: string
}

/** The files of one state of a project, to be changed. */
export class Files {
  readonly #placed: Map<string, Placed>

  constructor(placed: Iterable<readonly [string, Placed]> = []) {
    this.#placed = new Map(placed)
  }

  get placed(): ReadonlyMap<string, Placed> {
    return this.#placed
  }

  copy(): Files {
    return new Files(this.#placed)
  }

  read(path: string): string {
    const found = this.#placed.get(path)
    if (!found) throw new Error(`${path} is not there`)
    return found.text
  }

  write(path: string, text: string, mode = '100644'): void {
    this.#placed.set(path, { mode, text })
  }

  /** Replaces a text that the file has exactly once. */
  edit(path: string, from: string, to: string): void {
    const parts = this.read(path).split(from)
    if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} times: ${from}`)
    this.write(path, parts.join(to))
  }

  /** Takes away a file, or all that lies in a folder. */
  remove(path: string): void {
    const gone = [...this.#placed.keys()].filter((each) => each === path || each.startsWith(`${path}/`))
    if (gone.length === 0) throw new Error(`${path} is not there`)
    for (const each of gone) this.#placed.delete(each)
  }

  rename(from: string, to: string): void {
    const text = this.read(from)
    this.remove(from)
    this.write(to, text)
  }
}

/** A change of the files of a project. */
export type Edit = (files: Files) => void

/** The moment of a commit. */
export interface When {
  /** `2025-06-01T12:00:00Z`. */
  readonly at?: string
  /** `+1400`. */
  readonly zone?: string
}

const gitlink = 'b'.repeat(40)

/** A commit that is to be made, and the files that it has. */
export class Line {
  readonly #stream: Stream
  readonly files: Files
  readonly mark: number
  /** The first parent. */
  readonly parent: number | undefined

  constructor(
    stream: Stream,
    files: Files,
    [mark, parent]: readonly [mark: number, parent?: number | undefined],
  ) {
    this.#stream = stream
    this.parent = parent
    this.files = files
    this.mark = mark
  }

  get id(): string {
    return this.#stream.idOf(this.mark)
  }

  commit(edit: Edit, when: When = {}): Line {
    return this.#stream.commit(this.files, edit, [this.mark], when)
  }

  /** A commit that takes this one for the side of a branch, and goes on from the commit before it. */
  besides(): Line {
    return this.#stream.commit(
      this.files,
      () => undefined,
      [this.parent, this.mark].flatMap((mark) => mark ?? []),
      {},
    )
  }

  /** Merges other commits into this one. The files are those of this one, as the edit leaves them. */
  merge(others: readonly Line[], edit: Edit, when: When = {}): Line {
    return this.#stream.commit(this.files, edit, [this.mark, ...others.map(({ mark }) => mark)], when)
  }

  /** Another commit without a parent, with the files of this one as the edit leaves them. */
  orphan(edit: Edit): Line {
    return this.#stream.commit(this.files, edit, [], {})
  }

  tag(name: string): void {
    this.#stream.name(`tags/${name}`, this.mark)
  }
}

/** Commits that are to be made all at once, by `git fast-import`. */
class Stream {
  readonly #parts: string[] = []
  readonly #blobs = new Map<string, number>()
  #ids: ReadonlyMap<number, string> = new Map()
  #last = 0

  idOf(mark: number): string {
    const id = this.#ids.get(mark)
    if (id === undefined) throw new Error('the commits are not made yet')
    return id
  }

  commit(from: Files, edit: Edit, parents: readonly number[], { at, zone = '+0000' }: When): Line {
    const files = from.copy()
    edit(files)
    const lines = [...files.placed].map(([path, { mode, text }]) =>
      mode === '160000'
        ? `M 160000 ${gitlink} ${JSON.stringify(path)}\n`
        : `M ${mode} :${this.#blob(text)} ${JSON.stringify(path)}\n`,
    )
    const mark = ++this.#last
    const moment = Date.parse(at ?? '2025-06-01T12:00:00Z') / 1000
    const [first, ...others] = parents
    this.#parts.push(
      `commit refs/commits/${mark}\nmark :${mark}\n`,
      `committer A. Submitter <submitter@example.org> ${moment} ${zone}\n`,
      'data 8\nA change\n',
      ...(first === undefined ? [] : [`from :${first}\n`]),
      ...others.map((other) => `merge :${other}\n`),
      'deleteall\n',
      ...lines,
      '\n',
    )
    return new Line(this, files, [mark, first])
  }

  /** Gives a commit a name: `heads/main`, `tags/1.0.0`. */
  name(name: string, mark: number): void {
    this.#parts.push(`reset refs/${name}\nfrom :${mark}\n\n`)
  }

  /** Makes the commits in a repository. */
  make(folder: string): void {
    const run = (words: readonly string[], input = ''): string => {
      const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8', input })
      if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
      return stdout
    }
    run(['init', '--quiet', '--initial-branch', 'main'])
    run(['fast-import', '--quiet', '--export-marks=marks'], this.#parts.join(''))
    const lines = readFileSync(join(folder, 'marks'), 'utf8').trim().split('\n')
    run(['reset', '--quiet', '--hard', 'main'])
    this.#ids = new Map(
      lines.map((line) => [Number(line.slice(1, line.indexOf(' '))), line.split(' ')[1] ?? '']),
    )
  }

  #blob(text: string): number {
    const known = this.#blobs.get(text)
    if (known !== undefined) return known
    const mark = ++this.#last
    this.#blobs.set(text, mark)
    this.#parts.push(`blob\nmark :${mark}\ndata ${Buffer.byteLength(text)}\n${text}\n`)
    return mark
  }
}

function filesIn(folder: string): Files {
  const files = new Files()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.write(`registry-src/${path.slice(folder.length + 1)}`, readFileSync(path, 'utf8'))
  }
  return files
}

/** A repository in which every case of a table is a branch from one base. */
export interface GuardRepository {
  readonly folder: string
  /** The second commit of main, which is a release. */
  readonly base: Line
  /** Makes the commits that were described. */
  readonly make: () => void
}

/** Describes the repository of a table of cases, from the files of a registry. */
export function guardRepository(registry: string): GuardRepository {
  const folder = mkdtempSync(join(tmpdir(), 'registry-guards-'))
  const stream = new Stream()
  const day = { at: '2025-01-01T12:00:00Z' }
  const root = stream.commit(filesIn(registry), () => undefined, [], day)
  const base = root.commit((files) => files.write('README.md', 'A registry.\n'), day)
  base.tag('@smtp-status/codes@1.0.0')
  stream.name('heads/main', base.mark)
  return { folder, base, make: () => stream.make(folder) }
}
