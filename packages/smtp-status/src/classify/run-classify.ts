import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { openInput } from '../input.js'
import type { ClassifyOptions } from './classifier.js'
import { Classifier } from './classifier.js'
import type { ProgressPlace } from './progress-line.js'
import { ProgressLine } from './progress-line.js'

/** What `smtp-status classify` is asked to do. */
export interface RunClassifyOptions extends ClassifyOptions {
  /** `undefined` for standard input. */
  readonly file: string | undefined
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
  const advice = 'name a log or pipe one in: smtp-status classify < /var/log/mail.log'
  const { chunks, size } = openInput(options.file, context, advice)
  const progress = new ProgressLine({ clock: context.clock, live: liveOf(context) }, size)
  const callOff = context.beforeInterrupt?.(() => progress.clear())
  const classifier = new Classifier(options)
  let read = 0
  try {
    for await (const chunk of chunks) {
      read += chunk.length
      if (!(await write(context.output, classifier.push(chunk)))) return 0
      progress.show(read)
    }
    await write(context.output, classifier.end())
  } finally {
    callOff?.()
    progress.clear()
  }
  return 0
}
