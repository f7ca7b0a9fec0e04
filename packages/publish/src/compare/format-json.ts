import type { IanaComparison } from './compare.js'

/** A comparison as JSON: every field, the same ones too. Two-space indentation, LF at the end. */
export function formatComparisonJson(comparison: IanaComparison): string {
  return `${JSON.stringify(comparison, undefined, 2)}\n`
}
