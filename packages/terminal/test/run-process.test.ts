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

  it('takes a closed pipe for no fault, and any other error of its output for one', async () => {
    const { own } = makeProcess()
    await runProcess('registry', own, () => Promise.resolve(0))
    const fail = (code: string): boolean => own.stdout.emit('error', Object.assign(new Error(code), { code }))
    expect(fail('EPIPE')).toBe(true)
    expect(() => fail('EIO')).toThrow('EIO')
  })
})
