import { enumeratedEntries, formatStatusCode } from '@smtp-status/codes'
import type { ClassDigit, StatusCodeText } from '@smtp-status/codes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReply } from '../src/index.js'
import { formatReply, replyTextLines } from '../src/format.js'
import { parseReply } from '../src/parse.js'

const octetsOf = (text: string): number => new TextEncoder().encode(text).length

/** The lines of what was written, which has to end in CRLF, and to have no other CR or LF in it. */
function linesOf(written: string): readonly string[] {
  expect(written.endsWith('\r\n')).toBe(true)
  const lines = written.slice(0, -2).split('\r\n')
  for (const line of lines) expect(line).not.toMatch(/[\r\n]/)
  return lines
}

describe('formatReply', () => {
  it('puts both codes before every line, with a hyphen in all but the last', () => {
    expect(formatReply({ basic: 550, status: '5.7.26', text: 'No SPF\nand no DKIM\nhelp' })).toBe(
      '550-5.7.26 No SPF\r\n550-5.7.26 and no DKIM\r\n550 5.7.26 help\r\n',
    )
  })

  it('writes a reply without an enhanced status code, as greetings and 3yz are', () => {
    expect(formatReply({ basic: 354, status: null, text: 'Go on' })).toBe('354 Go on\r\n')
    expect(formatReply({ basic: 220, status: null, text: 'mx.example.com ESMTP' })).toBe(
      '220 mx.example.com ESMTP\r\n',
    )
  })

  it('writes a right line where there is no text', () => {
    expect(formatReply({ basic: 250, status: '2.0.0', text: '' })).toBe('250 2.0.0\r\n')
    expect(formatReply({ basic: 250, status: null, text: ' \r\n ' })).toBe('250\r\n')
    expect(formatReply({ basic: 250, status: '2.0.0', text: 'a\n\nb' })).toBe(
      '250-2.0.0 a\r\n250-2.0.0\r\n250 2.0.0 b\r\n',
    )
  })

  it.each(['a\r\n250 2.0.0 b', 'a\n250 2.0.0 b', 'a\r250 2.0.0 b'])(
    'keeps a text with a line break within the reply (%j)',
    (text) => {
      expect(formatReply({ basic: 550, status: '5.1.1', text })).toBe(
        '550-5.1.1 a\r\n550 5.1.1 250 2.0.0 b\r\n',
      )
    },
  )

  it('makes spaces of control characters and keeps the tab', () => {
    expect(formatReply({ basic: 550, status: '5.1.1', text: 'a\u0000b\u001Bc\td\u007Fe\u0085f' })).toBe(
      '550 5.1.1 a b c\td e f\r\n',
    )
  })

  it('replaces half a surrogate pair, for which there is no UTF-8', () => {
    expect(formatReply({ basic: 550, status: '5.1.1', text: 'a\uD83Db\uDE00' })).toBe(
      '550 5.1.1 a\uFFFDb\uFFFD\r\n',
    )
  })

  it('leaves out a code at the beginning of the text or of a line: the status given counts', () => {
    expect(formatReply({ basic: 550, status: '5.7.1', text: '5.7.1 Blocked' })).toBe('550 5.7.1 Blocked\r\n')
    expect(formatReply({ basic: 550, status: '5.7.1', text: '5.1.1  5.2.2 Blocked\n4.2.2 x\n5.1.1' })).toBe(
      '550-5.7.1 Blocked\r\n550-5.7.1 x\r\n550 5.7.1\r\n',
    )
    expect(formatReply({ basic: 354, status: null, text: '2.0.0 Go on' })).toBe('354 Go on\r\n')
  })

  it.each(['\t', '\u00a0', '\u2003', '\u2028', '\u3000', '\ufeff'])(
    'makes no code of what is none as %j follows it',
    (blank) => {
      const written = formatReply({ basic: 550, status: '5.1.1', text: `x\n5.7.1${blank}\ny` })
      expect(written).toBe(`550-5.1.1 x\r\n550-5.1.1 5.7.1${blank}\r\n550 5.1.1 y\r\n`)
      expect(formatReply({ basic: 354, status: null, text: `5.7.1${blank}\ny` })).toBe(
        `354-5.7.1${blank}\r\n354 y\r\n`,
      )
      const folded = formatReply({ basic: 550, status: '5.1.1', text: `5.7.1${blank} ${'x'.repeat(498)}` })
      expect(parseReply(folded).findings.map(({ rule }) => rule)).not.toContain('code/doubled')
    },
  )

  it('loses no code that stands elsewhere in the text, whatever the spaces before it', () => {
    const spaces = ' '.repeat(600)
    expect(formatReply({ basic: 550, status: '5.1.1', text: `word${spaces}5.7.1 foo` })).toBe(
      '550 5.1.1 word 5.7.1 foo\r\n',
    )
    const long = 'x'.repeat(500)
    expect(formatReply({ basic: 550, status: '5.1.1', text: `${long}${spaces}5.7.1 foo` })).toBe(
      `550-5.1.1 ${long.slice(1)}\r\n550 5.1.1 x 5.7.1 foo\r\n`,
    )
    expect(formatReply({ basic: 550, status: '5.1.1', text: 'a   b' })).toBe('550 5.1.1 a   b\r\n')
  })

  it('leaves addresses and other numbers in the text', () => {
    const text = '10.4.2.2 and 5.7.1.2 and 5.7.1: no codes'
    expect(formatReply({ basic: 550, status: '5.7.1', text })).toBe(`550 5.7.1 ${text}\r\n`)
  })

  it('fills lines up to 512 octets with their ends and goes on at a space', () => {
    const prefix = '550 5.1.1 '.length
    const fits = 'x'.repeat(512 - 2 - prefix)
    expect(formatReply({ basic: 550, status: '5.1.1', text: fits })).toBe(`550 5.1.1 ${fits}\r\n`)
    expect(formatReply({ basic: 550, status: '5.1.1', text: `${fits} y` })).toBe(
      `550-5.1.1 ${fits}\r\n550 5.1.1 y\r\n`,
    )
    expect(formatReply({ basic: 550, status: '5.1.1', text: `w ${fits}` })).toBe(
      `550-5.1.1 w\r\n550 5.1.1 ${fits}\r\n`,
    )
  })

  it('breaks a word that is longer than a line, and never a character', () => {
    for (const character of ['x', 'é', '漢', '😀']) {
      const lines = linesOf(formatReply({ basic: 250, status: null, text: character.repeat(1000) }))
      expect(Math.max(...lines.map(octetsOf))).toBeLessThanOrEqual(510)
      expect(Math.max(...lines.map(octetsOf))).toBeGreaterThan(510 - 4)
      expect(lines.map((line) => line.slice(4)).join('')).toBe(character.repeat(1000))
    }
  })

  it('knows where characters of four octets and halves of characters begin and end', () => {
    expect(replyTextLines('\u{10000}'.repeat(4), 8)).toEqual(['\u{10000}\u{10000}', '\u{10000}\u{10000}'])
    expect(replyTextLines('\u{10000}'.repeat(2), 7)).toEqual(['\u{10000}', '\u{10000}'])
    expect(replyTextLines('\uE000'.repeat(4), 6)).toEqual(['\uE000\uE000', '\uE000\uE000'])
  })

  it('refuses a number that only ends as a basic status code does', () => {
    for (const basic of [1250, 25, 2500, 660])
      expect(() => formatReply({ basic, status: null, text: '' })).toThrow(RangeError)
  })

  it('uses the room before a space to the last octet', () => {
    const word = 'x'.repeat(498)
    expect(formatReply({ basic: 550, status: '5.1.1', text: `w ${word} y` })).toBe(
      `550-5.1.1 w ${word}\r\n550 5.1.1 y\r\n`,
    )
  })

  it.each(['😀', '\u{10000}', '\u{10ffff}'])(
    'breaks no character to keep a code from the beginning of a line: %s',
    (character) => {
      const word = 'x'.repeat(496)
      expect(formatReply({ basic: 550, status: '5.1.1', text: `${word}${character}5.7.1 there` })).toBe(
        `550-5.1.1 ${word}\r\n550 5.1.1 ${character}5.7.1 there\r\n`,
      )
    },
  )

  it('begins no line with a code of the text where it can be avoided', () => {
    const before = 'x'.repeat(494)
    const written = formatReply({ basic: 550, status: '5.1.1', text: `see ${before} 5.7.1 there` })
    expect(written).toBe(`550-5.1.1 see\r\n550-5.1.1 ${before} 5.7.1\r\n550 5.1.1 there\r\n`)
  })

  it.each([
    [250, '5.1.1', '5.1.1 is no status for a 250; give one such as 2.0.0, or null (RFC 2034 section 4)'],
    [550, '4.2.2', '4.2.2 is no status for a 550; give one such as 5.0.0, or null (RFC 2034 section 4)'],
    [354, '2.0.0', '2.0.0 is no status for a 354; give null (RFC 2034 section 4)'],
    [199, null, '199 is not a basic status code; give one from 200 to 559 (RFC 5321 section 4.2)'],
    [560, null, '560 is not a basic status code; give one from 200 to 559 (RFC 5321 section 4.2)'],
    [250.5, null, '250.5 is not a basic status code; give one from 200 to 559 (RFC 5321 section 4.2)'],
  ] satisfies readonly (readonly [number, StatusCodeText | null, string])[])(
    'throws where %s and %s do not go together',
    (basic: number, status, message) => {
      expect(() => formatReply({ basic, status, text: 'x' })).toThrow(new RangeError(message))
    },
  )

  it('throws where the status has no form of one', () => {
    const status: StatusCodeText = '5.01.1'
    const basic: number = 550
    expect(() => formatReply({ basic, status, text: 'x' })).toThrow(RangeError)
  })
})

