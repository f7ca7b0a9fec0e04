import { describe, expect, it } from 'vitest'
import type { ReplyContext } from '../src/index.js'
import { checkReply, parseReply } from '../src/index.js'
import { inShort } from './found.js'

const other: ReplyContext = { answers: 'other' }
const found = (reply: string, context: ReplyContext = other): readonly string[] =>
  inShort(checkReply(reply, context))

describe('checkReply', () => {
  it.each([
    ['220 mx.example.com ESMTP\r\n', { answers: 'greeting' }],
    ['554 Go away\r\n', { answers: 'greeting' }],
    ['250-mx.example.com\r\n250 ENHANCEDSTATUSCODES\r\n', { answers: 'hello' }],
    ['504 Not known\r\n', { answers: 'hello', protocol: 'lmtp' }],
    ['250 2.1.5 Ok\r\n', other],
    ['354 Go on\r\n', other],
    ['550-5.7.26 No\r\n550 5.7.26 never\r\n', other],
    ['250 Ok\r\n', { answers: 'other', offered: false }],
  ] satisfies [string, ReplyContext][])('finds nothing in %j', (reply, context) => {
    expect(checkReply(reply, context)).toEqual([])
  })

  it('judges octets, text, and a reply that was read, alike', () => {
    const text = '550-5.1.1 é\n550 5.7.1 no\r\n'
    const findings = checkReply(text, other)
    expect(findings.map(({ rule }) => rule)).toEqual(['reply/line-ending', 'reply/not-ascii', 'code/changes'])
    expect(checkReply(new TextEncoder().encode(text), other)).toEqual(findings)
    expect(checkReply(parseReply(text), other)).toEqual(findings)
  })

  it('puts what it finds and what parsing found into the order of the rules', () => {
    expect(checkReply('x\n600 4.1.99 a\n450-5.2.0 b\n250 c', other).map(({ rule }) => rule)).toEqual([
      'reply/basic-code-missing',
      'reply/basic-code-out-of-range',
      'reply/basic-code-changes',
      'reply/text-after-end',
      'code/missing',
      'code/class-disagrees',
      'code/changes',
      'code/unregistered',
    ])
  })

  it('says of an empty reply that it is empty, and nothing else', () => {
    expect(found('\r\n')).toEqual(['reply/empty : null'])
    expect(found('', { answers: 'hello', protocol: 'lmtp' })).toEqual(['reply/empty : null'])
  })

  it('carries severity and source of the rule', () => {
    expect(checkReply('550 5.1.1 a\n550 5.1.1', other)).toMatchObject([
      { severity: 'error', source: 'RFC 5321 section 4.2.1' },
    ])
    expect(checkReply('554 5.1.1 a', other)).toMatchObject([
      { severity: 'note', source: 'RFC 5248 section 2.1' },
    ])
  })
})

describe('a code that is due', () => {
  it('is missed in every 2yz, 4yz and 5yz line that has none', () => {
    expect(found('550-5.1.1 a\n550-b\n550 c')).toEqual(['code/missing 2,3: null'])
    expect(found('250 Ok')).toEqual(['code/missing 1: null'])
    expect(found('421')).toEqual(['code/missing 1: null'])
  })

  it('is not missed where the basic status code is none, out of range, or not told apart from the text', () => {
    expect(found('Ok').concat(found('199 Ok'), found('260 Ok'), found('2500 Ok'))).toEqual([
      'reply/basic-code-missing 1: "Ok"',
      'reply/basic-code-out-of-range 1: "199"',
      'reply/basic-code-out-of-range 1: "260"',
      'reply/separator 1: "0"',
    ])
  })

  it.each([
    ['5.01.1 x', '5.01.1'],
    ['3.1.1 x', '3.1.1'],
    ['5.7.1: x', '5.7.1:'],
    ['5.7.1, x', '5.7.1,'],
    ['#5.7.1 x', '#5.7.1'],
    ['(5.7.1) x', '(5.7.1)'],
    ['5.1.1000 x', '5.1.1000'],
    ['5.7.1-x', '5.7.1-x'],
    [' 5.7.1 x', ' 5.7.1'],
    ['5.7.1.', '5.7.1.'],
    ['5.7.1\tx', '5.7.1\tx'],
    ['<"5.7.1 x', '<"5.7.1'],
    ['5.7.1.x', '5.7.1.x'],
  ])('is malformed in %j', (text, malformed) => {
    expect(found(`550 ${text}`)).toEqual([`code/malformed 1: ${JSON.stringify(malformed)}`])
  })

  it('is malformed in a server that offers none only where it is like one of its class', () => {
    const context = { answers: 'other', offered: false } as const
    expect(found('550 #5.5.2 x', context)).toEqual(['code/malformed 1: "#5.5.2"'])
    expect(found('550 5.01.1 x', context)).toEqual(['code/malformed 1: "5.01.1"'])
    for (const reply of ['214 8.17.1 sendmail', '250 1.2.3 of the product', '550 3.1.1 x'])
      expect(found(reply, context)).toEqual([])
  })

  it.each([
    '5.7 x',
    '5.7.1.2 x',
    '10.4.2.2 x',
    '12.5.7.1',
    'v5.7.1',
    'Error 5.7.1',
    'smtp;5.7.1',
    '(((5.7.1',
    '5.7.12.3',
  ])('is missing in %j', (text) => {
    expect(found(`550 ${text}`)).toEqual(['code/missing 1: null'])
    expect(found(`550 ${text}`, { answers: 'other', offered: false })).toEqual([])
  })

  it('is not due in the greeting and in hello replies, not even malformed', () => {
    expect(found('554 #5.7.1 no', { answers: 'greeting' })).toEqual([])
    expect(found('550 5.7.1: no', { answers: 'hello' })).toEqual([])
    expect(found('354 #5.7.1 no')).toEqual([])
  })
})

