import { describe, expect, it } from 'vitest'
import { withEntry } from '../../src/example/example-registry.js'
import { base, codeOf, found } from './found.js'

describe('a security note', () => {
  it.each([
    ['User account locked', 'Shown.', true],
    ['Mailing list closed', 'Shown.', true],
    ['Sender address authenticated', 'Shown.', true],
    ['Message too long', 'The password was wrong.', true],
    ['Message too long', 'The mailbox takes no such message.', false],
    ['Connection listed twice', 'Shown.', false],
    ['Archive full', 'Shown.', false],
    ['Nonblocking queue', 'Shown.', false],
    ['Message too long', 'A nonspam message.', false],
  ])('for %j, described as %j, is missed: %s', (sampleText, description, isMissed) => {
    const expected = isMissed ? ['security/no-note X.0.2 code'] : []
    expect(found(withEntry(base, { sampleText, description }))).toEqual(expected)
  })

  it('is not missed where the code is deprecated', () => {
    const deprecated = { replacedBy: codeOf('X.0.1'), reason: 'Shown.' }
    expect(found(withEntry(base, { sampleText: 'User account locked', deprecated }))).toEqual([])
  })
})
