import { enumeratedEntries } from '@smtp-status/codes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import type { Explanation } from '../../src/explain/facts.js'
import { parseReply } from '../../src/parse.js'

describe('explain', () => {
  it('tells what a reply with a registered code means', () => {
    const { class: inClass, subject, enumerated, ...rest } = explain('550-5.7.26 No\r\n550 5.7.26 proof\r\n')
    expect(inClass?.code).toBe('5.XXX.YYY')
    expect(subject?.code).toBe('X.7.YYY')
    expect(enumerated?.code).toBe('X.7.26')
    expect(rest).toEqual({
      basic: 550,
      status: '5.7.26',
      confidence: 'registered',
      outcome: 'failed for good',
      retry: 'pointless',
      replacement: null,
      meaning: 'Failed for good: Multiple authentication checks failed.',
      lookAt: [
        'the rule or the page that the text names',
        'SPF, DKIM and DMARC of the sending domain',
        'the reputation of the sending host',
      ],
      doubt: null,
    })
  })

  it('says the same of a reply, of its text and of its bytes read before', () => {
    const text = '450 4.2.2 Full\r\n'
    expect(explain(parseReply(text))).toEqual(explain(text))
    expect(explain(parseReply(new TextEncoder().encode(text)))).toEqual(explain(text))
  })

  it.each([
    ['5.7.25', null, '5.7.25', 'registered', 'failed for good', 'pointless'],
    ['4.4.1', null, '4.4.1', 'registered', 'failed for now', 'worth it'],
    [' 2.1.5 ', null, '2.1.5', 'registered', 'success', 'not needed'],
    ['5.1.1 no such user', null, '5.1.1', 'registered', 'failed for good', 'pointless'],
    ['X.7.25', null, null, 'registered', 'unknown', 'unclear'],
    ['5.7.999', null, '5.7.999', 'subject known', 'failed for good', 'pointless'],
    ['4.99.1', null, '4.99.1', 'class known', 'failed for now', 'worth it'],
    [550, 550, null, 'basic code only', 'failed for good', 'pointless'],
    ['550', 550, null, 'basic code only', 'failed for good', 'pointless'],
    ['421 Closing', 421, null, 'basic code only', 'failed for now', 'worth it'],
    [250, 250, null, 'basic code only', 'success', 'not needed'],
    ['354 Go on', 354, null, 'basic code only', 'go on', 'not needed'],
    // A code that no document defines is to be read by its first digit (RFC 5321 section 4.2).
    ['571 5.7.1 Blocked', 571, '5.7.1', 'registered', 'failed for good', 'pointless'],
    [199, 199, null, 'nothing known', 'unknown', 'unclear'],
    [0, 0, null, 'nothing known', 'unknown', 'unclear'],
    [Number.NaN, Number.NaN, null, 'nothing known', 'unknown', 'unclear'],
    ['', null, null, 'nothing known', 'unknown', 'unclear'],
    ['hello', null, null, 'nothing known', 'unknown', 'unclear'],
  ] satisfies readonly (readonly [string | number, number | null, string | null, string, string, string])[])(
    'explains %j',
    (input, basic, status, confidence, outcome, retry) => {
      expect(explain(input)).toMatchObject({ basic, status, confidence, outcome, retry })
    },
  )

  it('takes an unregistered detail for X.n.0 and an unregistered subject for X.0.0 (RFC 3463 section 2)', () => {
    const detail = explain('550 5.7.999 x')
    expect([detail.subject?.code, detail.enumerated?.code]).toEqual(['X.7.YYY', 'X.7.0'])
    expect(detail.meaning).toBe(
      'Failed for good: Security or Policy Status; 5.7.999 is not registered, only its subject is.',
    )
    const subject = explain('450 4.99.1 x')
    expect([subject.subject, subject.enumerated?.code]).toEqual([null, 'X.0.0'])
    expect(subject.meaning).toBe('Failed for now: 4.99.1 is not registered, nor is its subject.')
  })

  it('names what takes the place of a deprecated code', () => {
    const { replacement, meaning } = explain('550 5.6.10 x')
    expect(replacement?.code).toBe('X.6.8')
    expect(meaning).toBe(
      'Failed for good: deprecated, X.6.8 takes its place (UTF-8 string reply is required, but not permitted by the SMTP client).',
    )
  })
})

