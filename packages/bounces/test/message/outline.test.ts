import { describe, expect, it } from 'vitest'
import { headerOf, outlineOf } from '../../src/message/outline.js'

type Row = readonly [mediaType: string, text: string, isReturned: boolean]

function rows(text: string): readonly Row[] {
  const octets = Buffer.from(text)
  return outlineOf(octets).sections.map(({ mediaType, start, end, isReturned }) => [
    mediaType,
    octets.subarray(start, end).toString(),
    isReturned,
  ])
}

const own = (mediaType: string, text: string): Row => [mediaType, text, false]
const mixed = (...lines: readonly string[]): string =>
  ['Content-Type: multipart/mixed; boundary=b1', '', ...lines].join('\n')

describe('a header ends', () => {
  it.each([
    ['A: 1\n\nbody', [own('text/plain', 'body')]],
    ['A: 1\r\n\r\nbody', [own('text/plain', 'body')]],
    ['\nbody', [own('text/plain', 'body')]],
    ['\r\nbody', [own('text/plain', 'body')]],
    ['A: 1\n\n', []],
    ['A: 1', []],
  ])('at the first empty line: %j', (text, sections) => expect(rows(text)).toEqual(sections))

  it('and its fields are read', () => {
    expect(headerOf(Buffer.from('A: 1\r2\r\nB: \u00FC\r\n c\r\n\r\nC: 3'))).toEqual([
      { name: 'a', value: '12' },
      { name: 'b', value: '\u00FC c' },
    ])
    expect(headerOf(Buffer.from('A: 1'))).toEqual([{ name: 'a', value: '1' }])
  })

  it('where it is longer than what is read', () => {
    const { fields } = outlineOf(Buffer.from(`A: ${'x'.repeat(200_000)}\nB: 1\n\nbody`))
    expect(fields).toEqual([{ name: 'a', value: 'x'.repeat(199_997) }])
  })
})

describe('a part begins', () => {
  it.each([
    [
      'at a boundary',
      mixed('--b1', 'Content-Type: text/html', '', 'a', '--b1--', 'end'),
      ['text/html a\n', 'text/plain end'],
    ],
    ['behind what comes before it', mixed('a', '--b1  ', '', 'b'), ['multipart/mixed a\n', 'text/plain b']],
    ['with an empty line', mixed('--b1\r', '\r', 'a'), ['text/plain a']],
    [
      'without a header',
      mixed('--b1', 'x', 'Content-Type: text/html', '', 'a'),
      ['text/plain x\nContent-Type: text/html\n\na'],
    ],
    ['not behind a longer line', mixed('--b1xx', '', 'a'), ['multipart/mixed --b1xx\n\na']],
    ['not within a line', mixed('a --b1', '', 'a'), ['multipart/mixed a --b1\n\na']],
    ['at the end', mixed('a', '--b1'), ['multipart/mixed a\n']],
  ])('%s', (_, text, sections) =>
    expect(rows(text).map(([mediaType, octets]) => `${mediaType} ${octets}`)).toEqual(sections),
  )

  it.each([
    ['--abc\nContent-Type: text/html\n\na', ['text/html']],
    ['x\n--abc\nContent-ID : 1\n\na\n--abc\n\nb', ['text/plain', 'text/plain', 'text/plain']],
    ['--ab\nContent-Type: text/html\n\na', ['text/plain']],
    ['--ab c\nContent-Type: text/html\n\na', ['text/plain']],
    ['x\n--abc\nX-Content-Type: text/html\n\na', ['text/plain']],
    ['x\n--\n\na', ['text/plain']],
  ])('at a boundary that nothing declares: %j', (body, types) =>
    expect(rows(`A: 1\n\n${body}`).map(([mediaType]) => mediaType)).toEqual(types),
  )

  it('behind another boundary, even where that could be a field', () => {
    const lines = ['--a:1', '--a:1', 'x']
    expect(rows(`Content-Type: multipart/mixed; boundary="a:1"\n\n${lines.join('\n')}`)).toEqual([
      own('text/plain', 'x'),
    ])
  })

  it('with no fields where it has no header', () => {
    expect(outlineOf(Buffer.from(mixed('--b1', 'a'))).sections).toMatchObject([{ fields: [] }])
  })

  it('at a boundary that a part declares', () => {
    const inner = [
      '--b1',
      'Content-Type: multipart/mixed; boundary=inner',
      '',
      '--inner',
      '',
      'a',
      '--inner--',
      '--b1--',
    ]
    expect(rows(mixed(...inner))).toEqual([own('text/plain', 'a\n')])
  })
})

it('what is between two boundaries of a returned message belongs to it', () => {
  const lines = [
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'Content-Type: multipart/mixed; boundary=in1',
    '',
    '--in1',
    'Content-Type: text/plain',
    '',
    'a',
    '--in1',
    'Content-Type: text/html',
    '',
    'b',
    '--b1',
    '',
    'c',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    'D: 1',
    '--b1--',
    'e',
  ]
  expect(rows(mixed(...lines)).map(([mediaType, , isReturned]) => [mediaType, isReturned])).toEqual([
    ['message/rfc822', true],
    ['text/plain', true],
    ['text/html', true],
    ['text/plain', false],
    ['text/rfc822-headers', true],
    ['text/plain', false],
  ])
})

describe('a message is cut', () => {
  const lines = `\n${'ab\n'.repeat(39_999)}`

  it.each([
    ['not of forty thousand empty lines', '\n'.repeat(40_000), 40_000],
    ['behind them', `${'\n'.repeat(40_000)}a`, 40_000],
    ['not of few lines', `\n${'a'.repeat(50_000)}`, 50_001],
    ['not of forty thousand lines', lines, lines.length],
    ['behind these', `${lines}a`, lines.length],
  ])('%s', (_, text, length) => {
    const { sections, isCut } = outlineOf(Buffer.from(text))
    expect(isCut).toBe(text.length > length)
    expect(sections.at(-1)?.end).toBe(length)
  })
})
