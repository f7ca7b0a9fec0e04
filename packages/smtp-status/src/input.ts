import { isUtf8 } from 'node:buffer'
import { createReadStream, fstatSync, readFileSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { devNull } from 'node:os'
import { isAbsolute, relative, resolve } from 'node:path'
import { CannotRun, whyUnreadable } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { Context } from './command.js'

/** Makes text of octets: of UTF-8, or of ISO 8859-1 (Latin-1) where they are none. A mark of their order is left out. */
export function decode(octets: Uint8Array): string {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  return isUtf8(buffer) ? buffer.toString('utf8').replace(/^\uFEFF/, '') : buffer.toString('latin1')
}

const startsWith = (octets: Uint8Array, first: number, second: number): boolean =>
  octets[0] === first && octets[1] === second

/** The octets of a text in UTF-16 with a mark of its byte order, as Windows writes them, in UTF-8; all others as they are. */
export function withoutUtf16(octets: Uint8Array): Uint8Array {
  const order = startsWith(octets, 0xff, 0xfe) ? 'le' : startsWith(octets, 0xfe, 0xff) ? 'be' : null
  return order === null ? octets : Buffer.from(new TextDecoder(`utf-16${order}`).decode(octets), 'utf8')
}

/** Name shown instead of a file's name where standard input was read. */
export const standardInput = 'standard input'

/** A path as the user would name it from where they are, with `/` between its parts; whole where it is outside. */
export function shownPath(path: string, workingFolder: string): string {
  const whole = resolve(workingFolder, path)
  const near = relative(workingFolder, whole)
  const isOutside = near === '..' || /^\.\.[/\\]/.test(near) || isAbsolute(near)
  return (isOutside ? whole : near).replaceAll('\\', '/')
}

/** A file that the user named, or standard input. */
export interface Input {
  /** As people are told. */
  readonly name: string
  /** Its octets. Reading throws `CannotRun` where it fails. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** In octets, where that is known before. */
  readonly size: number | undefined
}

/** Octets that are read at a time. */
const chunkSize = 1 << 18

const unreadable = (name: string, error: unknown, advice: string): CannotRun =>
  new CannotRun(`${name} cannot be read: ${whyUnreadable(error)}`, advice, { cause: error })

const reason = (code: string): Error => Object.assign(new Error(code), { code })

const folder = (name: string, advice: string): CannotRun => unreadable(name, reason('EISDIR'), advice)

async function* octetsOf(
  stream: AsyncIterable<unknown>,
  name: string,
  advice: string,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    throw unreadable(name, error, advice)
  }
}

/** Reads a small file at once: a stream takes longer than to read it, and room for a whole chunk. */
async function* octetsAtOnce(path: string, name: string, advice: string): AsyncGenerator<Uint8Array> {
  try {
    yield readFileSync(path)
  } catch (error) {
    throw unreadable(name, error, advice)
  }
}

/** Tells whether something is a device that may give octets for ever; the empty device does not. */
const isEndless = (about: Stats): boolean =>
  about.isCharacterDevice() && about.rdev !== statSync(devNull, { throwIfNoEntry: false })?.rdev

const endless = (name: string, advice: string): CannotRun =>
  new CannotRun(`${name} is a device, which may never end`, advice)

/** The path of a file that was named; a whole path is one already, and thousands may be named. */
export const pathOf = (file: string, workingFolder: string): string =>
  isAbsolute(file) ? file : resolve(workingFolder, file)

function lookAt(path: string, name: string, advice: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    throw unreadable(name, error, advice)
  }
}

function openFile(file: string, workingFolder: string, advice: string): Input {
  const path = pathOf(file, workingFolder)
  const name = showUnseen(file)
  const about = lookAt(path, name, advice)
  if (about === undefined) throw unreadable(name, reason('ENOENT'), advice)
  if (about.isDirectory()) throw folder(name, advice)
  if (isEndless(about)) throw endless(name, advice)
  if (about.isFile() && about.size <= chunkSize)
    return { name, chunks: octetsAtOnce(path, name, advice), size: about.size }
  const stream = createReadStream(path, { highWaterMark: chunkSize })
  return { name, chunks: octetsOf(stream, name, advice), size: about.isFile() ? about.size : undefined }
}

/** File status of standard input; `undefined` where that is no file of the system, as in a test. */
function statOf(input: Context['input']): Stats | undefined {
  return 'fd' in input && typeof input.fd === 'number' ? fstatSync(input.fd) : undefined
}

/**
 * Opens a file, or standard input where none is named, or `-`. Throws `CannotRun` where there is none, and where nothing was piped in, so that
 * nobody waits in vain.
 * @param advice what the user can do then
 */
export function openInput(file: string | undefined, context: Context, advice: string): Input {
  const { input, workingFolder } = context
  if (file !== undefined && file !== '-') return openFile(file, workingFolder, advice)
  if (input.isTTY === true) throw new CannotRun('nothing was piped in', advice)
  const name = standardInput
  const about = statOf(input)
  if (about?.isDirectory()) throw folder(name, advice)
  if (about !== undefined && isEndless(about)) throw endless(name, advice)
  return { name, chunks: octetsOf(input, name, advice), size: about?.isFile() ? about.size : undefined }
}

/** Reads all of an input. Throws `CannotRun` where it is longer than so many octets. */
export async function readWhole(
  { name, chunks }: Input,
  longest: number,
  advice: string,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of chunks) {
    pieces.push(piece)
    length += piece.length
    if (length > longest) throw new CannotRun(`${name} is longer than ${longest / 1_000_000} MB`, advice)
  }
  return Buffer.concat(pieces)
}
