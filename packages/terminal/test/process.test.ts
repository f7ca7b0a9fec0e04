import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { whyUnreadable, whyUnwritable } from '../src/index.js'
import type { RunningProcess } from '../src/process.js'
import { beforeInterrupt, CannotRun, explainFailure, runProcess } from '../src/process.js'

/** A process that remembers what it was told. */
function makeProcess(): { readonly own: RunningProcess; readonly said: () => string } {
  const stderr: WriteStream = Object.create(new PassThrough())
  let said = ''
  Object.defineProperty(stderr, 'write', { value: (text: string) => void (said += text) })
  const stdout: WriteStream = Object.create(new PassThrough())
  return { own: { stdout, stderr, env: {} }, said: () => said }
}

describe('a command as a process', () => {
  it('ends with the status that the command gives', async () => {
    const { own, said } = makeProcess()
    await runProcess('registry', own, () => Promise.resolve(1))
    expect([own.exitCode, said()]).toEqual([1, ''])
  })

  it('ends with 2 where the command cannot run, and says why under its name', async () => {
    const { own, said } = makeProcess()
    await runProcess('registry', own, () => Promise.reject(new CannotRun('there is no source', 'name it')))
    expect([own.exitCode, said()]).toEqual([2, 'registry: there is no source\n  name it\n'])
  })

  const fail = (stream: WriteStream, code: string): boolean =>
    stream.emit('error', Object.assign(new Error(`${code}: words of the system`), { code }))

  it('takes a closed pipe for no fault', async () => {
    const { own, said } = makeProcess()
    await runProcess('registry', own, () => Promise.resolve(0))
    fail(own.stdout, 'EPIPE')
    fail(own.stderr, 'EPIPE')
    expect([own.exitCode, said()]).toEqual([0, ''])
  })

  it('ends with 2 where its output cannot be written, and says so once, whenever that comes out', async () => {
    const { own, said } = makeProcess()
    await runProcess('registry', own, () => {
      fail(own.stdout, 'ENOSPC')
      return Promise.resolve(0)
    })
    expect(own.exitCode).toBe(2)
    fail(own.stdout, 'EIO')
    expect(said()).toMatch(
      /^registry: standard output cannot be written: there is no room left .*\n {2}.+\n$/,
    )

    const late = makeProcess()
    await runProcess('registry', late.own, () => Promise.resolve(1))
    fail(late.own.stdout, 'EBADF')
    expect(late.own.exitCode).toBe(2)
    expect(late.said()).toContain('written: the system says: bad file descriptor\n')
  })

  it('ends with 2 where standard error cannot be written, which nobody can be told', async () => {
    const { own, said } = makeProcess()
    await runProcess('registry', own, () => {
      fail(own.stderr, 'ENOSPC')
      return Promise.resolve(0)
    })
    expect([own.exitCode, said()]).toEqual([2, ''])
  })
})

it('says why a command cannot run and what to do, without a stack trace', () => {
  const failure = new CannotRun('a.eml cannot be read: it is a folder', 'name a file')
  expect(explainFailure('smtp-status', failure)).toBe(
    'smtp-status: a.eml cannot be read: it is a folder\n  name a file\n',
  )
})

it('owns up to a fault of its own, whatever was thrown', () => {
  expect(explainFailure('registry', new TypeError('no such thing'))).toMatch(
    /^registry: stopped by a fault of its own: no such thing\n {2}please report/,
  )
  expect(explainFailure('registry', 'a text')).toContain('of its own: a text\n')
})

it('takes an error of the system for none of its own, and says what the system says', () => {
  const full = Object.assign(new Error('ENOBUFS: words of Node, read'), { code: 'ENOBUFS', path: 'x.log' })
  expect(explainFailure('registry', full)).toBe(
    'registry: x.log: the system says: no buffer space available\n  put this in order, then run the command again\n',
  )
})

/** A process that remembers the signals that it ended by. */
class Interrupted extends EventEmitter {
  readonly pid = 7
  readonly ended: [number, NodeJS.Signals][] = []
  readonly kill = (pid: number, signal: NodeJS.Signals): number => this.ended.push([pid, signal])
}

it('does what is to be done once, and lets the process end by the signal', () => {
  const own = new Interrupted()
  let done = 0
  beforeInterrupt(own, () => (done += 1))
  own.emit('SIGINT', 'SIGINT')
  own.emit('SIGTERM', 'SIGTERM')
  expect([done, own.ended]).toEqual([1, [[7, 'SIGINT']]])
})

it('does nothing once it was called off, and leaves the signals as they were', () => {
  const own = new Interrupted()
  let done = 0
  const callOff = beforeInterrupt(own, () => (done += 1))
  callOff()
  own.emit('SIGINT', 'SIGINT')
  expect([done, own.ended, own.eventNames()]).toEqual([0, [], []])
})

const failure = (code: string): Error => Object.assign(new Error(`${code}: words of Node`), { code })

it.each([
  ['ENOSPC', 'there is no room left on the device'],
  ['EDQUOT', 'there is no room left in the quota'],
  ['EFBIG', 'the file would become too large'],
  ['EIO', 'the device does not take it'],
  ['EROFS', 'the file system may only be read'],
  ['EBADF', 'the system says: bad file descriptor'],
])('a failure to write by %s is told as %j', (code, words) =>
  expect(whyUnwritable(failure(code))).toBe(words),
)

it.each([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'it may not be read'],
  ['ENOBUFS', 'the system says: no buffer space available'],
])('a failure to read by %s is told as %j', (code, words) => expect(whyUnreadable(failure(code))).toBe(words))

it('a failure without a code is told in its own words', () => {
  expect(whyUnwritable(new Error('it broke'))).toBe('it broke')
  expect(whyUnreadable('it broke')).toBe('it broke')
})
