import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { CannotRun } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { printable } from '../printable.js'

/** The largest transcript that is read, in octets. */
export const largest: number = 64 * 1024 * 1024

async function gather(stream: Readable, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const octets: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += octets.length
    if (size > largest)
      throw new CannotRun(
        `${name} is larger than ${largest / 1024 / 1024} MiB`,
        'cut it, or keep only the lines of the sessions: grep -E "smtpd\\[[0-9]+\\]: ([<>]|connect)" mail.log | smtp-status lint -',
      )
    chunks.push(octets)
  }
  return Buffer.concat(chunks)
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'you may not read it'
  return error instanceof Error ? error.message : String(error)
}

/** Reads a file that the user named, or standard input for `-`. Throws `CannotRun` where it cannot be had. */
export async function readInput(file: string, { input, workingFolder }: Context): Promise<Uint8Array> {
  if (file === '-') {
    if (input.isTTY === true)
      throw new CannotRun(
        'nothing was piped in',
        'give a file, or pipe a transcript in: swaks ... | smtp-status lint -',
      )
    return gather(input, 'standard input')
  }
  const name = printable(file)
  try {
    return await gather(createReadStream(resolve(workingFolder, file)), name)
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(
      `${name} cannot be read: ${reasonOf(error)}`,
      'name a file with a transcript, or - for standard input',
    )
  }
}
