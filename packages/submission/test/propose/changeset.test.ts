import parseChangeset from '@changesets/parse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesetName, changesetText } from '../../src/propose/work-out.js'

describe('a changeset', () => {
  it('asks for the release and says what becomes of the code', () => {
    const facts = { codes: { register: ['X.7.31'] }, bump: 'minor', title: 'Mail flood' } as const
    expect(changesetText(facts)).toBe(
      "---\n'@smtp-status/codes': minor\n---\n\nRegister X.7.31, `Mail flood`.\n",
    )
  })

  it('says of several entries which change and which are deprecated', () => {
    const codes = { update: ['X.1.10', 'X.3.2'], deprecate: ['X.7.27'] }
    expect(changesetText({ codes, bump: 'minor', title: '' })).toContain(
      '\n\nUpdate X.1.10, X.3.2. Deprecate X.7.27.\n',
    )
  })

  it('is read as it was meant whatever the text of the entry, which stays in a span of code', () => {
    const lines = fc.string({ unit: fc.constantFrom('`', '-', '@', '<', 'a', ' ', '*', '#'), maxLength: 30 })
    fc.assert(
      fc.property(lines, (title) => {
        const text = changesetText({ codes: { update: ['X.1.1'] }, bump: 'patch', title })
        const { releases, summary } = parseChangeset(text)
        expect(releases).toEqual([{ name: '@smtp-status/codes', type: 'patch' }])
        const [, fence = ''] = /^Update X\.1\.1, (`+)/.exec(summary) ?? []
        const inside = summary.slice(`Update X.1.1, ${fence}`.length, -`${fence}.`.length)
        expect(title === '' || !inside.split(/[^`]+/).includes(fence)).toBe(true)
      }),
    )
  })

  it('has a name that no other has, and that cannot lead out of its folder', () => {
    expect(changesetName('register', 'X.7.31', new Set())).toBe('register-x-7-31.md')
    const present = new Set(['update-x-7-31.md', 'update-x-7-31-2.md'])
    expect(changesetName('update', 'X.7.31', present)).toBe('update-x-7-31-3.md')
    expect(changesetName('update', '../../x', new Set())).toBe('update--x.md')
  })
})
