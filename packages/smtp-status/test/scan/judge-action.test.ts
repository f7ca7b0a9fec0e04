import { describe, expect, it } from 'vitest'
import { judgeAction } from '../../src/scan/judge.js'

describe('the class of a code in an action of Postfix', () => {
  it.each([
    ['5.7.1', 'REJECT'],
    ['4.7.1', 'DEFER'],
    ['4.7.1', 'DEFER_IF_PERMIT'],
    ['4.7.1', 'DEFER_IF_REJECT'],
    // Its text goes to the log alone.
    ['5.7.1', 'DISCARD'],
    ['2.7.1', 'DISCARD'],
    ['2.7.1', undefined],
    ['2.7.1', ''],
  ])('is right for %s with %s', (status, action) => {
    expect(judgeAction(status, action)).toBeNull()
  })

  it.each(['4.7.1', '2.7.1'])('is not that of REJECT for %s, and what is sent is told', (status) => {
    expect(judgeAction(status, 'REJECT')).toEqual({
      rule: 'code/class-disagrees',
      severity: 'note',
      instead: '5.7.1',
      message: `${status} is no code of the class 5, which REJECT has in an access table: Postfix sends 5.7.1 in its place`,
      advice:
        'In an access table write 5.7.1, or DEFER 4.7.0; in header and body checks, 4.7.1 is sent as it stands',
      source: 'RFC 2034 section 4',
    })
  })

  it.each([
    ['5.17.100', 'DEFER', '17.100', '4.0.0', '5.0.0'],
    ['2.7.0', 'DEFER_IF_REJECT', '7.0', '4.7.0', '5.7.0'],
    ['5.7.1', 'DEFER', '7.1', '4.7.0', '5.7.1'],
  ])(
    'is not that of DEFER for %s with %s, which is named as it is written',
    (status, action, rest, write, reject) => {
      expect(judgeAction(status, action)).toEqual({
        rule: 'code/class-disagrees',
        severity: 'warning',
        instead: write,
        message: `${status} is no code of the class 4, which ${action} has: Postfix sends 4.${rest} in its place`,
        advice: `Write ${write}, or REJECT ${reject}`,
        source: 'RFC 2034 section 4',
      })
    },
  )
})
