import { describe, expect, it } from 'vitest'
import { scanText } from '../../src/scan/scan-text.js'

describe('a text that is scanned', () => {
  it('gives line and column, whatever ends the lines', () => {
    const { findings } = scanText('a', '550 5.7.99 x\r\n\r\n  550 5.7.98 x 550 5.7.97 x\n550 5.7.96')
    expect(
      findings.map(({ place: { range }, line }) => [
        range?.line,
        range?.column,
        range?.endColumn,
        line?.text,
      ]),
    ).toEqual([
      [1, 5, 11, '550 5.7.99 x'],
      [3, 7, 13, '  550 5.7.98 x 550 5.7.97 x'],
      [3, 20, 26, '  550 5.7.98 x 550 5.7.97 x'],
      [4, 5, 11, '550 5.7.96'],
    ])
  })

  it('keeps of a long line only what is near', () => {
    const { findings } = scanText('a', `${'x'.repeat(10_000)} 550 5.7.99 ${'y'.repeat(10_000)}`)
    expect(findings).toMatchObject([{ place: { range: { column: 10_006 } }, line: { cutBefore: 9705 } }])
    expect(findings[0]?.line?.text).toHaveLength(601)
  })
})
