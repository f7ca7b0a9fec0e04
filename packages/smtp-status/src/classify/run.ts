import { layoutOf } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../command.js'
import { openInput } from '../input.js'
import { Classifier } from './classifier.js'
import type { ClassifyOptions, ReadEvents } from './classifier.js'
import type { LineSink } from './line-sink.js'
import { ProgressLine } from './progress-line.js'
import type { ProgressPlace } from './progress-line.js'

/** Options of `smtp-status classify`. */
export interface RunClassifyOptions extends Omit<ClassifyOptions, 'sink' | 'readEvents'> {
  /** True if recipient, queue id, relay and reason are written too. */
  readonly details: boolean
  /** The provider whose events lines of JSON are; `undefined` for `fields`. */
  readonly preset: string | undefined
  /** Form of a summary; `undefined` for lines. */
  readonly summary: 'text' | 'json' | undefined
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

/** Makes what takes the lines where more than codes is asked for; loaded then alone, as it brings all that is known of replies' words. */
async function sinkOf(
  { summary, details, preset, all }: RunClassifyOptions,
  { terminal }: Context,
): Promise<LineSink | null> {
  if (summary === undefined && !details && preset === undefined) return null
  if (summary === undefined) return new (await import('./detailed-lines.js')).DetailedLines(all)
  const { summarySink } = await import('./summary.js')
  return summarySink(summary, layoutOf(terminal))
}

async function eventsOf(preset: string | undefined): Promise<ReadEvents | null> {
  if (preset === undefined) return null
  const { readEventLine } = await import('./detailed-lines.js')
  return (text, line) => readEventLine(preset, text, line)
}

/** Writes a JSON line for each line that has a status code, or for every line, or a summary. */
export async function runClassify(options: RunClassifyOptions, context: Context): Promise<ExitStatus> {
  const advice = 'name a log or pipe one in: smtp-status classify < /var/log/mail.log'
  const { chunks, size } = openInput(options.file, context, advice)
  const progress = new ProgressLine({ clock: context.clock, live: liveOf(context) }, size)
  const callOff = context.beforeInterrupt?.(() => progress.clear())
  const [sink, readEvents] = [await sinkOf(options, context), await eventsOf(options.preset)]
  const classifier = new Classifier({ ...options, sink, readEvents })
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
