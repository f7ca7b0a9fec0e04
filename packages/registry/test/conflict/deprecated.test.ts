import type { Registry } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { withEntry } from '../../src/example/example-registry.js'
import { base, codeOf, found } from './found.js'

// Entries X.0.2, X.0.3 ... of which each is replaced by the code given for it.
const chain = (...replacedBy: readonly (string | undefined)[]): readonly string[] =>
  found(
    replacedBy.reduce<Registry>(
      (registry, code, index) =>
        withEntry(registry, {
          sampleText: `Text${index}`,
          description: `Word${index}.`,
          ...(code === undefined ? {} : { deprecated: { replacedBy: codeOf(code), reason: 'Shown.' } }),
        }),
      base,
    ),
  )

describe('deprecation', () => {
  it('names an entry that is there and in use', () => {
    expect(chain(undefined, 'X.0.2')).toEqual([])
    expect(chain('X.0.3', undefined)).toEqual([])
  })

  it('never names an entry that is not there, nor one of another table', () => {
    expect(chain('X.0.99')).toEqual(['deprecated/successor-missing X.0.2 deprecated.replacedBy'])
    expect(chain('X.0.YYY')).toEqual(['deprecated/successor-missing X.0.2 deprecated.replacedBy'])
  })

  it('is a chain at each link but the last', () => {
    expect(chain('X.0.3', 'X.0.4', 'X.0.1')).toEqual([
      'deprecated/chain X.0.2 deprecated.replacedBy',
      'deprecated/chain X.0.3 deprecated.replacedBy',
    ])
  })

  it('is a loop at each entry of the circle, and a chain where it leads into one', () => {
    expect(chain('X.0.2')).toEqual(['deprecated/loop X.0.2 deprecated.replacedBy'])
    expect(chain('X.0.3', 'X.0.4', 'X.0.3')).toEqual([
      'deprecated/chain X.0.2 deprecated.replacedBy',
      'deprecated/loop X.0.3 deprecated.replacedBy',
      'deprecated/loop X.0.4 deprecated.replacedBy',
    ])
  })
})
