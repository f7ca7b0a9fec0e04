import { describe, expect, it } from 'vitest'
import { mergeYaml } from '../src/print/merge-yaml.js'

const existing = `# the modeline
code: X.7.28
# why this text
sampleText:   "Mail flood detected"  # as registered
basicCodes: not given

# of the description
description: >-
  Two
  lines.
changeController: IESG
`

describe('bringing a file to what is wanted', () => {
  it('changes nothing where it already says so, however it is laid out', () => {
    const wanted =
      'code: X.7.28\nsampleText: Mail flood detected\nbasicCodes: not given\ndescription: Two lines.\nchangeController: IESG\n'
    expect(mergeYaml(existing, wanted)).toBe(existing)
  })

  it('changes the lines of a changed value alone and keeps the comment in front of the next key', () => {
    const wanted =
      'code: X.7.28\nsampleText: Mail flood detected\nbasicCodes: [450]\ndescription: Two lines.\nchangeController: IESG\n'
    expect(mergeYaml(existing, wanted)).toBe(existing.replace('basicCodes: not given', 'basicCodes: [450]'))
  })

  it('puts a new key where the canonical form has it, and takes out one that is not wanted', () => {
    const wanted =
      'code: X.7.28\nsampleText: Mail flood detected\nbasicCodes: not given\nclasses: [5]\ndescription: Two lines.\n'
    const merged = mergeYaml(existing, wanted)
    expect(merged).toContain('\nclasses: [5]\ndescription: >-\n')
    expect(merged).not.toContain('changeController')
  })

  it('puts the first keys where there were none, and keeps the comments', () => {
    expect(mergeYaml('# one\n{}\n# two\n', 'X.1.1: 1\n')).toBe('# one\n# two\nX.1.1: 1\n')
  })

  it('keeps what stands behind the last key once', () => {
    expect(mergeYaml('# one\na: 1\n# two\n', 'a: 1\n')).toBe('# one\na: 1\n# two\n')
    expect(mergeYaml('# one\na: 1\n# two\n', 'a: 2\n')).toBe('# one\na: 2\n# two\n')
  })

  it.each([
    ['all keys in braces', '# one\n{ a: 1, b: 2 } # two\n'],
    ['each key in its line, in braces', '{ # one\na: 1, # two\nb: 2 }\n'],
    ['keys that are indented', '# one\n  b: 2\n  a: 1 # two\n'],
    ['a key that is marked as one', '# one\n? a\n: 1 # two\nb: 2\n'],
    ['an end of the document', 'b: 2\na: 1 # one\n... # two\n'],
  ])('writes all anew, below the comments, where a file has %s', (_what, text) => {
    expect(mergeYaml(text, '# modeline\nb: 4\na: 1\nc: 3\n')).toBe(
      '# modeline\n# one\n# two\nb: 4\na: 1\nc: 3\n',
    )
  })

  it('ends the last line before it adds a key', () => {
    expect(mergeYaml('a: 1', 'a: 1\nb: 2\n')).toBe('a: 1\nb: 2\n')
    expect(mergeYaml('a: 1 # c', 'a: 1\nb: 2\n')).toBe('a: 1 # c\nb: 2\n')
  })

  it('leaves an empty map where no key is wanted', () => {
    expect(mergeYaml('# one\na: 1\n# two\n', '# one\n{}\n')).toBe('# one\n# two\n{}\n')
  })

  it('keeps comments between blank lines', () => {
    expect(mergeYaml('a: 1\n# c\n  \nb: 2\n', 'a: 3\nb: 2\n')).toBe('a: 3\n# c\n  \nb: 2\n')
  })

  it('takes the canonical text whole where the existing one has any fault', () => {
    for (const text of ['# c\na: no\n', '# c\na: 1\na: 2\n', '# c\na: &b 1\n'])
      expect(mergeYaml(text, 'a: 1\n')).toBe('a: 1\n')
    expect(mergeYaml('# c\na: 1\n', 'a: no\n')).toBe('a: no\n')
  })

  it('takes the canonical text whole where the existing one is no YAML map', () => {
    expect(mergeYaml('a: [', 'code: X.1.1\n')).toBe('code: X.1.1\n')
    expect(mergeYaml('- a\n', 'code: X.1.1\n')).toBe('code: X.1.1\n')
  })
})