const digits = fc.constantFrom<ClassDigit>(2, 4, 5)
const codes = digits.chain((digit) =>
  fc.record({
    basic: fc.integer({ min: digit * 100, max: digit * 100 + 59 }),
    status: fc.option(
      fc
        .record({ class: fc.constant(digit), subject: fc.nat(999), detail: fc.nat(999) })
        .map(formatStatusCode),
    ),
  }),
)
const intermediate = fc.record({ basic: fc.integer({ min: 300, max: 359 }), status: fc.constant(null) })
const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '\r\n',
    '\n',
    '\r',
    ' ',
    '  ',
    '5.7.1 ',
    '2.0.0',
    '250 ',
    '550-5.1.1 ',
    '\t',
    '10.4.2.2 ',
    '\u00a0',
    '\u2028',
    '5.7.1',
  ),
  fc.nat(700).map((length) => 'w'.repeat(length)),
)
const texts = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''))
const plainTexts = fc
  .array(fc.array(fc.stringMatching(/^[!-~]{1,30}$/), { minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'))

describe('formatReply, then parseReply', () => {
  it('gives back codes in lines of the right form, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(codes, intermediate), texts, ({ basic, status }, text) => {
        const written = formatReply({ basic, status, text })
        for (const line of linesOf(written)) expect(octetsOf(line)).toBeLessThanOrEqual(510)
        const reply = parseReply(new TextEncoder().encode(written), { wire: true })
        expect(reply).toMatchObject({ basic, status })
        for (const line of reply.lines) expect(line).toMatchObject({ basic, status })
        const rules = reply.findings.map((finding) => finding.rule)
        expect(rules.filter((rule) => rule !== 'reply/not-ascii')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('gives back the text, but for where it was folded', () => {
    fc.assert(
      fc.property(codes, plainTexts, ({ basic, status }, text) => {
        const reply = parseReply(formatReply({ basic, status, text }))
        const withoutCodes = text.replaceAll(
          /^(?:[245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})(?: +|$))+/gm,
          '',
        )
        const bare = (given: string): string => given.replaceAll(/\s/g, '')
        expect(bare(reply.lines.map((line) => line.text).join(''))).toBe(bare(withoutCodes))
      }),
    )
  })

  it('gives back a short text to the letter', () => {
    fc.assert(
      fc.property(codes, fc.stringMatching(/^[A-Z]([ -~]{0,100}[!-~])?$/), ({ basic, status }, text) => {
        expect(parseReply(formatReply({ basic, status, text })).lines).toEqual([
          { basic, status, text, continues: false },
        ])
      }),
    )
  })

  it('leaves nothing to find for who checks the reply, but for the choice of the code', () => {
    const choiceOfCode = new Set([
      'code/unregistered',
      'code/deprecated',
      'code/class-not-useful',
      'code/basic-not-associated',
    ])
    fc.assert(
      fc.property(codes, plainTexts, ({ basic, status }, text) => {
        const answers = status === null ? 'greeting' : 'other'
        const findings = checkReply(formatReply({ basic, status, text }), { answers })
        expect(findings.filter(({ rule }) => !choiceOfCode.has(rule))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('leaves nothing at all to find where the codes are registered together', () => {
    const inUse = enumeratedEntries().filter(({ deprecated }) => deprecated === null)
    const together = inUse.flatMap(({ subject, detail, basicCodes, classes }) =>
      (basicCodes?.kind === 'listed' ? basicCodes.codes : [])
        .filter((basic) => typeof basic === 'number')
        .flatMap((basic) => {
          const digit = ([2, 4, 5] as const).find((one) => one === Math.floor(basic / 100))
          const useful = digit !== undefined && (classes?.includes(digit) ?? true)
          return useful ? [{ basic, status: formatStatusCode({ class: digit, subject, detail }) }] : []
        }),
    )
    expect(together.length).toBeGreaterThan(50)
    fc.assert(
      fc.property(fc.constantFrom(...together), fc.oneof(plainTexts, texts), ({ basic, status }, text) => {
        const findings = checkReply(formatReply({ basic, status, text }), { answers: 'other' })
        expect(findings.filter(({ rule }) => rule !== 'reply/not-ascii')).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
