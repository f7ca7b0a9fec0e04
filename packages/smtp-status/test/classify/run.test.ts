import { Readable, Writable } from 'node:stream'
import { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { runClassify } from '../../src/classify/run.js'
import type { Context } from '../../src/command.js'
import { OutputRecorder } from '../output-recorder.js'

const options = {
  file: undefined,
  fields: [],
  all: false,
  details: false,
  mailOnly: false,
  preset: undefined,
  summary: undefined,
}
const drawnLine = '\r0 MB, 0 MB a second\u001b[K'
const takenAway = '\r\u001b[K'

/** A terminal for progress that keeps what is drawn, and tells of it. */
function makeLive(tell: () => void = () => undefined): {
  readonly live: WriteStream
  readonly drawn: string[]
} {
  const drawn: string[] = []
  const write = (text: string): void => {
    drawn.push(text)
    tell()
  }
  const live: WriteStream = Object.create(WriteStream.prototype, {
    columns: { value: 80 },
    write: { value: write },
  })
  return { live, drawn }
}

/** A place to run in where each look at the clock takes two seconds. */
function makeContext(parts: Partial<Context>, live?: WriteStream): Context {
  let time = 0
  const quiet = { print: () => undefined, warn: () => undefined, colours: false, columns: 80 }
  return {
    terminal: { ...quiet, ...(live && { live }) },
    workingFolder: '.',
    clock: () => (time += 2000),
    now: () => new Date(0),
    env: {},
    input: Readable.from([Buffer.from('550 5.1.1 No\n')]),
    output: new OutputRecorder(),
    ...parts,
  }
}

describe('classify as a command', () => {
  it('shows how far it is where somebody watches, and takes that away at the end', async () => {
    const { live, drawn } = makeLive()
    expect(await runClassify(options, makeContext({}, live))).toBe(0)
    expect(drawn).toEqual([drawnLine, takenAway])
  })

  it('shows nothing where the results go to a terminal, in whose way it would be', async () => {
    const { live, drawn } = makeLive()
    const output = Object.assign(new OutputRecorder(), { isTTY: true })
    await runClassify(options, makeContext({ output }, live))
    expect(output.text()).toContain('"line":1')
    expect(drawn).toEqual([])
  })

  it('takes the progress away when it is interrupted, and calls that off when it ends', async () => {
    let interrupt = (): void => undefined
    const { live, drawn } = makeLive(() => drawn.length === 1 && interrupt())
    const beforeInterrupt = (act: () => void) => {
      interrupt = act
      return () => void drawn.push('called off')
    }
    await runClassify(options, makeContext({ beforeInterrupt }, live))
    expect(drawn).toEqual([drawnLine, takenAway, 'called off'])
  })

  it('reads no further where nobody reads what it writes', async () => {
    let read = 0
    function* endless(): Generator<Uint8Array> {
      for (; read < 1000; read += 1) yield Buffer.from('550 5.1.1 No\n')
    }
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('closed'), { code: 'EPIPE' })),
    }).on('error', () => undefined)
    const input = Readable.from(endless(), { highWaterMark: 1 })
    expect(await runClassify(options, makeContext({ input, output }))).toBe(0)
    expect(read).toBeLessThan(10)
  })
})
