import { replyRuleIds } from '@smtp-status/replies'
import type { Protocol, ReplyRuleId } from '@smtp-status/replies'
import { describe, expect, it } from 'vitest'
import { judgeVisits } from '../../src/probe/conformance.js'
import type { VisitResult } from '../../src/probe/take-visit.js'
import { aVisit } from './a-visit.js'

const greeting = [null, '220 mx.example.com ESMTP'] as const
const hello = ['EHLO a', '250-mx.example.com', '250 ENHANCEDSTATUSCODES'] as const
const refusal = ['DATA', '503 5.5.1 No'] as const

/** Result of a rule, and the number of replies to which it applies. */
function kept(
  rule: ReplyRuleId,
  visits: readonly VisitResult[],
  { protocol = 'smtp', offered = true }: { readonly protocol?: Protocol; readonly offered?: boolean } = {},
): readonly unknown[] {
  const found = judgeVisits(protocol, visits, offered).find((one) => one.rule === rule)
  return [found?.result, found?.occasions]
}

describe('the results on what a server said', () => {
  it('are on each rule, in the order of the rules, also where nothing was said', () => {
    const results = judgeVisits('smtp', [], false)
    expect(results.map(({ rule }) => rule)).toEqual(replyRuleIds)
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['not seen']))
    expect(results.every(({ occasions, offences }) => occasions === 0 && offences.length === 0)).toBe(true)
  })

  it('name the visit and the exchange that breaks a rule, in a later visit too', () => {
    const first = aVisit([greeting, hello, refusal])
    const second = { ...aVisit([greeting, ['NOOP', '250 Ok']]), title: 'another' }
    const missing = judgeVisits('smtp', [first, second], true).find(({ rule }) => rule === 'code/missing')
    expect(missing).toMatchObject({
      result: 'broken',
      occasions: 2,
      offences: [{ visit: 'another', exchange: second.exchanges[1], finding: { rule: 'code/missing' } }],
    })
    expect(missing?.offences).toHaveLength(1)
  })
})

describe('a rule applies', () => {
  const visits = [aVisit([greeting, hello, refusal, ['DATA', '354 Go on'], ['.', '250 2.0.0 Ok']])]

  it.each([
    ['to each reply', 'reply/separator', 5],
    ['to replies of several lines', 'reply/basic-code-changes', 1],
    ['to what is neither greeting, hello nor 3yz', 'code/missing', 2],
    ['to the greeting', 'code/in-greeting', 1],
    ['to the reply to EHLO', 'code/in-hello', 1],
    ['to 3yz', 'code/in-intermediate', 1],
    ['to replies that have a code', 'code/class-disagrees', 2],
    ['to replies that have a code', 'code/unregistered', 2],
    ['to the reply to EHLO that is 250', 'hello/keyword-parameters', 1],
  ] as const)('%s: %s', (_, rule, occasions) => {
    expect(kept(rule, visits)).toEqual(['kept', occasions])
  })

  it('that asks for codes to none where they are not offered', () => {
    expect(kept('code/missing', [aVisit([greeting, ['NOOP', '250 Ok']])], { offered: false })).toEqual([
      'not seen',
      0,
    ])
  })

  it('that forbids the code to change to replies of several lines with one', () => {
    expect(kept('code/changes', visits)).toEqual(['not seen', 0])
    const several = [aVisit([greeting, hello, ['HELP', '214-2.0.0 a', '214 2.0.0 b'], refusal])]
    expect(kept('code/changes', several)).toEqual(['kept', 1])
  })

  it('that asks for the keyword to LMTP alone, where its hello is accepted (RFC 2033 section 5)', () => {
    expect(kept('hello/keyword-missing', visits)).toEqual(['not seen', 0])
    const lmtp = { protocol: 'lmtp' } as const
    const lhlo = (...lines: readonly string[]) => [aVisit([greeting, ['LHLO a', ...lines]])]
    expect(kept('hello/keyword-missing', lhlo(...hello.slice(1)), lmtp)).toEqual(['kept', 1])
    expect(kept('hello/keyword-missing', lhlo('250 mx'), lmtp)).toEqual(['broken', 1])
    expect(kept('hello/keyword-missing', lhlo('421 4.3.2 Later'), lmtp)).toEqual(['not seen', 0])
  })

  it('of hellos to none that is refused', () => {
    const refused = [aVisit([greeting, ['EHLO a', '502 No']])]
    expect(kept('hello/keyword-parameters', refused, { offered: false })).toEqual(['not seen', 0])
    expect(kept('code/in-hello', refused, { offered: false })).toEqual(['kept', 1])
  })

  it('to all that break it, whatever else it applies to', () => {
    const malformed = [aVisit([greeting, hello, ['NOOP', '250 2.00.0 Ok'], refusal])]
    expect(kept('code/malformed', malformed)).toEqual(['broken', 2])
  })

  it('to what follows 3yz as to no command, whatever it looks like', () => {
    const visit = [aVisit([greeting, hello, ['AUTH LOGIN', '334 VXNlcm5hbWU6'], ['EHLO', '535 5.7.8 No']])]
    expect(kept('code/in-hello', visit)).toEqual(['kept', 1])
    expect(kept('code/missing', visit)).toEqual(['kept', 1])
  })
})