describe('explain, of a refusal behind a success,', () => {
  it.each([
    ['250 queued 550 5.10.26 No', 550, '5.10.26'],
    ['250-Ok\r\n250 queued 550 5.1.1 No', 550, '5.1.1'],
    ['250-Ok\r\n400 No', 400, null],
    ['400-No\r\n550 no', 400, null],
  ] as const)('goes by the first that refuses: %j', (text, basic, status) => {
    expect(explain(text)).toMatchObject({ basic, status })
  })
})

describe('explain, of too many recipients and of a null MX,', () => {
  it.each(['452 4.5.3 x', '550 too many recipients', '552 5.5.30 x', '450 4.7.0 too many recipients'])(
    'takes nothing but 552 for 452 (RFC 5321 section 4.5.3.1.10): %j',
    (text) => {
      expect(explain(text).doubt).toBeNull()
    },
  )

  it('finds too many recipients also where the text goes on in the next line', () => {
    expect(explain('552-Too many\r\n552 recipients').outcome).toBe('failed for now')
  })

  it.each([
    ['500 5.1.10 x', true],
    ['550 5.1.10 x', true],
    ['556 5.1.10 x', false],
    ['450 4.1.10 x', false],
    ['5.1.10', false],
  ])(
    'says that X.1.10 goes with 556 (RFC 7505) where another failure for good has it: %j',
    (text, isSaid) => {
      expect(explain(text).doubt?.includes('556 (RFC 7505)') ?? false).toBe(isSaid)
    },
  )
})

describe('explain, of a basic code alone,', () => {
  it('says of a success with a code what it was, and of one without no more', () => {
    expect(explain('250 2.1.5 Ok').meaning).toBe('Success: Destination address valid.')
    expect(explain('250 Ok').meaning).toBe('Success.')
  })

  it('thinks of greylisting for 450, and for X.7.0, X.7.1 and X.2.0, but for no code that only begins so', () => {
    const first = (input: string | number): string | undefined => explain(input).lookAt[0]
    for (const input of [450, '450 4.7.0 x', '451 4.7.1 x', '450 4.2.0 x'])
      expect(first(input)).toBe('greylisting: the same again after some minutes')
    for (const input of [451, '450 4.7.10 x', '450 4.7.19 x', '550 5.7.1 x'])
      expect(first(input)).not.toMatch(/^greylisting/)
  })

  it('has no place to look at where the second digit has no meaning (RFC 5321 section 4.2.1)', () => {
    expect(explain(540).lookAt).toEqual([])
  })

  it.each([
    ['354 x', 'Go on: the message itself is to follow.'],
    ['334 x', 'Go on: the next step of authentication is to follow.'],
    ['250 x', 'Success.'],
    ['500 x', 'Failed for good: a matter of syntax, and no more is known.'],
    ['421 x', 'Failed for now: a matter of the connection, and no more is known.'],
    ['540 x', 'Failed for good: no more is known.'],
    ['552 Too many recipients', 'Failed for now: too many recipients.'],
  ])('says of %j: %s', (text, meaning) => {
    expect(explain(text)).toMatchObject({ meaning, confidence: 'basic code only' })
  })
})

