import { allEntries } from '../../model/registry.js'
import { compareRegistryCodes } from '../../model/registry-code.js'
import { otherEntry } from '../example/entries.js'
import { pairOf } from '../example/example-pair.js'
import type { UpdateRule } from '../update-rule.js'

/** A code is given out once. */
export const codeGivenOnceRule: UpdateRule = {
  id: 'update/code-given-once',
  title: 'A code is given out once',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why: 'The registry is there to keep two uses of a code apart. A second entry under a code is what it must prevent.',
  check: ({ code, registries }) => {
    const isSame = (each: { readonly code: typeof code }): boolean =>
      compareRegistryCodes(each.code, code) === 0
    return allEntries(registries.after).filter(isSame).length > 1
      ? [
          {
            path: ['code'],
            message: 'the code is given to more than one entry',
            advice: 'register the other use under the next free detail of its subject',
          },
        ]
      : []
  },
  example: {
    fires: (base) => pairOf(base, [otherEntry], [otherEntry, { ...otherEntry, sampleText: 'Mail loop' }]),
    quiet: (base) => pairOf(base, [otherEntry], [otherEntry]),
  },
}
