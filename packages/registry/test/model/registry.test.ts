import { allEntries } from '../../src/index.js'
import { expect, it } from 'vitest'
import { withEntries } from '../../src/model/registry.js'
import { realRegistry } from '../base-registry.js'

const real = realRegistry()

it('puts each entry into its table, and leaves the rest of the registry as it is', () => {
  expect(withEntries(real, allEntries(real).toReversed())).toEqual({
    ...real,
    classes: real.classes.toReversed(),
    subjects: real.subjects.toReversed(),
    enumerated: real.enumerated.toReversed(),
  })
})
