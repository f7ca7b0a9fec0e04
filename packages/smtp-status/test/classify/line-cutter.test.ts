import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineCutter } from '../../src/classify/line-cutter.js'

function cut(chunks: readonly Uint8Array[], limit?: number): readonly string[] {
  const lines: string[] = []
  const cutter = new LineCutter(
    (bytes, start, end) => void lines.push(Buffer.from(bytes.subarray(start, end)).toString()),
    limit,
  )
  for (const chunk of chunks) cutter.push(chunk)
  cutter.end()
  return lines
}

/** A text in chunks that end at the given places. */
function chunksOf(text: string, places: readonly number[]): readonly Uint8Array[] {
  const bytes = Buffer.from(text)
  const ends = [...places.map((place) => place % (bytes.length + 1)), 0, bytes.length].toSorted(
    (a, b) => a - b,
  )
  return ends.slice(1).map((end, index) => bytes.subarray(ends[index], end))
}

describe('lines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\n\nc\r', ['a', 'b', '', 'c']],
    ['\n\r\n', ['', '']],
    ['a\rb\n', ['a\rb']],
  ])('of %j', (text, lines) => expect(cut([Buffer.from(text)])).toEqual(lines))

  it('are the same however the bytes are cut into chunks', () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', 'é'), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat()), (whole, places) => {
        const lines = whole.split('\n').map((line) => line.replace(/\r$/, ''))
        const ended = whole === '' || whole.endsWith('\n') ? lines.slice(0, -1) : lines
        expect(cut(chunksOf(whole, places))).toEqual(ended)
      }),
    )
  })

  it('are cut off where they are too long, the same in any chunks, and those after them are read', () => {
    const text = 'abcdefgh\nabcd\nabcde\r\nabcd\r\nxyz'
    fc.assert(
      fc.property(fc.array(fc.nat()), (places) => {
        expect(cut(chunksOf(text, places), 4)).toEqual(['abcd', 'abcd', 'abcd', 'abcd', 'xyz'])
      }),
    )
  })
})
