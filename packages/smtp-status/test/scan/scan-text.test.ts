import { describe, expect, it } from 'vitest'
import { scanText } from '../../src/scan/scan-text.js'

describe('a text that is scanned', () => {
  it('gives line and column, whatever ends the lines', () => {
    const { findings } = scanText('a', '550 5.7.99 x\r\n\r\n  550 5.7.98 x 550 5.7.97 x\n550 5.7.96')
    expect(
      findings.map(({ line, column, endColumn, lineText }) => [line, column, endColumn, lineText]),
    ).toEqual([
      [1, 5, 11, '550 5.7.99 x'],
      [3, 7, 13, '  550 5.7.98 x 550 5.7.97 x'],
      [3, 20, 26, '  550 5.7.98 x 550 5.7.97 x'],
      [4, 5, 11, '550 5.7.96'],
    ])
  })

  it('keeps of a long line only what is near', () => {
    const { findings } = scanText('a', `${'x'.repeat(10_000)} 550 5.7.99 ${'y'.repeat(10_000)}`)
    expect(findings).toMatchObject([{ column: 10_006, cutBefore: 9705 }])
    expect(findings[0]?.lineText).toHaveLength(601)
  })

  it.each([
    ['one line of codes', '550 5.7.99 x smtp '],
    ['lines of codes', '550 5.7.99 x smtp\n'],
    ['spaces behind a name', `dsn${' '.repeat(300)}`],
    ['names', 'enhanced'.repeat(40)],
    ['dots', '5.7.1.'],
    ['keys', 'code: 550, '],
  ])('takes time in proportion to its length: %s', (_, piece) => {
    const timeOf = (size: number): number => {
      const text = `smtp rcpt ${piece.repeat(Math.ceil(size / piece.length))}`
      const begun = performance.now()
      scanText('a', text)
      return performance.now() - begun
    }
    timeOf(50_000)
    // Twenty times the length; time that grows with its square would be 400 times as long.
    expect(timeOf(1_000_000)).toBeLessThan(100 * Math.max(timeOf(50_000), 2))
  })
})
