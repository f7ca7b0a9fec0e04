import { PassThrough } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { CannotRun, runProcess } from '../src/index.js'
import type { RunningProcess } from '../src/index.js'

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
    expect(late.said()).toContain('written: EBADF: words of the system\n')
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
