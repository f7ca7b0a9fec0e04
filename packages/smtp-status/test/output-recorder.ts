import { Writable } from 'node:stream'

/** A stream that keeps what is written to it. */
export class OutputRecorder extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(Buffer.from(chunk))
    done()
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString()
  }
}