describe('explain, where a reply contradicts itself,', () => {
  it('goes by the basic code and says so', () => {
    expect(explain('550 4.2.2 Full')).toMatchObject({
      outcome: 'failed for good',
      retry: 'unclear',
      doubt: '4.2.2 contradicts 550, and the basic code counts (RFC 5321 section 4.2)',
    })
    expect(explain('450 5.1.1 x')).toMatchObject({ outcome: 'failed for now', retry: 'worth it' })
    expect(explain('250 5.1.1 x')).toMatchObject({ outcome: 'success', retry: 'not needed', lookAt: [] })
  })

  it.each(['552 5.5.3 Recipients', '552 Too many recipients', '552 5.3.0 too many recipients here'])(
    'takes %j for a 452 (RFC 5321 section 4.5.3.1.10)',
    (text) => {
      const { outcome, retry, doubt } = explain(text)
      expect([outcome, retry]).toEqual(['failed for now', 'worth it'])
      expect(doubt).toContain('552 stands for 452')
    },
  )

  it('leaves 552 for good for any other reason', () => {
    expect(explain('552 5.3.4 Too big')).toMatchObject({ outcome: 'failed for good', doubt: null })
  })

  it('leaves open whether a full mailbox stays full', () => {
    expect(explain('552 5.2.2 Full')).toMatchObject({
      outcome: 'failed for good',
      retry: 'unclear',
      doubt:
        'the document of X.2.2 means it for failures for now, while 5.2.2 is for failures for good, as is 552, with which it is registered',
    })
    expect(explain('5.2.2').retry).toBe('unclear')
    expect(explain('452 4.2.2 Full')).toMatchObject({ retry: 'worth it', doubt: null })
  })

  it('says what fits no better, and yet that it is for good where all that is said agrees on it', () => {
    const doubt = 'X.4.6 is of use with class 4 alone'
    expect(explain('554 5.4.6 Loop')).toMatchObject({ retry: 'pointless', doubt })
    expect(explain('550 5.4.1 No answer').retry).toBe('pointless')
  })

  it('takes 552 for 452 where the recipients are too many, whatever says so', () => {
    const doubt = '552 stands for 452 where there are too many recipients (RFC 5321 section 4.5.3.1.10)'
    for (const text of [
      '552 4.5.3 x',
      '552 5.5.3 x',
      '552 4.5.3 Too many recipients',
      '552 Too many recipients',
    ])
      expect(explain(text)).toMatchObject({
        outcome: 'failed for now',
        retry: 'worth it',
        lookAt: ['the number of recipients at once'],
        doubt,
      })
  })

  it('takes X.1.10 for a null MX with 556 or alone, and elsewhere sees the address first', () => {
    const address = ['the spelling of the address', 'whether it still exists', 'the MX records of its domain']
    expect(explain('550 5.1.10 RESOLVER.ADR.RecipientNotFound')).toMatchObject({
      doubt: 'X.1.10 goes with 556 (RFC 7505); some say by it, with 550, that the recipient does not exist',
      lookAt: address,
      retry: 'pointless',
    })
    for (const nullMx of ['556 5.1.10 x', '5.1.10'])
      expect(explain(nullMx)).toMatchObject({ doubt: null, lookAt: [expect.stringContaining('null MX')] })
  })

  it('says that a number beyond the basic status codes decides nothing', () => {
    expect(explain('650 5.1.1 x')).toMatchObject({
      outcome: 'unknown',
      doubt: '650 is not a basic status code (RFC 5321 section 4.2), so 5.1.1 decides nothing',
    })
  })

  it('says that the first of several codes counts', () => {
    const doubt = 'lines have different codes, and the first ones count'
    expect(explain('550-5.1.1 a\r\n550 5.7.1 b')).toMatchObject({ status: '5.1.1', doubt })
    expect(explain('550-5.1.1 a\r\n554 5.1.1 b')).toMatchObject({ basic: 550, doubt })
  })

  it.each([
    ['220-mx.example.net ESMTP\r\n521 5.7.1 Blocked', 521, '5.7.1', 'failed for good'],
    ['220-mx.example.net ESMTP\r\n421 Later', 421, null, 'failed for now'],
    ['220 mx.example.net ESMTP\r\n554 No', 554, null, 'failed for good'],
    ['220-mx 421 4.2.1 Refused', 421, '4.2.1', 'failed for now'],
    ['250-2.0.0 a\r\n550 5.0.0 b', 550, '5.0.0', 'failed for good'],
    ['354 Go on\r\n552 5.3.4 Too big', 552, '5.3.4', 'failed for good'],
  ])('never takes a refusal for a success: %j', (text, basic, status, outcome) => {
    const doubt = 'there is a success before the refusal, and the refusal counts, as nothing was accepted'
    expect(explain(text)).toMatchObject({ basic, status, outcome, doubt })
    expect(explain(parseReply(text))).toEqual(explain(text))
  })

  it.each([
    '250 2.0.0 Ok: queued as 5505.1.1',
    '250 Ok 550',
    '250 2.1.5 550 4.1.1 x',
    '250 2.0.0 version 5.1.1',
  ])('takes no other number for a refusal: %j', (text) => {
    expect(explain(text)).toMatchObject({ basic: 250, outcome: 'success', doubt: null })
  })
})

