import { describe, expect, it } from 'vitest'
import { refusalsOf } from '../../src/scan/run.js'
import type { PassedOver } from '../../src/scan/walk.js'

const mebibyte = 1024 * 1024
const systemError = (code: string, message: string): Error => Object.assign(new Error(message), { code })
const none: PassedOver = { folders: 0, links: 0, binary: [], large: [], special: [], unreadable: [] }

const told = (
  paths: readonly string[],
  passedOver: Partial<PassedOver>,
): readonly (readonly [message: string, advice: string])[] =>
  refusalsOf(paths, '/w', { ...none, ...passedOver }, 4 * mebibyte).map(({ message, advice }) => [
    message,
    advice,
  ])

describe('a path that was named and could not be scanned', () => {
  it.each([
    ['ENOENT', 'there is no such file or folder'],
    ['EACCES', 'it may not be read'],
    ['EIO', 'the device does not give it'],
  ])('is told with the reason in words, of %s', (code, why) => {
    const unreadable = [{ path: '/w/a', error: systemError(code, 'i/o error') }]
    expect(told(['a'], { unreadable })).toEqual([
      [`a cannot be read: ${why}`, 'name files or folders to scan'],
    ])
  })

  it('keeps the cause, whatever was thrown', () => {
    const [refusal] = refusalsOf(['a'], '/w', { ...none, unreadable: [{ path: '/w/a', error: 'x' }] }, 1)
    expect([refusal?.message, refusal?.cause]).toEqual(['a cannot be read: x', 'x'])
  })

  it.each([
    [4 * mebibyte + 1, 5],
    [5 * mebibyte, 5],
    [5 * mebibyte + 1, 6],
  ])('of %i octets is told with the size in whole MiB that is enough', (size, enough) => {
    expect(told(['a'], { large: [{ path: '/w/a', size }] })).toEqual([
      ['a is not scanned: it is larger than 4 MiB', `--max-size ${enough} scans it`],
    ])
  })

  it('is told as it was named, without what does harm to a terminal', () => {
    const special = ['/w/x/\u001b[2J', '/etc/x']
    expect(told(['x/./\u001b[2J', '../etc/x'], { special }).map(([message]) => message)).toEqual([
      expect.stringMatching(
        /^x\/\.\/[\p{L}\p{N}\p{P}\p{S}]+ is not scanned: it is neither a file nor a folder$/u,
      ),
      '../etc/x is not scanned: it is neither a file nor a folder',
    ])
  })

  it('is told once, in the order of the names', () => {
    const passedOver = {
      unreadable: [{ path: '/w/a', error: systemError('EACCES', '') }],
      large: [{ path: '/w/b', size: 9 * mebibyte }],
      special: ['/w/c'],
    }
    expect(told(['c', 'a', 'b', 'c', 'a'], passedOver).map(([message]) => message[0])).toEqual([
      'c',
      'a',
      'b',
    ])
  })

  it('is no folder in which something was passed over, and no file that was', () => {
    expect(told(['.', 'b'], { special: ['/w/c'], large: [{ path: '/w/c/b', size: 1 }] })).toEqual([])
    expect(told([], { special: ['/w/c'] })).toEqual([])
    expect(told(['picture.png'], { binary: ['/w/picture.png'] })).toEqual([])
  })
})
