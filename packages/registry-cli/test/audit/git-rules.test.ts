import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { updateRules } from '@smtp-status/registry'
import { removalRules } from '@smtp-status/submission'
import { describe, expect, it } from 'vitest'
import { gitRules } from '../../src/audit/git/commit-audit.js'
import { root } from '../support.js'

const ofGit = Object.keys({ ...gitRules, ...removalRules })

const page = readFileSync(join(root, 'docs/git-audit.md'), 'utf8')
const named = [...page.matchAll(/`((?:git|update)\/[a-z-]+)`/g)].map(([, id]) => id)

describe('docs/git-audit.md', () => {
  it('names each rule that only a history in git can break', () => {
    expect(named).toEqual(expect.arrayContaining(ofGit))
  })

  it('names no rule that is not there', () => {
    const known = new Set([...ofGit, ...updateRules.map(({ id }) => id)])
    expect(named.filter((id) => id !== undefined && !known.has(id))).toEqual([])
  })
})
