import { describe, expect, it } from 'vitest'
import { parseReply } from '../src/index.js'
import { inShort } from './found.js'

const octets = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const found = (input: string | Uint8Array, wire = false): readonly string[] =>
  inShort(parseReply(input, { wire }).findings)

describe('parseReply', () => {
  it('takes a reply of several lines apart', () => {
    expect(parseReply('550-5.7.26 No SPF\r\n550 5.7.26  and no DKIM \r\n')).toEqual({
      basic: 550,
      status: '5.7.26',
      lines: [
        { basic: 550, continues: true, status: '5.7.26', text: 'No SPF' },
        { basic: 550, continues: false, status: '5.7.26', text: 'and no DKIM ' },
      ],
      findings: [],
    })
  })

  it('takes its codes from the first line, and the enhanced one from the first line that has one', () => {
    const reply = parseReply('oops\r\n550-none\r\n550 5.1.1 some\r\n')
    expect(reply).toMatchObject({ basic: null, status: '5.1.1' })
  })

  it.each(['250', '250\r\n', '250 ', '250 \r\n'])('reads %j as a code without text', (input) => {
    expect(parseReply(input)).toMatchObject({
      basic: 250,
      status: null,
      lines: [{ basic: 250, continues: false, status: null, text: '' }],
      findings: [],
    })
  })

  it.each(['', '\r\n', '\n', '\n\r\n\n'])('says of %j that it is empty, and nothing else', (input) => {
    const reply = parseReply(input, { wire: true })
    expect(reply).toMatchObject({ basic: null, status: null, lines: [] })
    expect(inShort(reply.findings)).toEqual(['reply/empty : null'])
  })

  it('reports lines without a basic status code, and what stands there', () => {
    expect(found('550-5.7.1 Blocked\r\nbecause\r\n55 no\r\n550 5.7.1 so\r\n')).toEqual([
      'reply/basic-code-missing 2,3: "because"',
    ])
    expect(found('250-a\r\n\r\n250 b\r\n')).toEqual(['reply/basic-code-missing 2: null'])
  })

  it.each(['199', '600', '260', '571', '000', '999'])('reports %s as out of range', (digits) => {
    expect(found(`${digits} x`)).toEqual([`reply/basic-code-out-of-range 1: "${digits}"`])
  })

  it.each(['200', '259', '355', '421', '559'])('does not report %s', (digits) => {
    expect(found(`${digits} x`)).toEqual([])
  })

  it.each([
    ['250:ok', ':'],
    ['2500 ok', '0'],
    ['250\tok', '\t'],
    ['250_ok', '_'],
  ])('reports what stands in place of the separator in %j', (input, character) => {
    const reply = parseReply(input)
    expect(reply.lines).toEqual([{ basic: 250, continues: false, status: null, text: input.slice(3) }])
    expect(inShort(reply.findings)).toEqual([`reply/separator 1: ${JSON.stringify(character)}`])
  })

  it('looks for no code behind a separator that is none', () => {
    expect(found('354:5.7.1 x')).toEqual(['reply/separator 1: ":"'])
    expect(found('3545.7.1 x')).toEqual(['reply/separator 1: "5"'])
    expect(parseReply('5505.7.1 x').status).toBeNull()
  })

  it('measures a change of the basic status code by the first line that has one', () => {
    expect(found('250-a\r\n251-b\r\n250-c\r\n550 d\r\n')).toEqual(['reply/basic-code-changes 2,4: "251"'])
    expect(found('x\r\n250-a\r\n550 b\r\n')).toEqual([
      'reply/basic-code-missing 1: "x"',
      'reply/basic-code-changes 3: "550"',
    ])
  })

  it('reports a last line that announces another', () => {
    expect(found('250-a\r\n250-b\r\n')).toEqual(['reply/unfinished 2: "-"'])
    expect(found('250-a\r\nb\r\n')).toEqual(['reply/basic-code-missing 2: "b"'])
  })

  it('reports all lines after the last one', () => {
    expect(found('250 a\r\n250-b\r\n250 c\r\n')).toEqual(['reply/text-after-end 2,3: "250-b"'])
    expect(found('250 a\r\n\r\n')).toEqual([
      'reply/basic-code-missing 2: null',
      'reply/text-after-end 2: null',
    ])
  })

  it('takes a line without a code for no end', () => {
    expect(found('a\r\nb\r\n250 c\r\n')).toEqual(['reply/basic-code-missing 1,2: "a"'])
  })

  it('takes LF for an end of a line everywhere, or nowhere', () => {
    expect(found('250-a\n250 b\n')).toEqual([])
    expect(found('250-a\n250 b')).toEqual([])
    expect(found('250-a\r\n250 b')).toEqual([])
    expect(found('250-a\n250 b\r\n')).toEqual(['reply/line-ending 1: "\\n"'])
  })

  it('reports bare CR wherever it stands, and leaves it in the text', () => {
    expect(found('250 a\rb')).toEqual(['reply/line-ending 1: "\\r"'])
    expect(parseReply('250 a\r\r\n').lines).toMatchObject([{ text: 'a\r' }])
    expect(found('250 a\r\r\n')).toEqual(['reply/line-ending 1: "\\r"'])
    expect(found('250 a\r')).toEqual(['reply/line-ending 1: "\\r"'])
  })

  it('wants CRLF in every line that came over the wire', () => {
    expect(found('250-a\n250 b\n', true)).toEqual(['reply/line-ending 1,2: "\\n"'])
    expect(found('250-a\r\n250 b', true)).toEqual(['reply/line-ending 2: null'])
    expect(found('250-a\r\n250 b\r\n', true)).toEqual([])
  })

  it('counts CRLF and the octets of UTF-8 in the length of a line', () => {
    expect(found(`250 ${'a'.repeat(506)}`)).toEqual([])
    expect(found(`250 ${'a'.repeat(507)}`)).toEqual(['reply/line-too-long 1: "513"'])
    expect(found(`250 ${'é'.repeat(253)}`)).toEqual(['reply/not-ascii 1: "é"'])
    expect(found(`250 ${'é'.repeat(253)}a\n`)).toEqual([
      'reply/line-too-long 1: "513"',
      'reply/not-ascii 1: "é"',
    ])
    expect(found(`250 ${'€'.repeat(169)}`)).toContain('reply/line-too-long 1: "513"')
    expect(found(`250 ${'😀'.repeat(127)}`)).toContain('reply/line-too-long 1: "514"')
  })

  it.each(['\0', '\b', '\v', '\f', '\u001b', '\u007f', '\u0085', '\ud800', '\udc00'])(
    'reports %j as no text',
    (character) => {
      expect(found(`250 a${character}b`)).toEqual([`reply/not-text 1: ${JSON.stringify(character)}`])
    },
  )

  it('takes a tab for text, and a character beyond ASCII for one that few expect', () => {
    expect(found('250 a\tb')).toEqual([])
    expect(found('250-a\n250 b😀é')).toEqual(['reply/not-ascii 2: "😀"'])
  })

  it('reads octets that are not UTF-8, and counts them as they came', () => {
    const reply = parseReply(octets(0x32, 0x35, 0x30, 0x20, 0xe9, 0x0d, 0x0a))
    expect(reply.lines).toMatchObject([{ text: '\ufffd' }])
    expect(inShort(reply.findings)).toEqual(['reply/not-text 1: "\ufffd"'])
    const long = octets(...'250 '.split('').map((char) => char.charCodeAt(0)), ...Array(506).fill(0xff))
    expect(found(long)).toEqual(['reply/not-text 1: "\ufffd"'])
  })

  it('tells a U+FFFD that was sent from one that stands for what was not text', () => {
    const sent = [0x32, 0x35, 0x30, 0x2d, 0xef, 0xbf, 0xbd, 0x0d, 0x0a]
    const broken = [0x32, 0x35, 0x30, 0x20, 0xf0, 0x9f, 0x98, 0x0d, 0x0a]
    expect(found(octets(...sent, ...broken))).toEqual([
      'reply/not-text 2: "\ufffd"',
      'reply/not-ascii 1: "\ufffd"',
    ])
  })

  it('keeps a byte order mark, which no reply begins with', () => {
    expect(found(octets(0xef, 0xbb, 0xbf, 0x32, 0x35, 0x30))).toEqual([
      'reply/basic-code-missing 1: "\ufeff250"',
      'reply/not-ascii 1: "\ufeff"',
    ])
  })

  it('reports a class that is not the first digit of the basic status code', () => {
    expect(found('250 5.1.1 x')).toEqual(['code/class-disagrees 1: "5.1.1"'])
    expect(found('450-4.2.0 a\n450 5.2.0 b')).toEqual([
      'code/class-disagrees 2: "5.2.0"',
      'code/changes 2: "5.2.0"',
    ])
  })

  it('measures a change of the enhanced status code by the first one', () => {
    expect(found('550-a\n550-5.1.1 b\n550-c\n550 5.1.2 d')).toEqual(['code/changes 4: "5.1.2"'])
  })

  it('reports a second code behind the first, and leaves it in the text', () => {
    expect(found('550 5.1.1  5.7.1 Blocked')).toEqual(['code/doubled 1: "5.7.1"'])
    expect(parseReply('550 5.1.1  5.7.1 Blocked').lines).toMatchObject([
      { status: '5.1.1', text: '5.7.1 Blocked' },
    ])
    expect(found('550 5.1.1 5.7.1.2 refused')).toEqual([])
  })

  it('gives no code of a 3yz line, and reports one that stands there', () => {
    expect(parseReply('354 5.7.1 Go on')).toMatchObject({ status: null, lines: [{ text: '5.7.1 Go on' }] })
    expect(found('354 5.7.1 Go on')).toEqual(['code/in-intermediate 1: "5.7.1"'])
    expect(found('354 5.07.1 Go on')).toEqual([])
  })
})
