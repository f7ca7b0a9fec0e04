import type { FormerFields } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import { showField } from '../../src/index.js'

const replacedBy = { table: 'enumerated', subject: 6, detail: 8 } as const
const full: FormerFields = {
  summary: 'Summary',
  sampleText: 'Sample text',
  basicCodes: { kind: 'listed', codes: [451, 550], others: [] },
  classes: [4, 5],
  references: [{ document: 'rfc3463' }, { document: 'rfc7372', section: '3.3' }],
  submitters: ['One', 'Two'],
  changeController: 'IESG',
  securityNote: 'A note.',
  deprecated: { replacedBy, reason: 'Why.' },
}

describe('a field as one line', () => {
  it.each([
    ['summary', 'Summary'],
    ['sampleText', 'Sample text'],
    ['basicCodes', '451, 550'],
    ['classes', '4, 5'],
    ['references', 'rfc3463, rfc7372 section 3.3'],
    ['submitters', 'One, Two'],
    ['changeController', 'IESG'],
    ['securityNote', 'A note.'],
    ['deprecated', 'deprecated, replaced by X.6.8'],
  ] as const)('%s is %s, and nothing where it is absent', (field, shown) => {
    expect(showField(full, field)).toBe(shown)
    expect(showField({}, field)).toBe('nothing')
  })

  it('is nothing where it is said to have been absent', () => {
    const absent = {
      sampleText: null,
      basicCodes: null,
      classes: null,
      changeController: null,
      deprecated: null,
    }
    for (const field of ['sampleText', 'basicCodes', 'classes', 'changeController', 'deprecated'] as const)
      expect(showField(absent, field)).toBe('nothing')
  })

  it.each(['classes', 'references', 'submitters'] as const)(
    '%s is nothing where the list is empty',
    (field) => {
      expect(showField({ [field]: [] }, field)).toBe('nothing')
    },
  )
})
