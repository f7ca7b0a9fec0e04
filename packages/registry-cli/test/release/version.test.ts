import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions, parseVersion } from '../../src/release/tags.js'

function order(left: string, right: string): number {
  const [one, other] = [parseVersion(left), parseVersion(right)]
  if (!one || !other) throw new Error(`${left} or ${right} is no version`)
  return Math.sign(compareVersions(one, other))
}

const numbers = fc.tuple(fc.nat({ max: 120 }), fc.nat({ max: 120 }), fc.nat({ max: 120 }))

describe('versions', () => {
  it('are in the order of their numbers, and not of their text', () => {
    expect(order('1.99.0', '1.100.0')).toBe(-1)
    expect(order('9.0.0', '10.0.0')).toBe(-1)
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const at = left.findIndex((number, index) => number !== right[index])
        const expected = at < 0 ? 0 : Math.sign((left[at] ?? 0) - (right[at] ?? 0))
        expect(order(left.join('.'), right.join('.'))).toBe(expected)
      }),
    )
  })

  // The example of Semantic Versioning 2.0.0, section 11.4.
  it('come after their pre-releases, in the order of the parts of those', () => {
    const rising = [
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-beta.11',
      '1.0.0-rc.1',
      '1.0.0',
      '1.0.0+build.5',
    ]
    for (const [index, version] of rising.entries())
      for (const later of rising.slice(index + 1))
        expect(order(version, later)).toBe(version === '1.0.0' ? 0 : -1)
  })

  it.each(['1.0', 'v1.0.0', '1.0.0-', '', '1.0.0 '])('are nothing like %j', (text) => {
    expect(parseVersion(text)).toBeUndefined()
  })
})
