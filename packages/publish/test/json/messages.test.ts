import { describe, expect, it } from 'vitest'
import { checkHistory, checkPublished } from '../../src/json/check-published.js'
import { toPublished } from '../../src/json/to-published.js'
import { smallRegistry } from '../support/small-registry.js'

const advice = 'Take the file as it was published, or build it again'
const same = { severity: 'error', advice }

describe('a finding in a published JSON', () => {
  it.each([
    [checkPublished, 'smtp-enhanced-status-codes.json'],
    [checkHistory, 'history.json'],
  ] as const)('names the file by itself, and says what to do', (check, file) => {
    expect(check('{"formatVersion": 2}')).toStrictEqual({
      findings: [
        {
          ...same,
          rule: 'published/format-version',
          place: { file },
          message: 'The file has another format version',
          found: '2',
          expected: '"1.0.0"',
        },
      ],
    })
  })

  it('says what the engine says of a text that is no JSON', () => {
    expect(checkPublished('{', 'old.json')).toStrictEqual({
      findings: [
        {
          ...same,
          rule: 'published/not-json',
          place: { file: 'old.json' },
          message: 'The file is not JSON',
          found: expect.stringMatching(/./),
        },
      ],
    })
  })

  it('names the place, and the whole file where it is that', () => {
    const messagesOf = (data: unknown): readonly string[] => {
      const checked = checkPublished(JSON.stringify(data))
      return 'findings' in checked ? checked.findings.map(({ message }) => message) : []
    }
    expect(messagesOf([])).toEqual(['The file must be object ({"type":"object"})'])
    expect(messagesOf({ ...toPublished(smallRegistry), title: 1 })).toEqual([
      '/title must be string ({"type":"string"})',
    ])
    expect(messagesOf(toPublished(smallRegistry))).toEqual([])
  })
})
