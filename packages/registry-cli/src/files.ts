import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { limits } from '@smtp-status/registry'
import { CannotRun, whyUnreadable } from '@smtp-status/terminal/process'
import type { Context } from './context.js'

class NotReadable extends Error {}

/** Refuses a device, which may never end, and a file that is larger than any that a command reads. */
function refuseOther(path: string): void {
  const status = statSync(path)
  if (status.isDirectory()) return
  if (!status.isFile()) throw new NotReadable('it is not a plain file')
  if (status.size > limits.publishedFileBytes)
    throw new NotReadable(`it has ${status.size} bytes; the limit is ${limits.publishedFileBytes}`)
}

/** Forms of files that are no text, by how their bytes begin. */
const noTexts: readonly (readonly [string, string])[] = [
  ['1f8b', 'it is packed with gzip; unpack it first'],
  ['25504446', 'it is a PDF file'],
  ['504b0304', 'it is an archive; unpack it first'],
  ['425a68', 'it is packed with bzip2; unpack it first'],
  ['fd377a58', 'it is packed with xz; unpack it first'],
  ['fffe', 'it is text in UTF-16; save it as UTF-8'],
  ['feff', 'it is text in UTF-16; save it as UTF-8'],
]

/** Decodes UTF-8. Throws `NotReadable` with what the bytes are, where they are known for something else. */
function decode(bytes: Buffer): string {
  const begin = bytes.toString('hex', 0, 8)
  const [, form] = noTexts.find(([magic]) => begin.startsWith(magic)) ?? []
  if (form !== undefined) throw new NotReadable(form)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

function reasonOf(error: unknown): string {
  if (error instanceof NotReadable) return error.message
  return error instanceof TypeError ? 'it is not UTF-8 text' : whyUnreadable(error)
}

/** Reads a file that the user named, as UTF-8. Throws `CannotRun` where that is not possible. */
export function readTextFile(
  path: string,
  context: Pick<Context, 'workingFolder'>,
  advice = "name a file that holds one of IANA's registries as XML",
): string {
  const place = resolve(context.workingFolder, path)
  try {
    refuseOther(place)
    return decode(readFileSync(place))
  } catch (error) {
    const reason = reasonOf(error)
    throw new CannotRun(`${path} cannot be read: ${reason}`, advice, { cause: error })
  }
}
