import { join } from 'node:path'
import { loadSource } from '@smtp-status/source/load'
import type { RuleFinding } from '@smtp-status/registry'
import { describe, expect, it } from 'vitest'
import { toFinding } from '../src/locate.js'
import { root } from '../../registry-cli/test/support.js'

const loaded = loadSource(join(root, 'fixtures', 'registry-src'))
const finding: RuleFinding = {
  rule: 'text/near-title',
  severity: 'error',
  code: { table: 'enumerated', subject: 1, detail: 3 },
  path: ['sampleText'],
  message: 'The texts are alike',
  found: 'this',
  expected: 'that',
  advice: 'Reword it',
  source: 'RFC 5248 section 1',
}

describe('the place of what a rule found', () => {
  it('is that of the field in the file of the entry', () => {
    expect(toFinding(finding, loaded)).toEqual({
      rule: 'text/near-title',
      severity: 'error',
      place: {
        file: 'enumerated/X.1.3.yaml',
        range: { line: 3, column: 13, endLine: 3, endColumn: 51 },
      },
      message: 'The texts are alike',
      found: 'this',
      expected: 'that',
      advice: 'Reword it',
      source: 'RFC 5248 section 1',
    })
  })

  it('comes with that of the other entry, where there is one', () => {
    const pair = { ...finding, other: { table: 'enumerated', subject: 1, detail: 1 } } as const
    expect(toFinding(pair, loaded)).toMatchObject({
      message: 'The texts are alike',
      other: { file: 'enumerated/X.1.1.yaml', range: { line: 3 } },
    })
  })

  it('is in registry.yaml where no entry is named', () => {
    const { code, ...whole } = finding
    expect(code).toBeDefined()
    const { place } = toFinding({ ...whole, path: ['created'] }, loaded)
    expect(place).toMatchObject({ file: 'registry.yaml', range: { column: 10 } })
  })
})
