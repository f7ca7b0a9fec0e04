import { fileSizeLimit } from '@smtp-status/source'
import { CannotRun } from '../context.js'
import { ChunkReader } from './chunk-reader.js'
import type { GitStream } from './git-stream.js'
import { startGit } from './git-stream.js'

/** What git has under an id: its size and, unless it is larger than a file of the registry may be, its bytes. */
export interface Blob {
  readonly size: number
  readonly bytes?: Uint8Array
}

const headForm = /^[0-9a-f]+ blob (\d+)$/

/** A git that is kept open to be asked for the contents of files. One question at a time. */
export class GitBlobs {
  readonly #git: GitStream
  readonly #answers: ChunkReader

  constructor(project: string) {
    this.#git = startGit(project, ['cat-file', '--batch'])
    this.#answers = new ChunkReader(this.#git.out)
  }

  /** What is under an id of git; `undefined` where the repository does not have it. */
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
