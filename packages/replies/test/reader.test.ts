import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReply } from '../src/parse.js'
import { ReplyReader, ReplyTooLong } from '../src/reader.js'
import type { Reply } from '../src/reply.js'
import type { ReplyLimits } from '../src/reader.js'

const octets = (text: string): Uint8Array => new TextEncoder().encode(text)

/** All that a reader gives for some chunks and the end after them. */
function readAll(chunks: readonly Uint8Array[], limits?: ReplyLimits): readonly (Reply | ReplyTooLong)[] {
  const reader = new ReplyReader(limits)
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()]
}

const wire = (text: string): Reply => parseReply(octets(text), { wire: true })
const singles = (text: string): readonly Uint8Array[] =>
  [...octets(text)].map((octet) => Uint8Array.of(octet))

describe('ReplyReader', () => {
  it('gives each reply when its last line has come', () => {
    const reader = new ReplyReader()
    expect(reader.push(octets('220 mx.exa'))).toEqual([])
    expect(reader.push(octets('mple.com\r'))).toEqual([])
    expect(reader.push(octets('\n250-mx.example.com\r\n250'))).toEqual([wire('220 mx.example.com\r\n')])
    expect(reader.push(octets(' PIPELINING\r\n'))).toEqual([wire('250-mx.example.com\r\n250 PIPELINING\r\n')])
    expect(reader.end()).toEqual([])
  })

  it('keeps its own limits where one is given as undefined', () => {
    const given: { line?: number; lines?: number; reply?: number } = {}
    for (const limit of ['line', 'lines', 'reply'] as const) {
      const limits = Object.assign({ ...given }, { [limit]: undefined })
      expect(readAll([octets('250 2.0.0 Ok\r\n')], limits)).toEqual([wire('250 2.0.0 Ok\r\n')])
      expect(readAll([octets('250-\r\n'.repeat(2000))], limits)[0]).toBeInstanceOf(ReplyTooLong)
    }
  })

  it('names the line where a limit of the line and one of the reply are broken at once', () => {
    const [tooLong] = readAll([octets('250 too long')], { line: 10, reply: 10 })
    expect(tooLong).toMatchObject({ limit: 'line' })
  })

  it('counts the octets of a line from where it begins', () => {
    const text = '250-aaaaaaaaaa\r\n250-bbbbbbbbbb\r\n250 cccccccccc\r\n'
    expect(readAll([octets(text)], { line: 16 })).toEqual([wire(text)])
  })

  it('takes three digits for a code, and none of the characters beside them', () => {
    for (const line of [
      '/50 a',
      '2/0 a',
      '25/ a',
      ':50 a',
      '2:0 a',
      '25: a',
      'a50 a',
      '2a0 a',
      '25a a',
      'aa0 a',
    ]) {
      const text = `${line}\r\n250 Ok\r\n`
      expect(readAll([octets(text)])).toEqual([wire(text)])
    }
  })

  it('gives all replies of one chunk, in order', () => {
    const replies = ['250 2.1.0 Ok\r\n', '550-5.1.1 No\r\n550 5.1.1 user\r\n', '354\r\n']
    expect(readAll([octets(replies.join(''))])).toEqual(replies.map(wire))
  })

  it('ends a reply neither at a line without a basic code nor at one with a hyphen', () => {
    const text = '250-a\r\nhello\r\n\r\n25\r\n250-b\r\n250 c\r\n'
    expect(readAll([octets(text)])).toEqual([wire(text)])
  })

  it.each(['250\n', '2500 x\r\n', '999\tx\r\n'])('ends a reply with %j', (text) => {
    expect(readAll([octets(`${text}220 x\r\n`)])).toEqual([wire(text), wire('220 x\r\n')])
  })

  it('gives at the end what is left, which says of itself that it is unfinished', () => {
    const [reply] = readAll([octets('250-a\r\n250-b\r\n')])
    expect(reply).toMatchObject({ basic: 250, findings: [{ rule: 'reply/unfinished' }] })
    const [cut] = readAll([octets('250 o')])
    expect(cut).toMatchObject({ lines: [{ text: 'o' }], findings: [{ rule: 'reply/line-ending' }] })
  })

  it('gives the same replies for any cut of the octets', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '250 2.0.0 Ok\r\n',
        '250-a\r\n',
        '550 5.1.1 näh 漢😀\r\n',
        '\r\n',
        'x\n',
        '25',
        '250\r\r\n',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    const cuts = fc.array(fc.nat(400), { maxLength: 30 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), cuts, (lines, places) => {
        const all = octets(lines.join(''))
        const ends = [...places.toSorted((left, right) => left - right), all.length]
        const chunks = ends.map((end, index) => all.subarray(ends[index - 1] ?? 0, end))
        expect(readAll(chunks)).toEqual(readAll([all]))
        expect(readAll(singles(lines.join('')))).toEqual(readAll([all]))
      }),
    )
  })

  it('gives replies that do not change when more is read', () => {
    const reader = new ReplyReader()
    const [reply] = reader.push(octets('250 first\r\n'))
    reader.push(octets('550 other\r\n'))
    expect(reply).toEqual(wire('250 first\r\n'))
  })
})

