import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { isSetName, newSetName, writerOf } from '../src/writer.js'

const withCode = (code: string): Error => Object.assign(new Error('no'), { code })

function named(change: (parts: readonly string[]) => readonly string[]): string {
  return change(newSetName().split('.')).join('.')
}

describe('the name of a set', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is another one each time, and says which process writes it', () => {
    const names = [newSetName(), newSetName()]
    expect(names[0]).not.toBe(names[1])
    for (const name of names) {
      expect(name).toMatch(new RegExp(`^[0-9a-f]{12}\\.${process.pid}\\.[0-9a-f]{12}$`))
      expect(isSetName(name)).toBe(true)
    }
  })

  it.skipIf(process.platform !== 'linux')(
    'begins with a digest of the machine and its processes',
    async () => {
      vi.resetModules()
      const anew = await import('../src/writer.js')
      const place = `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
      const digest = createHash('sha256').update(place).digest('hex')
      expect(anew.newSetName().split('.')[0]).toBe(digest.slice(0, 12))
      const name = anew.newSetName()
      expect(anew.writerOf(name)).toBe('running')
      expect([name, `x${name}`, `${name}0`].map(anew.isSetName)).toEqual([true, false, false])
    },
  )

  it('is told from any other name', () => {
    const name = newSetName()
    for (const other of ['', 'registry', `${name}.link`, `x${name}`, `${name}0`])
      expect(isSetName(other)).toBe(false)
  })

  it('tells that its process is running, also that of a link to it', () => {
    const name = newSetName()
    expect(writerOf(name)).toBe('running')
    expect(writerOf(`${name}.link`)).toBe('running')
  })

  it('tells nothing of another machine, nor where it is none', () => {
    expect(writerOf(named(([, ...rest]) => ['0'.repeat(12), ...rest]))).toBe('unknown')
    expect(writerOf('registry')).toBe('unknown')
    const name = newSetName()
    expect(writerOf(`${name.slice(0, -3)}.link${name.slice(-3)}`)).toBe('unknown')
  })

  it.each([
    ['gone', withCode('ESRCH')],
    ['running', withCode('EPERM')],
    ['running', new Error('no code')],
    ['running', { code: 'ESRCH' }],
  ])('tells that its process is %s where the system answers so', (state, answer) => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw answer
    })
    expect(writerOf(named(([place = '', , last = '']) => [place, '4321', last]))).toBe(state)
    expect(kill).toHaveBeenCalledWith(4321, 0)
  })
})
