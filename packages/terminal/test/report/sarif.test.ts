import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import type { Finding } from '@smtp-status/registry'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listOf, reportSarif } from '../../src/report/index.js'
import type { ReportOptions } from '../../src/report/index.js'

const sarifOf = (found: readonly Finding[], options: ReportOptions = {}): string =>
  [...reportSarif(listOf(found), { tool: 't', ...options })].join('')

// The schema is of draft 4, whose names for itself Ajv does not know, and one of its patterns is none by the strict rules of `u`.
const { $schema: _, id: __, ...schema } = sarifSchema
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

const number = fc.integer({ min: 1, max: 1e6 })
const text = fc.string({ unit: 'binary', minLength: 1 })
const path = fc
  .array(
    text.filter((part) => !part.includes('/')),
    { minLength: 1 },
  )
  .map((parts) => parts.join('/'))

const findings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc.record({
    rule: fc.constantFrom('code/doubled', 'code/missing'),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'note' as const),
    place: fc.record({
      file: fc.oneof(
        path,
        path.map((name) => `/${name}`),
      ),
      range: fc.record({ line: number, column: number, endLine: number, endColumn: number }),
    }),
    other: fc.record({ file: path }),
    message: text,
    advice: text,
  }),
)

describe('the report in SARIF', () => {
  it('is valid by the schema of version 2.1.0, whatever was found', () => {
    fc.assert(
      fc.property(findings, (found) => {
        const log: unknown = JSON.parse(
          sarifOf(found, {
            tool: 'smtp-status scan',
            rules: { 'code/missing': { title: 'No code', why: 'x' } },
          }),
        )
        validate(log)
        expect(validate.errors).toBeNull()
      }),
    )
  })

  it('would not be valid without its version, or with a place that counts from 0', () => {
    expect(validate({ runs: [] })).toBe(false)
    const range = { line: 0, column: 1, endLine: 1, endColumn: 1 }
    const finding: Finding = {
      rule: 'a',
      severity: 'error',
      place: { file: 'x', range },
      message: 'm',
      advice: 'a',
    }
    expect(validate(JSON.parse(sarifOf([finding])))).toBe(false)
  })

  it('names a file outside of the checkout by its whole address', () => {
    const finding: Finding = {
      rule: 'a',
      severity: 'error',
      place: { file: '/etc/a b.cf' },
      message: 'm',
      advice: 'a',
    }
    expect(sarifOf([finding])).toContain('"uri": "file:///etc/a%20b.cf"\n')
  })
})
