import { createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotRun } from '@smtp-status/terminal'
import type { Context } from '../context.js'

/** No message is as long; servers refuse far shorter ones. */
const longest = 100_000_000

async function readAll(chunks: AsyncIterable<unknown>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue
    pieces.push(chunk)
    length += chunk.length
    if (length > longest)
      throw new CannotRun(
        'the input is longer than 100 MB',
        'explain reads one message; for logs there is smtp-status classify',
      )
  }
  return Buffer.concat(pieces)
}

/** Reads a file that holds a message or replies. Throws `CannotRun` where there is none. */
export async function readFile(file: string, { workingFolder }: Context): Promise<Uint8Array> {
  const path = resolve(workingFolder, file)
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about) throw new CannotRun(`there is no file ${file}`, 'name a message or a text with replies')
  if (about.isDirectory()) throw new CannotRun(`${file} is a folder`, 'name a file')
  return readAll(createReadStream(path))
}

/** Reads standard input. Throws `CannotRun` where nothing was piped in, so that nobody waits in vain. */
export async function readInput({ input }: Context): Promise<Uint8Array> {
  if (input.isTTY === true)
    throw new CannotRun(
      'there is nothing to explain',
      "give a code or a reply, or pipe a message in: smtp-status explain '550 5.1.1 No such user'",
    )
  return readAll(input)
}
