import { createReadStream, fstatSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotRun } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import type { ClassifyOptions } from './classifier.js'
import { Classifier } from './classifier.js'
import type { ProgressPlace } from './progress-line.js'
import { ProgressLine } from './progress-line.js'

/** What `smtp-status classify` is asked to do. */
export interface RunClassifyOptions extends ClassifyOptions {
  /** `undefined` for standard input. */
  readonly file: string | undefined
}

interface Source {
  readonly chunks: AsyncIterable<unknown>
  /** In bytes, where that is known. */
  readonly size: number | undefined
}

const chunkSize = 1 << 18

function openFile(file: string, workingFolder: string): Source {
  const path = resolve(workingFolder, file)
  const about = statSync(path, { throwIfNoEntry: false })
  if (!about)
    throw new CannotRun(
      `there is no file ${file}`,
      'name a log, or pipe it in: smtp-status classify < mail.log',
    )
  if (about.isDirectory())
    throw new CannotRun(`${file} is a folder`, 'name a file: smtp-status classify mail.log')
  const size = about.isFile() ? about.size : undefined
  return { chunks: createReadStream(path, { highWaterMark: chunkSize }), size }
}

function sizeOfInput(input: Context['input']): number | undefined {
  if (!('fd' in input) || typeof input.fd !== 'number') return undefined
  const about = fstatSync(input.fd)
  return about.isFile() ? about.size : undefined
}

function openInput({ input }: Context): Source {
  if (input.isTTY !== true) return { chunks: input, size: sizeOfInput(input) }
  throw new CannotRun(
    'there is nothing to read',
    'name a log or pipe one in: smtp-status classify < /var/log/mail.log',
  )
}

/** Writes, and waits until the bytes are used up. Gives false where nobody reads any more. */
async function write(output: NodeJS.WritableStream, bytes: Uint8Array): Promise<boolean> {
  if (bytes.length === 0) return true
  return new Promise((done) => {
    output.write(bytes, (error) => done(!error))
  })
}

/** Progress is drawn where somebody watches, unless the results go to the same terminal. */
function liveOf({ terminal, output }: Context): ProgressPlace['live'] {
  return 'isTTY' in output && output.isTTY === true ? undefined : terminal.live
}

/** Writes a JSON line for each line that has a status code, or for every line. */
export async function runClassify(options: RunClassifyOptions, context: Context): Promise<ExitStatus> {
  const { file } = options
  const { chunks, size } = file === undefined ? openInput(context) : openFile(file, context.workingFolder)
  const progress = new ProgressLine({ clock: context.clock, live: liveOf(context) }, size)
  const classifier = new Classifier(options)
  let read = 0
  try {
    for await (const chunk of chunks) {
      if (!(chunk instanceof Uint8Array)) continue
      read += chunk.length
      if (!(await write(context.output, classifier.push(chunk)))) return 0
      progress.show(read)
    }
    await write(context.output, classifier.end())
  } finally {
    progress.clear()
  }
  return 0
}
