import { describe, expect, it } from 'vitest'
import { labelled, namesAfter } from '../../src/forms/readers.js'

/** The names in a list behind "these failed". */
const namesIn = (lines: readonly string[], domain = 'example.org'): readonly string[] =>
  namesAfter('these failed')({ lines, domain }).map(
    ({ address, line, reason }) => `${line} ${address} ${reason}`,
  )

describe('a list of names behind a phrase', () => {
  it.each([
    [
      ['x', 'These failed:', 'bob', 'carol', '', 'dave'],
      ['3 bob@example.org ', '4 carol@example.org '],
    ],
    [
      ['These failed:', '', 'bob', 'carol'],
      ['3 bob@example.org ', '4 carol@example.org '],
    ],
    [['x', '', 'these failed:', '', 'bob', '', 'carol'], ['5 bob@example.org ']],
    [
      ['these failed', 'bob@example.net  no such user ', 'carol'],
      ['2 bob@example.net no such user', '3 carol@example.org '],
    ],
    [['these failed', 'bob is not known here', 'carol'], ['3 carol@example.org ']],
    [['these failed', '', '', 'bob'], []],
    [['these failed'], []],
    [['others failed', 'bob'], []],
    [['bob', '', 'x', 'y', 'these failed', 'carol'], ['6 carol@example.org ']],
    [[], []],
  ])('is read up to an empty line: %j', (lines, names) => expect(namesIn(lines)).toEqual(names))

  it.each([
    ['bob', 'bob@example.org '],
    ['  bob', 'bob@example.org '],
    ['> * bob', 'bob@example.org '],
    ['- <bob>', 'bob@example.org '],
    ['bob ', 'bob@example.org '],
    ['bob  no such user ', 'bob@example.org no such user'],
    ['bob\tno such user', 'bob@example.org no such user'],
    ['bob: no such user', 'bob@example.org no such user'],
    ['bob (no such user)', 'bob@example.org no such user)'],
    ['bob.b+c_d-e', 'bob.b+c_d-e@example.org '],
    ['b', 'b@example.org '],
    [`b${'x'.repeat(63)}`, `b${'x'.repeat(63)}@example.org `],
  ])('has a name in %j', (line, name) => expect(namesIn(['these failed', line])).toEqual([`2 ${name}`]))

  it.each(['bob is out', '.bob', '!bob', 'bob!', `b${'x'.repeat(64)}`, '***'])('has none in %j', (line) => {
    expect(namesIn(['these failed', line])).toEqual([])
  })

  it('has names alone where the domain is not known', () => {
    expect(namesIn(['these failed', 'bob', 'carol@example.net'], '')).toEqual([
      '2 bob ',
      '3 carol@example.net ',
    ])
  })
})

describe('an address behind a phrase', () => {
  const read = (lines: readonly string[], ...labels: readonly string[]) =>
    labelled(labels)({ lines, domain: 'example.org' })

  it.each([
    [['x', ' Your message to bob@example.org failed '], 'bob@example.org', 2],
    [['Your message to', 'bob@example.org'], 'bob@example.org', 1],
    [['carol@example.org: your message to bob@example.org'], 'bob@example.org', 1],
    [['your message to nobody', 'your message to bob@example.org'], 'bob@example.org', 1],
    [['your message to nobody', '', 'your message to bob@example.org'], 'bob@example.org', 3],
    // The first of the phrases counts, wherever it stands.
    [['post to carol@example.org', 'your message to bob@example.org'], 'bob@example.org', 2],
    [['post to carol@example.org', 'x'], 'carol@example.org', 1],
  ])('is read, in %j', (lines, address, line) => {
    const reason = lines[line - 1]?.trim()
    expect(read(lines, 'your message to', 'post to')).toEqual([{ address, line, reason }])
  })

  it('may touch it, where it ends with a blank', () => {
    expect(read(['managing the bob@example.org list'], 'managing the ')).toMatchObject([
      { address: 'bob@example.org' },
    ])
    expect(read(['managing the list'], 'managing the ')).toEqual([])
  })

  it.each([
    [['bob@example.org wrote', 'Hello']],
    [['bob@example.org, your message to', '', 'carol@example.org']],
    [['your message to']],
    [['Stryker was here', 'your message to x']],
    [[]],
  ])('is none, in %j', (lines) => expect(read(lines, 'your message to')).toEqual([]))
})
