import type { FieldComparison } from '../../src/compare/verdict.js'

/** Comparison of a field that differs; `others` say in what this one is special. */
export const differentField = (name: string, others: Partial<FieldComparison> = {}): FieldComparison => ({
  field: name,
  verdict: 'different',
  ours: 'a',
  iana: 'b',
  ...others,
})
