import { expect, it } from 'vitest'
import { whyUnreadable, whyUnwritable } from '../src/index.js'

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
