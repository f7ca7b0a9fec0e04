import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTranscript } from '../../src/lint/read-transcript.js'
import { transcriptFormats } from '../../src/lint/formats.js'
import { told, transcriptOf } from './fixture.js'

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8')

const header = '{"server": "mx", "version": "1", "protocol": "lmtp"}'
const greeting = '{"seq": 0, "sent": null, "reply": "220 mx\\r\\n"}'

describe('a recording in JSON lines', () => {
  it('gives the octets that Latin-1 text stands for', () => {
    const text = `${header}\n${greeting}\n{"sent": "VRFY x\\r\\n", "reply": "550 5.1.1 <\u00c3\u00bc>\\r\\n"}\n`
    const transcript = transcriptOf(text)
    expect(transcript).toMatchObject({ format: 'jsonl', recordings: [{ protocol: 'lmtp' }] })
    expect(told(transcript)).toEqual(['2 - → 220 mx', '3 "VRFY x\\r\\n" → 550 5.1.1 <ü>'])
  })

  it('needs no first line about the server', () => {
    expect(transcriptOf(greeting).recordings[0]?.protocol).toBeNull()
    expect(told(transcriptOf(greeting))).toEqual(['1 - → 220 mx'])
  })

  it('may have spaces after its braces', () => {
    const transcript = transcriptOf('{ "sent": null, "reply": "220 mx\\r\\n" }')
    expect(transcript.format).toBe('jsonl')
    expect(told(transcript)).toEqual(['1 - → 220 mx'])
  })

  it.each([
    ['no JSON', '{"sent": null,', 'the line is not a JSON object'],
    ['a list', '[1]', 'the line is not a JSON object'],
    ['no reply', '{"sent": null}', '"reply" is not text'],
    ['a number that was sent', '{"sent": 1, "reply": ""}', '"sent" is neither text nor null'],
    [
      'a character that is no octet',
      '{"sent": null, "reply": "220 \u0100"}',
      '"reply" holds a character beyond U+00FF',
    ],
  ])('with %s is refused, and the line named', (_, line, problem) => {
    const { read } = readTranscript(bytes(`${header}\n${greeting}\n\n${line}\n`))
    expect(read).toMatchObject({ kind: 'unreadable', line: 4, problem })
  })
})

describe('what cannot be read', () => {
  it.each(transcriptFormats)('is a file without any reply, as %s', (format) => {
    const text = format === 'jsonl' ? header : 'Dear all,\nthere is nothing here\n'
    const { read } = readTranscript(bytes(text), format)
    expect(read).toMatchObject({ kind: 'unreadable', line: null })
  })

  it('is an unmarked reply among marked ones', () => {
    const { read } = readTranscript(bytes('S: 220 mx\nC: NOOP\n250 2.0.0 Ok\n'))
    expect(read).toMatchObject({ kind: 'unreadable', line: 3 })
  })
})

describe('a transcript in UTF-16, as Windows writes it', () => {
  const text = '\ufeff220 mx\r\nNOOP\r\n250 2.0.0 é\r\n'
  it.each([
    ['little', Buffer.from(text, 'utf16le')],
    ['big', Buffer.from(text, 'utf16le').swap16()],
  ])('is read where the %s end comes first', (_, octets) => {
    expect(told(transcriptOf(octets))).toEqual(['1 - → 220 mx', '3 "NOOP" → 250 2.0.0 é'])
  })
})

describe('any octets at all', () => {
  it('are read or refused in each form, and each place is a line of the file', () => {
    const pieces = fc.constantFrom(
      '220 ',
      '250-',
      '\n',
      '\r\n',
      ' -> ',
      '<-  ',
      'S: ',
      'C: ',
      '> ',
      ' Out: ',
      'DATA',
      '354 x',
      '.',
      'a',
      "reply: b'250",
      "'\n",
      '\\r\\n',
      'SMTP<< ',
      'mx postfix/smtp[1]: 1: to=<a>, relay=b, status=sent (',
      'host c said: 550 ',
      ' (in reply to x))',
    )
    const text = fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, ...transcriptFormats), (given, format) => {
        const { read, lines } = readTranscript(bytes(given), format)
        const recordings = read.kind === 'transcript' ? read.recordings : []
        const places = recordings.flatMap(({ exchanges }) => exchanges.flatMap((exchange) => exchange.places))
        expect(places.every(({ line, from }) => from <= (lines[line - 1] ?? '').length && line >= 1)).toBe(
          true,
        )
      }),
    )
  })
})
