import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/scan/find-mentions.js'
import { judgeAction, judgeCode, judgeMention } from '../../src/scan/judge.js'

const judged = (text: string): readonly string[] =>
  findMentions(`# Postfix\n${text}`, 'a')
    .flatMap(judgeMention)
    .map(({ rule, severity }) => `${severity} ${rule}`)

describe('a code beside a basic status code', () => {
  it.each([
    ['550 5.7.1 No', []],
    ['550 4.4.1 No', ['error code/class-disagrees']],
    ['354 2.0.0 Go on', ['error code/in-intermediate']],
    ['450 4.02.1 No', ['error code/malformed']],
    ['550 5.7.99 No', ['warning code/unregistered']],
    ['550 5.6.10 No', ['warning code/deprecated']],
    ['550 5.2.2 Full', ['warning code/class-not-useful']],
    ['450 5.7.99 No', ['error code/class-disagrees', 'warning code/unregistered']],
    ['451 4.7.1 Greylisted', []],
    ['450 4.7.1 Greylisted', ['warning code/class-not-useful']],
    ['552 5.5.3 Too many', ['warning code/too-many-recipients']],
    ['452 4.5.3 Too many', []],
  ])('%s', (text, expected) => expect(judged(text)).toEqual(expected))
})

// Replies seen with Postfix 3.7, in an access table and in header checks.
describe('a code in an action of Postfix', () => {
  it.each([
    ['/x/ REJECT 5.7.1 no', []],
    ['/x/ REJECT 4.7.0 no', ['note code/class-disagrees']],
    ['/x/ REJECT 2.7.0 no', ['note code/class-disagrees']],
    ['/x/ DEFER 4.7.0 no', []],
    ['/x/ defer_if_permit 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DEFER 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DEFER_IF_PERMIT 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DEFER_IF_REJECT 5.7.0 no', ['warning code/class-disagrees']],
    ['/x/ DISCARD 5.7.0 no', []],
    ['/x/ 550 4.7.0 no', ['error code/class-disagrees']],
  ])('%s', (text, expected) => expect(judged(text)).toEqual(expected))

  it('is told with what Postfix sends in its place', () => {
    const [objection] = findMentions('# Postfix\nx DEFER 5.7.0 no', 'a').flatMap(judgeMention)
    expect(objection?.message).toBe(
      '5.7.0 is not of class 4, which DEFER has: Postfix sends 4.7.0 in its place',
    )
    expect(objection?.advice).toBe('Write 4.7.0, or REJECT 5.7.0')
  })
})

