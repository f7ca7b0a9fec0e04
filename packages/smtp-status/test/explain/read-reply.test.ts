import { describe, expect, it } from 'vitest'
import { readReply } from '../../src/explain/read-reply.js'

describe('a reply that is read to be explained', () => {
  it.each([
    ['550 5.1.1: no', '5.1.1'],
    ['550-No such\n550 user (#5.1.1)', '5.1.1'],
    ['550  5.1.1 no', '5.1.1'],
    ['550 [#5.1.1] no', '5.1.1'],
    ['550 5.1.1. No', '5.1.1'],
  ])('has in %j a code out of form', (text, status) => {
    expect(readReply(text)).toMatchObject({ outOfForm: status, said: { basic: 550, status } })
  })

  it.each([
    '550 5.1.1.1 no',
    '550 5.1.1x no',
    '550 5.1.1234 no',
    '550 5.01.1: no',
    '550 3.1.1: no',
    '550 X.1.1: no',
    '550 see 5.1.1: no',
    '550 a#5.1.1 no',
    '354 5.1.1: no code goes with 3yz (RFC 2034 section 4)',
    'no 5.1.1: no',
  ])('has none in %j', (text) => {
    expect(readReply(text)).toMatchObject({ outOfForm: null, said: { status: null } })
  })

  it('may be a code alone', () => {
    expect(readReply(' x.1.1, no')).toEqual({ outOfForm: null, said: 'X.1.1' })
    expect(readReply('550 5.1.1 no')).toMatchObject({ outOfForm: null, said: { status: '5.1.1' } })
  })
})
