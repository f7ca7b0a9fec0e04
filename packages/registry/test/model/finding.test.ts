import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/index.js'
import { compareFindings } from '../../src/index.js'

const finding = (file: string, line: number | undefined, rule: string): Finding => ({
  rule,
  severity: 'error',
  place: line === undefined ? { file } : { file, range: { line, column: 1, endLine: line, endColumn: 2 } },
  message: rule,
  advice: '',
})

describe('findings', () => {
  it('are ordered by file, line and rule, and those of a whole file come first', () => {
    const sorted = [
      finding('b.yaml', 1, 'a'),
      finding('a.yaml', 10, 'b'),
      finding('a.yaml', 10, 'a'),
      finding('a.yaml', 9, 'z'),
      finding('a.yaml', undefined, 'z'),
    ].toSorted(compareFindings)
    expect(sorted.map(({ place, rule }) => `${place.file}:${place.range?.line ?? ''}:${rule}`)).toEqual([
      'a.yaml::z',
      'a.yaml:9:z',
      'a.yaml:10:a',
      'a.yaml:10:b',
      'b.yaml:1:a',
    ])
  })
})