describe('a code where none is due', () => {
  it('is reported in the greeting and in hello replies, of whatever class', () => {
    expect(found('554-a\n554 5.7.1 no', { answers: 'greeting' })).toEqual([
      'code/in-greeting 2: "5.7.1"',
      'code/basic-not-associated 2: "5.7.1"',
    ])
    expect(found('250-2.0.0 a\n250 2.0.0 PIPELINING', { answers: 'hello' })).toEqual([
      'code/in-hello 1: "2.0.0"',
      'hello/keyword-hidden 2: "2.0.0"',
    ])
    expect(found('501 5.5.4 no', { answers: 'hello' })).toEqual(['code/in-hello 1: "5.5.4"'])
  })
})

describe('a line behind the first of a reply to a hello', () => {
  it('can name an extension in a 250 alone (RFC 5321 section 4.1.1.1)', () => {
    const hello: ReplyContext = { answers: 'hello' }
    expect(found('250-mx.example.com\r\n250 2.0.0 Ok\r\n', hello)).toEqual([
      'hello/keyword-hidden 2: "2.0.0"',
    ])
    expect(found('550-5.7.1 No\r\n550 5.7.1 never\r\n', hello)).toEqual(['code/in-hello 1,2: "5.7.1"'])
  })
})

describe('too many recipients', () => {
  it('have other basic status codes judged as the registry lists them: X.5.3 has 451', () => {
    expect(found('451 4.5.3 Too many\r\n')).toEqual([])
    expect(found('450 4.5.3 Too many\r\n')).toEqual(['code/basic-not-associated 1: "4.5.3"'])
  })

  it('are 452 4.5.3 (RFC 5321 section 4.5.3.1.10), and 552 is reported', () => {
    expect(found('552 5.5.3 Too many')).toEqual(['code/too-many-recipients 1: "5.5.3"'])
    expect(found('452 4.5.3 Too many')).toEqual([])
    expect(found('552 5.2.2 Full')).toEqual([])
  })
})

describe('what the registry says', () => {
  it('is asked of codes in any context', () => {
    expect(found('220 2.9.9 hi', { answers: 'greeting' })).toEqual([
      'code/in-greeting 1: "2.9.9"',
      'code/unregistered 1: "2.9.9"',
    ])
  })

  it('is reported once a rule, with all lines', () => {
    expect(found('550-5.1.99 a\n550-5.1.99 b\n550 5.99.1 c')).toEqual([
      'code/changes 3: "5.99.1"',
      'code/unregistered 1,2,3: "5.1.99"',
    ])
  })

  it('is that a code is deprecated, or of a class that it is not useful with', () => {
    expect(found('553 5.6.10 a')).toEqual(['code/deprecated 1: "5.6.10"'])
    expect(found('421 4.7.1 a')).toContain('code/class-not-useful 1: "4.7.1"')
    // The registry lists the pair.
    expect(found('451 4.7.1 a')).toEqual([])
  })

  it('leaves basic status codes alone where the class disagrees already', () => {
    expect(found('554 5.1.1 a')).toEqual(['code/basic-not-associated 1: "5.1.1"'])
    expect(found('250 5.1.1 a')).toEqual(['code/class-disagrees 1: "5.1.1"'])
  })

  it('is not asked of a second code', () => {
    expect(found('550 5.1.1 5.99.99 a')).toEqual(['code/doubled 1: "5.99.99"'])
  })
})

describe('the offer of codes', () => {
  const hello: ReplyContext = { answers: 'hello' }
  const lmtp: ReplyContext = { answers: 'hello', protocol: 'lmtp' }

  it('is the duty of LMTP, in a reply that takes LHLO', () => {
    expect(found('250 a', lmtp)).toEqual(['hello/keyword-missing : null'])
    expect(found('250 a', hello)).toEqual([])
    expect(found('500 a', lmtp)).toEqual([])
  })

  it.each(['ENHANCEDSTATUSCODES', 'EnhancedStatusCodes', 'enhancedstatuscodes  '])(
    'is made by %j',
    (keyword) => {
      expect(found(`250-a\n250 ${keyword}`, lmtp)).toEqual([])
    },
  )

  it.each(['XENHANCEDSTATUSCODES', 'ENHANCEDSTATUSCODESX', 'ENHANCEDSTATUSCODES=1', 'X ENHANCEDSTATUSCODES'])(
    'is not made by %j',
    (keyword) => {
      expect(found(`250-a\n250 ${keyword}`, lmtp)).toEqual(['hello/keyword-missing : null'])
    },
  )

  it('is not made in the first line, which names the server', () => {
    expect(found('250-ENHANCEDSTATUSCODES\n250 PIPELINING', lmtp)).toEqual(['hello/keyword-missing : null'])
  })

  it('has no parameters', () => {
    expect(found('250-a\n250-enhancedstatuscodes 1\n250 ENHANCEDSTATUSCODES  2 ', lmtp)).toEqual([
      'hello/keyword-parameters 2,3: "enhancedstatuscodes 1"',
    ])
    expect(found('550-a\n550 ENHANCEDSTATUSCODES 2', hello)).toEqual([])
  })
})