describe('the limits of a ReplyReader', () => {
  it.each([
    [{ line: 20 }, `250 ${'x'.repeat(14)}\r\n`, `250 ${'x'.repeat(15)}\r\n`, 'more than 20 octets in a line'],
    [{ lines: 2 }, '250-a\r\n250 b\r\n', '250-a\r\n250-b\r\n250 c\r\n', 'more than 2 lines in a reply'],
    [{ reply: 14 }, '250-a\r\n250 b\r\n', '250-a\r\n250 bc\r\n', 'more than 14 octets in a reply'],
  ] satisfies readonly (readonly [ReplyLimits, string, string, string])[])(
    'let %j through and no more, however the octets are cut',
    (limits: ReplyLimits, fits, tooLong, found) => {
      expect(readAll([octets(fits), octets(fits)], limits)).toEqual([wire(fits), wire(fits)])
      for (const chunks of [[octets(fits + tooLong + fits)], singles(fits + tooLong + fits)]) {
        const [first, error, ...more] = readAll(chunks, limits)
        expect(first).toEqual(wire(fits))
        expect(error).toBeInstanceOf(ReplyTooLong)
        expect(error).toMatchObject({ found, limit: Object.keys(limits)[0] })
        expect(more).toEqual([])
      }
    },
  )

  it('say what to do', () => {
    const [error] = readAll([new Uint8Array(5000).fill(65)])
    expect(error).toMatchObject({
      name: 'ReplyTooLong',
      limit: 'line',
      message:
        'The server sent more than 4096 octets in a line. Close the connection; to read such a server, give the reader a higher limit: line.',
    })
  })

  it('are the same for any cut', () => {
    const limits = { line: 12, lines: 3, reply: 30 }
    const line = fc.constantFrom('250 a\r\n', '250-abc\r\n', '250-abcdefghi\r\n', 'abcdef', '\r\n')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('')
        expect(readAll(singles(text), limits)).toEqual(readAll([octets(text)], limits))
        expect(readAll(lines.map(octets), limits)).toEqual(readAll([octets(text)], limits))
      }),
    )
  })

  it('stop an endless line and an endless reply with little memory', () => {
    const line = octets('250-abcdefgh\r\n')
    const endless = { line: new Uint8Array(1024).fill(65), lines: line }
    for (const chunk of Object.values(endless)) {
      const reader = new ReplyReader()
      let given: readonly (Reply | ReplyTooLong)[] = []
      for (let sent = 0; sent < 2000 && given.length === 0; sent += 1) given = reader.push(chunk)
      expect(given).toEqual([expect.any(ReplyTooLong)])
      expect(reader.push(octets('\r\n250 ok\r\n'))).toEqual([])
      expect(reader.end()).toEqual([])
    }
  })
})
