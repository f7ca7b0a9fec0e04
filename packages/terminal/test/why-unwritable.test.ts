import { expect, it } from 'vitest'
import { whyUnwritable } from '../src/why-unwritable.js'

const failure = (code: string): Error => Object.assign(new Error(`${code}: words of the system`), { code })

it.each([
  ['ENOSPC', 'there is no room left on the device'],
  ['EDQUOT', 'there is no room left in the quota'],
  ['EFBIG', 'the file would become too large'],
  ['EIO', 'the device does not take it'],
  ['EBADF', 'EBADF: words of the system'],
])('a failure by %s is told as %j', (code, words) => expect(whyUnwritable(failure(code))).toBe(words))

it('a failure without a code is told in its own words', () => {
  expect(whyUnwritable(new Error('it broke'))).toBe('it broke')
})
