import { expect, it } from 'vitest'
import { countText } from '../../src/report/index.js'

const severities = ['error', 'remark'] as const
const of = (...names: ('error' | 'remark')[]) => names.map((severity) => ({ severity }))

it.each([
  [of(), 'No findings'],
  [of('remark'), '1 remark'],
  [of('remark', 'error', 'error'), '2 errors, 1 remark'],
])('counts %j as %s', (findings, text) => expect(countText(findings, severities)).toBe(text))
