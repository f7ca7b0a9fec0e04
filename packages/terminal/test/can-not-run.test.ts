import { expect, it } from 'vitest'
import { CannotRun, explainFailure } from '../src/index.js'

it('says why a command cannot run and what to do, without a stack trace', () => {
  const failure = new CannotRun('a.eml cannot be read: it is a folder', 'name a file')
  expect(explainFailure('smtp-status', failure)).toBe(
    'smtp-status: a.eml cannot be read: it is a folder\n  name a file\n',
  )
})

it('owns up to a fault of its own, whatever was thrown', () => {
  expect(explainFailure('registry', new TypeError('no such thing'))).toMatch(
    /^registry: stopped by a fault of its own: no such thing\n {2}please report/,
  )
  expect(explainFailure('registry', 'a text')).toContain('of its own: a text\n')
})
