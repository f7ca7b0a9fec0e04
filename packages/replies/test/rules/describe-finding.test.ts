import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Severity } from '../../../registry/src/model/finding.js'
import { severities } from '../../../registry/src/model/finding.js'
import { unseenCharacters as ofTheProject } from '../../../terminal/src/safe-text.js'
import type { ReplyFinding, ReplySeverity } from '../../src/index.js'
import { checkReply, replyRuleIds } from '../../src/index.js'
import { showFound, showLines, unseenCharacters } from '../../src/rules/describe-finding.js'
import { describeFinding, replyRules } from '../../src/rules/index.js'

const said = (reply: string): readonly string[] =>
  checkReply(reply, { answers: 'other' }).map(describeFinding)

describe('describeFinding', () => {
  it('says where it is, what was found, and what is expected', () => {
    expect(said('550-5.1.1 a\n550 b')).toEqual([
      'Line 2: there is no enhanced status code; one is expected at the beginning of the text.',
    ])
    expect(said('550-a\n550 b')).toEqual([
      'Lines 1 and 2: there is no enhanced status code; one is expected at the beginning of the text.',
    ])
    expect(said('600 a')).toEqual([
      'Line 1: the basic status code is 600; a first digit of 2 to 5 and a second of 0 to 5 are expected.',
    ])
    expect(said('')).toEqual(['There is no reply; at least three digits are expected.'])
  })

  it('shows what was found harmlessly', () => {
    expect(said('354 a\u001b[31m')).toEqual(['Line 1: there is "\\x1b"; printable characters are expected.'])
    expect(said('\u202e\n354 a')[0]).toBe(
      'Line 1: there stands "\\u{202e}"; three digits are expected first.',
    )
  })

  it('takes what was found for no pattern', () => {
    expect(said("$&$'$`\n354 a")[0]).toBe('Line 1: there stands "$&$\'$`"; three digits are expected first.')
  })

  it('is one line for any rule, whatever was found', () => {
    for (const rule of replyRuleIds)
      for (const found of [null, '', '\n', 'a\nb', 'x'.repeat(100_000)]) {
        const finding: ReplyFinding = { rule, severity: 'error', source: '', lines: [1, 2, 4], found }
        expect(describeFinding(finding)).toMatch(/^Lines 1, 2 and 4: (?!.*\{found\})[^\n]{1,300}\.$/)
      }
  })
})

describe('what this package has a copy of, as it may not import private packages', () => {
  it('is equal to the one set of dangerous characters', () => {
    expect([unseenCharacters.source, unseenCharacters.flags]).toEqual([
      ofTheProject.source,
      ofTheProject.flags,
    ])
  })

  it('is equal to the one set of severities, all of which some rule has', () => {
    expectTypeOf<ReplySeverity>().toEqualTypeOf<Severity>()
    const used = new Set(Object.values(replyRules).map(({ severity }) => severity))
    expect([...used].toSorted()).toEqual([...severities].toSorted())
  })
})

describe('showFound', () => {
  it('leaves numbers and codes bare, and puts the rest into quotation marks', () => {
    expect(['513', '5.7.1', '5.7.1:', ' ', ''].map(showFound)).toEqual([
      '513',
      '5.7.1',
      '"5.7.1:"',
      '" "',
      '""',
    ])
  })

  it('names what has no shape of its own', () => {
    expect([null, '\n', '\r', '\t', '\ufffd'].map(showFound)).toEqual([
      'nothing',
      'LF',
      'CR',
      'TAB',
      'U+FFFD',
    ])
  })

  it('escapes what could turn or break the line', () => {
    expect(showFound('a\nb\tc\u0007\u009b\u2066\u2028\ud800')).toBe(
      '"a\\nb\\tc\\x07\\x9b\\u{2066}\\u{2028}\\u{d800}"',
    )
  })

  it('takes the names of what every object has for texts like others', () => {
    for (const name of ['constructor', 'toString', '__proto__']) expect(showFound(name)).toBe(`"${name}"`)
  })

  it('cuts long texts, and no character in two', () => {
    expect(showFound('7'.repeat(60))).toBe('7'.repeat(60))
    expect(showFound('.'.repeat(61))).toBe(`"${'.'.repeat(60)}…"`)
    expect(showFound('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`)
    expect(showFound('7'.repeat(60))).toBe('7'.repeat(60))
    expect(showFound('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`)
    expect(showFound('😀'.repeat(60))).toBe(`"${'😀'.repeat(60)}"`)
    expect(showFound('7'.repeat(60))).toBe('7'.repeat(60))
    expect(showFound('😀'.repeat(61))).toBe(`"${'😀'.repeat(60)}…"`)
    expect(showFound(`x${'😀'.repeat(60)}`)).toBe(`"x${'😀'.repeat(59)}…"`)
  })
})

describe('showLines', () => {
  it.each([
    [[], ''],
    [[3], 'Line 3'],
    [[1, 3], 'Lines 1 and 3'],
    [[1, 2], 'Lines 1 and 2'],
    [[1, 2, 3, 7], 'Lines 1 to 3 and 7'],
    [[1, 3, 5, 7], 'Lines 1, 3, 5 and 7'],
    [[1, 3, 5, 7, 9, 11], 'Lines 1, 3, 5, 7 and more'],
  ])('shows %j', (lines, shown) => {
    expect(showLines(lines)).toBe(shown)
  })
})
