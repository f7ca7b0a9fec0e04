import { describe, expect, it } from 'vitest'
import { modelineOf } from '../../src/files/layout.js'
import { canonicalYaml } from '../../src/print/canonical-yaml.js'

const modeline = modelineOf('enumerated-entry')

const body = `code: X.7.28
sampleText: Mail flood detected
basicCodes: [450, 4xx, 550]
description: >-
  The message belongs to a flood.
references:
  - rfc7372
submitters: [J. Levine]
changeController: IESG
registration: { authority: unknown, document: rfc7372 }
`
const entry = `${modeline}\n${body}`

// The same entry in one pair of braces.
const inBraces = `{ code: X.7.28, sampleText: Mail flood detected, basicCodes: [450, 4xx, 550],
  description: The message belongs to a flood., references: [rfc7372],
  submitters: [J. Levine], changeController: IESG,
  registration: { authority: unknown, document: rfc7372 } }
`

const fix = (text: string): string | undefined => canonicalYaml('enumerated-entry', text)

describe('a file that does not begin a line with each key', () => {
  it('has its keys in lines then, and its comments at the top', () => {
    expect(fix(inBraces)).toBe(entry)
    expect(fix(`${modeline}\n# One  \n${inBraces}#   Two\n`)).toBe(`${modeline}\n# One\n#   Two\n${body}`)
  })

  it('has comments behind keys in braces at the top as well', () => {
    const lines = inBraces.replace('{ code', '{\ncode').replaceAll(', ', ',\n')
    expect(fix(lines.replace('X.7.28,', 'X.7.28, # why this'))).toBe(`${modeline}\n# why this\n${body}`)
  })

  it('has explicit keys as plain ones', () => {
    expect(fix(entry.replace('code: X.7.28', '? code\n: X.7.28'))).toBe(entry)
  })
})

describe('the modeline', () => {
  it.each([
    '#yaml-language-server: $schema=x.json',
    '#   yaml-language-server: $schema=x.json',
    '# yaml-language-server: a\n# yaml-language-server: b',
  ])('stands in the place of any other: %j', (other) => {
    expect(fix(`${other}\n${body}`)).toBe(entry)
  })

  it.each(['# see # yaml-language-server: x', '# yaml-language-servers:', '# yaml-language-server'])(
    'leaves alone what is none: %s',
    (comment) => {
      expect(fix(`${entry}${comment}\n`)).toBe(`${entry}${comment}\n`)
      expect(fix(`${modeline}\n${comment}\n${body}`)).toBe(`${modeline}\n${comment}\n${body}`)
    },
  )
})

describe('what the canonical form leaves as it is', () => {
  it.each([
    ['a list of texts that look like codes', 'submitters: [5xx, 4xx, 2xx]'],
    ['a list in which the order says something', 'submitters: [Z, A]'],
    ['comments with blanks inside', 'submitters: [J. Levine] #   one  two'],
  ])('is %s', (_what, line) => {
    const text = entry.replace('submitters: [J. Levine]', line)
    expect(fix(text)).toBe(text)
  })

  it('is the order of items with comments between them', () => {
    const text = entry.replace('  - rfc7372', '  # newest\n  - rfc7372\n  # older\n  - rfc5248')
    expect(fix(text)).toBe(text)
  })
})

describe('a line ends in LF alone', () => {
  it.each(['\r', '\r\n'])('where it ended in %j', (end) => {
    expect(fix(entry.replaceAll('\n', end))).toBe(entry)
  })
})

describe('a text that is not settled has no canonical form', () => {
  it.each([
    ['a byte order mark inside it', entry.replace('Mail', 'Mail\uFEFF')],
    ['a second byte order mark', `\uFEFF\uFEFF${entry}`],
    ['codes that are none', entry.replace('[450, 4xx, 550]', '[450, { a: b }, x]')],
    ['codes that are texts', entry.replace('[450, 4xx, 550]', '[x, y]')],
    ['codes that are truth values', entry.replace('[450, 4xx, 550]', '[true, false]')],
    ['a number for a text', entry.replace('Mail flood detected', '5.10')],
    ['a single value', `${modeline}\nword\n`],
    ['nothing as its value', `${modeline}\n~\n`],
    ['a number as its value', `${modeline}\n5\n`],
    ['a list where a map belongs', `${modeline}\n- a\n`],
    ['no value at all', `${modeline}\n`],
    ['keys that are missing', `${modeline}\n{}\n`],
  ])('such as one with %s', (_what, text) => {
    expect(fix(text)).toBeUndefined()
  })

  it('such as one in which a document would end in the middle', () => {
    const [code = '', ...others] = body.split(/(?<=^code: .*\n)/)
    expect(fix(`${others.join('')}${code}...\n`)).toBe(entry)
    expect(fix(`${others.join('')}${code.trimEnd()} # why this\n...\n`)).toBeUndefined()
  })

  it.each(['[]\n', '# c\n[]\n'])('but a list without items has one: %j', (text) => {
    const [comment = ''] = /^#.*\n/.exec(text) ?? []
    expect(canonicalYaml('corrections', text)).toBe(`${modelineOf('corrections')}\n${comment}[]\n`)
  })
})
