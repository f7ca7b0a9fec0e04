import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimLines } from '../../../src/review/text-sections.js'

const same = 'abcdefghij'.repeat(12)

const diffs = fc.array(
  fc.tuple(fc.constantFrom(' ', '+', '-', '@'), fc.string()).map(([sign, text]) => sign + text),
)

describe('the lines of a diff on a narrow page', () => {
  it('show what differs far to the right, with some of what stands in front of it', () => {
    expect(aimLines([' x', `-${same}RFC 7208`, `+${same}RFC 8601`, ' y'], 80)).toEqual([
      ' x',
      '-…abcdefghijabcdefghijRFC 7208',
      '+…abcdefghijabcdefghijRFC 8601',
      ' y',
    ])
  })

  it('stay as they are where what differs can be seen', () => {
    const lines = ['-the same RFC 7208', `+the same RFC 8601${same}`]
    expect(aimLines(lines, 80)).toEqual(lines)
  })

  it('stay as they are where other lines, or more of them, come in their place', () => {
    const lines = [`-${same}1`, `+${same}2`, `+${same}3`, ' ', `+${same}4`]
    expect(aimLines(lines, 80)).toEqual(lines)
  })

  it('stay as many, and keep their signs', () => {
    fc.assert(
      fc.property(diffs, fc.integer({ min: 1, max: 40 }), (lines, columns) => {
        expect(aimLines(lines, columns).map((line) => line[0])).toEqual(lines.map((line) => line[0]))
      }),
    )
  })
})
