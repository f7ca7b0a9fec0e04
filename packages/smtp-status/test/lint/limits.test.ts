import { describe, expect, it } from 'vitest'
import { countLines, transcriptLimits } from '../../src/lint/limits.js'
import { run } from '../support.js'

it.each([
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\n\nb', 3],
])('%j has %d lines', (text, lines) => expect(countLines(Buffer.from(text))).toBe(lines))

describe('a transcript of more lines than are kept', () => {
  it('is refused with the limit and what to do, within its limit of octets', async () => {
    const input = Buffer.from('250 ok\n'.repeat(transcriptLimits.lines + 1))
    const { status, out, err } = await run(['lint', '-'], { input })
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^standard input has more than 1,000,000 lines\ncut it, /)
  })
})
