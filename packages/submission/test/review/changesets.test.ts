import { describe, expect, it } from 'vitest'
import { changesetFindings, newChangesets, reviewVersion } from '../../src/review/changesets.js'
import type { NewChangeset } from '../../src/review/review.js'

const read = (text: string): NewChangeset | undefined =>
  newChangesets([], [{ file: '.changeset/a.md', text }])[0]

const listed = (...lines: readonly string[]): string =>
  ['---', ...lines, '---', '', 'A new code.', ''].join('\n')

describe('a changeset', () => {
  it('names the package and how much a release changes', () => {
    expect(read(listed("'@smtp-status/codes': minor"))).toEqual({ file: '.changeset/a.md', bump: 'minor' })
    expect(read(listed('"@smtp-status/codes": major', 'smtp-status: patch'))?.bump).toBe('major')
  })

  it('can be about other packages', () => {
    expect(read(listed('smtp-status: minor'))).toEqual({ file: '.changeset/a.md' })
    expect(read(listed())).toEqual({ file: '.changeset/a.md' })
  })

  it.each([
    ['is empty', ''],
    ['has no list', 'A new code.\n'],
    ['has a list that does not end', "---\n'@smtp-status/codes': minor\n"],
    ['has another word for the release', listed("'@smtp-status/codes': huge")],
    ['has a list of another kind', listed('- minor')],
    ['has broken YAML', listed("'@smtp-status/codes: minor")],
    ['has a bomb of aliases', listed('a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]')],
  ])('that %s cannot be read, and says so', (_, text) => {
    const changeset = read(text)
    expect(changeset?.bump).toBeUndefined()
    expect(changeset?.fault).toMatch(/^it does not begin with|^its list of packages/)
    expect(changesetFindings(reviewVersion([], changeset ? [changeset] : []))).toMatchObject([
      { rule: 'release/changeset-unreadable', severity: 'error', place: { file: '.changeset/a.md' } },
    ])
  })

  // A pattern that goes back over and over would not come to an end within the test's own limit of time.
  it.each([
    '---x\n'.repeat(12_000),
    `---${'\n'.repeat(60_000)}x`,
    ' '.repeat(60_000),
    '---\n\n'.repeat(9000),
  ])('comes to an end, however it is made', (text) => {
    expect(read(text)?.bump).toBeUndefined()
  })

  it('counts only where base does not have it', () => {
    const changeset = { file: '.changeset/a.md', text: listed("'@smtp-status/codes': minor") }
    expect(newChangesets([changeset], [changeset])).toEqual([])
  })
})

describe('the release', () => {
  const minor = { bump: 'minor', what: 'X.7.29', why: 'it is a new code' } as const

  it.each([
    ['none', false],
    ['patch', false],
    ['minor', true],
    ['major', true],
  ] as const)('that a new code needs is asked for by %s: %s', (bump, isEnough) => {
    const version = reviewVersion([minor], [{ file: '.changeset/a.md', bump }])
    expect(version).toMatchObject({ needed: 'minor', isEnough })
    expect(changesetFindings(version).map(({ rule }) => rule)).toEqual(isEnough ? [] : ['release/changeset'])
  })

  it('is not asked for where nothing needs one', () => {
    expect(reviewVersion([], [])).toMatchObject({ needed: 'none', isEnough: true })
  })
})