describe('what explain says to look at', () => {
  it.each([
    ['450 4.2.0 x', 'greylisting: the same again after some minutes'],
    ['451 4.7.1 x', 'greylisting: the same again after some minutes'],
    ['450 x', 'greylisting: the same again after some minutes'],
    ['550 5.7.1 x', 'the rule or the page that the text names'],
    ['450 4.7.25 x', 'the PTR record of the sending host, and its address record'],
    ['550 5.1.1 x', 'the spelling of the address'],
    ['556 5.1.10 x', "the recipient's domain: its null MX says that it takes no mail"],
    ['550 5.7.27 x', "the sender's domain: its null MX says that it takes no mail"],
    ['550 5.7.22 x', 'the DKIM signatures and their DNS records'],
    ['550 5.7.24 x', "the SPF record of the sender's domain"],
    ['452 4.5.3 x', 'the number of recipients at once'],
    ['552 5.3.4 x', 'the size of the message'],
    ['535 5.7.8 x', 'user name and password'],
    ['530 x', 'authentication of the client (AUTH)'],
    ['503 x', 'the commands that were sent'],
    ['421 x', 'DNS and routes to the next host'],
    ['554 x', 'the text of the reply'],
  ])('begins for %j with %s', (text, phrase) => {
    expect(explain(text).lookAt[0]).toBe(phrase)
  })

  it.each([
    // RFC 3207 section 4 and RFC 4954 section 6: what these are about is known from the basic code.
    ['530 5.7.0 Must issue a STARTTLS command first', ['AUTH', 'STARTTLS']],
    ['454 4.7.0 TLS not available', ['AUTH', 'STARTTLS']],
    ['454 4.3.0 TLS not available', ['AUTH', 'STARTTLS']],
    ['432 4.7.0 x', ['AUTH', 'STARTTLS']],
    ['530-5.5.1 Authentication Required', ['AUTH', 'STARTTLS']],
    ['454 x', ['AUTH', 'STARTTLS']],
    ['538 5.7.11 x', ['STARTTLS']],
  ])('is for %j the login alone', (text, about) => {
    const { lookAt } = explain(text)
    expect(lookAt).toHaveLength(about.length)
    about.forEach((word, index) => expect(lookAt[index]).toContain(word))
  })

  it('is no more than a detail tells, where one tells more than its subject', () => {
    expect(explain('535 5.7.8 x').lookAt).toEqual(['user name and password'])
    expect(explain('550 5.7.25 x').lookAt).toEqual([
      'the PTR record of the sending host, and its address record',
    ])
    expect(explain('550 5.7.999 x').lookAt).toHaveLength(3)
  })

  it('is nothing where nothing is known', () => {
    for (const text of ['', 'hello', '5.01.1', 199, Number.NaN]) expect(explain(text).lookAt).toEqual([])
  })

  it('is something for every failure, short, and without repetition', () => {
    for (const { code } of enumeratedEntries())
      for (const digit of [4, 5]) {
        const { lookAt } = explain(code.replace('X', `${digit}`))
        expect(lookAt.length).toBeGreaterThan(0)
        expect(new Set(lookAt).size).toBe(lookAt.length)
        for (const phrase of lookAt) expect(phrase.length).toBeLessThan(72)
      }
  })

  it('is nothing for success', () => {
    expect(explain('250 2.1.5 x').lookAt).toEqual([])
    expect(explain('354 x').lookAt).toEqual([])
  })
})

describe('for any input, explain', () => {
  const words = fc.constantFrom(
    '550',
    '-',
    ' ',
    '5.7.26',
    '4.99.999',
    '\r\n',
    'x',
    '3',
    'X.1.1',
    '600',
    '2.0.0',
  )
  const inputs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((list) => list.join('')),
    fc.integer(),
    fc.double(),
    fc.string({ unit: 'binary' }).map((text) => parseReply(text)),
  )

  it('gives an explanation that agrees with itself', () => {
    const retries: Readonly<Record<Explanation['outcome'], readonly string[]>> = {
      success: ['not needed'],
      'go on': ['not needed'],
      'failed for now': ['worth it'],
      'failed for good': ['pointless', 'unclear'],
      unknown: ['unclear'],
    }
    fc.assert(
      fc.property(inputs, (input) => {
        const { confidence, outcome, retry, enumerated, subject, meaning, lookAt } = explain(input)
        expect(retries[outcome]).toContain(retry)
        expect(enumerated !== null).toBe(['registered', 'subject known', 'class known'].includes(confidence))
        expect(subject !== null).toBe(['registered', 'subject known'].includes(confidence))
        expect(meaning).toMatch(/^(?:Success|[A-Z].+: .+)\.$/)
        // X.0.0 is called "Other undefined Status", and X.1.10 speaks of a null MX.
        const own = meaning.replace(enumerated?.sampleText ?? '', '')
        expect(own + lookAt.join('')).not.toMatch(/undefined|null\b(?! MX)/)
      }),
      { numRuns: 1000 },
    )
  })
})
