import { fileSizeLimit } from '@smtp-status/source'
import { CannotRun } from '../context.js'
import type { GitStream } from './run-git.js'
import { startGit } from './run-git.js'

const lineFeed = 0x0a

/** Takes lines and counted bytes from a stream, in turn. Holds no more of it than the chunk that it is in and what it gives. */
export class ChunkReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array()

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]()
  }

  /** The next line, without its line feed; `undefined` at the end of the stream. */
  async line(): Promise<string | undefined> {
    const parts: Uint8Array[] = []
    while (await this.#fill()) {
      const end = this.#chunk.indexOf(lineFeed)
      parts.push(this.#take(end < 0 ? this.#chunk.length : end))
      if (end < 0) continue
      this.#take(1)
      return Buffer.concat(parts).toString('utf8')
    }
    return undefined
  }

  /** The next bytes, a copy of their own; fewer at the end of the stream. */
  async bytes(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    let wanted = count
    while (wanted > 0 && (await this.#fill())) {
      const part = this.#take(wanted)
      parts.push(part)
      wanted -= part.length
    }
    return new Uint8Array(Buffer.concat(parts))
  }

  /** Leaves out the next bytes. */
  async skip(count: number): Promise<void> {
    let left = count
    while (left > 0 && (await this.#fill())) left -= this.#take(left).length
  }

  async #fill(): Promise<boolean> {
    while (this.#chunk.length === 0) {
      const { value, done } = await this.#chunks.next()
      if (done === true) return false
      this.#chunk = value
    }
    return true
  }

  #take(count: number): Uint8Array {
    const part = this.#chunk.subarray(0, count)
    this.#chunk = this.#chunk.subarray(part.length)
    return part
  }
}

/** A file's contents under an id: its size and, unless it is larger than a file of the registry may be, its bytes. */
interface Blob {
  readonly size: number
  readonly bytes?: Uint8Array
}

const headForm = /^[0-9a-f]+ blob (\d+)$/

/** A `git cat-file --batch` that is kept open to be asked for the contents of files. One question at a time. */
export class GitObjects {
  readonly #git: GitStream
  readonly #answers: ChunkReader

  constructor(project: string) {
    this.#git = startGit(project, ['cat-file', '--batch'])
    this.#answers = new ChunkReader(this.#git.out)
  }

  /** Reads the file under an id of git; `undefined` where the repository does not have it. */
  async read(id: string): Promise<Blob | undefined> {
    this.#git.send(`${id}\n`)
    const head = await this.#answers.line()
    if (head === undefined) {
      await this.#git.end()
      throw new CannotRun('git stopped while it was asked for files', 'git fsck says what is broken')
    }
    const [, digits] = headForm.exec(head) ?? []
    return digits === undefined ? undefined : this.#contents(Number(digits))
  }

  /** Ends that git. */
  stop(): void {
    this.#git.stop()
  }

  async #contents(size: number): Promise<Blob> {
    const isSmall = size <= fileSizeLimit
    const contents = isSmall ? { bytes: await this.#answers.bytes(size) } : {}
    await this.#answers.skip(isSmall ? 1 : size + 1)
    return { size, ...contents }
  }
}

/** Reads files by their ids; one that the repository does not have, or that is too large, is left out. */
export async function readObjects(
  project: string,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const unique = new Set(ids)
  const found = new Map<string, Uint8Array>()
  if (unique.size === 0) return found
  const objects = new GitObjects(project)
  try {
    for (const id of unique) {
      const bytes = (await objects.read(id))?.bytes
      if (bytes) found.set(id, bytes)
    }
  } finally {
    objects.stop()
  }
  return found
}