describe('the advice on a code', () => {
  const pieces = fc.tuple(
    fc.constantFrom('2', '4', '5'),
    fc.integer({ min: 0, max: 8 }),
    fc.oneof(fc.integer({ min: 0, max: 32 }), fc.constantFrom(99, 500)),
  )
  const statuses = fc.oneof(
    pieces.map((parts) => parts.join('.')),
    pieces.map(([first, subject, detail]) => `${first}.0${subject}.${detail}`),
  )
  const basicCodes = [null, 211, 250, 252, 421, 450, 451, 452, 454, 500, 503, 530, 535, 550, 552, 553, 554]
  const basics = fc.constantFrom(...basicCodes)
  const actions = fc.constantFrom(undefined, 'REJECT', 'DEFER', 'DEFER_IF_PERMIT', 'DISCARD')

  it('leads to no finding once it is done, whatever the code and what stands beside it', () => {
    fc.assert(
      fc.property(statuses, basics, actions, (status, basic, action) => {
        const beside = { basic, evidence: 'behind a basic code', from: 0, to: 5 } as const
        const mention = { ...beside, ...(basic === null && action !== undefined ? { action } : {}) }
        const after = judgeMention({ ...mention, status }).flatMap(({ instead }) =>
          instead === undefined ? [] : judgeMention({ ...mention, status: instead }),
        )
        expect(after).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  const basicOf: Readonly<Record<string, number>> = { 2: 250, 4: 450, 5: 550 }

  /** Other ways that the advice names: codes with a basic status code or an action, as they are when it is done. */
  function otherWays(
    status: string,
    advice: string,
  ): readonly (readonly [string, number | null, (string | undefined)?])[] {
    const withBasic = [...advice.matchAll(/or a basic status code that begins with (\d)/g)].map(
      ([, digit = '']) => [status, basicOf[digit] ?? null] as const,
    )
    const [, both = ''] = /or change both: (.*) with a basic status code/.exec(advice) ?? []
    const changed = both
      .split(' or ')
      .filter(Boolean)
      .map((code) => [code, basicOf[code.charAt(0)] ?? null] as const)
    const [, codes = '', action] = /(?:or|both:) ?([\d. or]*)(?: with)? (REJECT|DEFER)\b/.exec(advice) ?? []
    const acting = codes
      .split(' or ')
      .filter((code) => /^\d/.test(code))
      .map((code) => [code, null, action] as const)
    const named = [...advice.matchAll(/\b(REJECT|DEFER) (\d+\.\d+\.\d+)/g)].map(
      ([, verb, code = '']) => [code, null, verb] as const,
    )
    const sent = [...advice.matchAll(/Send (\d{3}) (\d\.\d+\.\d+)/g)].map(
      ([, basic, code = '']) => [code, Number(basic)] as const,
    )
    return [...withBasic, ...changed, ...acting, ...named, ...sent]
  }

  it('leads to no finding by any of the ways that it names', () => {
    fc.assert(
      fc.property(statuses, basics, actions, (status, basic, action) => {
        const beside = { evidence: 'behind a basic code', from: 0, to: 5 } as const
        const acting = basic === null && action !== undefined ? { action } : {}
        const after = judgeMention({ ...beside, status, basic, ...acting }).flatMap(({ advice }) =>
          otherWays(status, advice).flatMap(([code, other, verb]) =>
            judgeMention({
              ...beside,
              status: code,
              basic: other,
              ...(verb === undefined ? {} : { action: verb }),
            }),
          ),
        )
        expect(after).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  it('names no code of the class 2 beside REJECT, where the registry has a code for success and failure', () => {
    const [found] = judgeMention({
      status: '4.6.4',
      basic: null,
      action: 'DEFER',
      evidence: 'behind a basic code',
      from: 0,
      to: 5,
    })
    expect(found?.advice).toBe('Use 4.6.0 beside DEFER, or change both: 5.6.4 with REJECT')
  })

  it('offers another basic status code only where the code may stay', () => {
    const adviceOn = (status: string, basic: number): readonly string[] =>
      judgeMention({ status, basic, evidence: 'behind a basic code', from: 0, to: 5 }).map(
        ({ advice }) => advice,
      )
    expect(adviceOn('5.1.1', 450)).toEqual(['Write 4.1.0, or a basic status code that begins with 5'])
    expect(adviceOn('5.4.1', 450)[0]).toBe('Write 4.4.1')
    expect(otherWays('5.1.1', 'Write 4.1.0, or a basic status code that begins with 5')).toEqual([
      ['5.1.1', 550],
    ])
    expect(
      otherWays('x', 'Use 4.7.0 beside 450, or change both: 5.7.1 with a basic status code of its class'),
    ).toEqual([['5.7.1', 550]])
    expect(otherWays('x', 'Write 4.7.0, or REJECT 5.7.1')).toEqual([['5.7.1', null, 'REJECT']])
    expect(otherWays('x', 'Use 4.7.0 beside DEFER, or change both: 5.7.1 with REJECT')).toEqual([
      ['5.7.1', null, 'REJECT'],
    ])
    expect(otherWays('x', 'Send 452 4.5.3, so that')).toEqual([['4.5.3', 452]])
  })

  it('keeps the class of the basic status code beside it', () => {
    expect(judgeCode({ status: '4.7.1', basic: 450 })?.advice).toBe(
      'Use 4.7.0 beside 450, or change both: 5.7.1 with a basic status code of its class',
    )
    expect(judgeCode({ status: '5.4.6', basic: 554 })?.advice).toMatch(/^Use 5\.4\.0 beside 554/)
  })

  it('names the class that is meant where no basic status code stands beside', () => {
    expect(judgeCode({ status: '4.7.1', basic: null })?.advice).toBe('Use 5.7.1')
  })
})

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
      message: `${status} is not of class 5, which REJECT has in an access table: Postfix sends 5.7.1 in its place`,
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
        message: `${status} is not of class 4, which ${action} has: Postfix sends 4.${rest} in its place`,
        advice: `Write ${write}, or REJECT ${reject}`,
        source: 'RFC 2034 section 4',
      })
    },
  )
})
