import { describe, expect, it } from 'vitest'
import type { Message } from '../../src/message/message.js'
import { readMessage } from '../../src/message/message.js'

const read = (...lines: readonly string[]): Message => readMessage(Buffer.from(lines.join('\n')))

const part = (type: string, ...lines: readonly string[]): readonly string[] => [
  '--b1',
  `Content-Type: ${type}`,
  '',
  ...lines,
]

const mixed = (...parts: readonly (readonly string[])[]): Message =>
  read('Content-Type: multipart/mixed; boundary=b1', '', ...parts.flat(), '--b1--')

const textsOf = ({ parts }: Message): readonly string[] => parts.map(({ text }) => text.trim())

const innerOf = ({ inner }: Message): string | null => (inner === null ? null : Buffer.from(inner).toString())

it('a message of one part has its text', () => {
  expect(read('Subject: =?utf-8?q?a=C3=A9?=', '', 'b')).toEqual({
    fields: [{ name: 'subject', value: '=?utf-8?q?a=C3=A9?=' }],
    subject: 'a\u00E9',
    parts: [{ mediaType: 'text/plain', text: 'b' }],
    mediaTypes: ['text/plain'],
    inner: null,
    unread: [],
  })
})

describe('the parts that are read', () => {
  const plain = part('text/plain', 'plain')
  const html = part('text/html', '<b>html</b>')
  const report = part('message/delivery-status', 'report')
  const image = part('image/png', 'image')

  it.each([
    ['HTML is left out beside plain text', [plain, html], ['plain']],
    ['HTML is left out beside plain text and more', [report, html, plain], ['report', 'plain']],
    ['HTML is read beside a report', [html, report], ['html', 'report']],
    ['HTML is read beside plain text without words', [part('text/plain', ' '), html], ['', 'html']],
    ['a report may be of a loose type', [part('application/octet-stream', 'a'), plain], ['a', 'plain']],
    ['an image is not read', [image, plain], ['plain']],
    ['an image is not read alone', [image], []],
    ['what is returned is not read', [plain, part('text/rfc822-headers', 'A: 1')], ['plain']],
  ])('%s', (_, parts, texts) => expect(textsOf(mixed(...parts))).toEqual(texts))

  it('are all of the body where it claims to have parts and has none', () => {
    const claimed = read('Content-Type: multipart/mixed; boundary=b1', '', 'a', 'b')
    expect(claimed.parts).toEqual([{ mediaType: 'multipart/mixed', text: 'a\nb' }])
    const lines = ['Content-Type: multipart/mixed; boundary=b1', '', 'a', ...part('multipart/related', 'b')]
    expect(textsOf(read(...lines))).toEqual(['a'])
  })

  it('have the types of all beside them', () => {
    expect(mixed(image, plain).mediaTypes).toEqual(['image/png', 'text/plain'])
  })
})

describe('the message inside', () => {
  const inside = ['Content-Type: multipart/mixed; boundary=in1', '', '--in1', '', 'a', '']

  it.each([
    ['is the last part', [part('text/plain', 'x'), part('message/rfc822', 'A: 1', '', 'b')], 'A: 1\n\nb\n'],
    ['is followed', [part('message/rfc822', 'A: 1', '', 'b'), part('text/plain', 'x')], 'A: 1\n\nb\n'],
    [
      'has parts',
      [part('text/plain', 'x'), part('message/rfc822', ...inside), part('text/plain', 'y')],
      inside.join('\n').concat('\n'),
    ],
    ['is none', [part('text/plain', 'x')], null],
  ])('%s', (_, parts, inner) => expect(innerOf(mixed(...parts))).toBe(inner))
})

describe('what is too long', () => {
  it('is a part', () => {
    const long = 'x'.repeat(250_000)
    expect(read('A: 1', '', long)).toMatchObject({ parts: [{ text: long }], unread: [] })
    expect(read('A: 1', '', `${long}y`)).toMatchObject({
      parts: [{ text: long }],
      unread: ['the end of a long part (text/plain)'],
    })
  })

  it('is a message', () => {
    expect(mixed(part('image/png', 'x'.repeat(2_000_000)))).toMatchObject({
      unread: ['the end of the message, which is too long'],
    })
  })
})
