import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IssueReading } from '../../src/propose/from-issue.js'
import { readIssue } from '../../src/propose/from-issue.js'
import { root } from '../../../registry-cli/test/support.js'

const templates = join(root, '.github', 'ISSUE_TEMPLATE')
const forms = readdirSync(templates)
  .filter((name) => name !== 'config.yml')
  .map((name) => ({ name: name.slice(0, -4), template: readFileSync(join(templates, name), 'utf8') }))

const bodyOf = (name: string): string =>
  readFileSync(join(root, 'packages', 'registry-cli', 'test', 'fixtures', 'issues', `${name}.md`), 'utf8')

const read = (body: string, name?: string): IssueReading => readIssue(body, forms, name)
const rulesOf = (body: string): readonly string[] => read(body).findings.map(({ rule }) => rule)
const good = bodyOf('register-a-code')

describe('a filled-in form', () => {
  it('is told by its headings, and gives an answer for each field that is filled in', () => {
    const { answers, findings, lines } = read(good)
    expect(findings).toEqual([])
    expect(answers?.kind).toBe('register')
    expect(answers?.texts).toMatchObject({
      code: 'X.7.30',
      sampleText: 'REQUIRETLS support required',
      basicCodes: '550',
      classes: '5',
      authority: 'standards',
      documentDate: '2019-11',
    })
    expect(answers?.texts).not.toHaveProperty('securityNote')
    expect(good.split('\n')[(lines.get('basicCodes') ?? 0) - 1]).toBe('### Associated basic status codes')
  })

  it.each([
    ['update-an-entry', 'update'],
    ['deprecate-a-code', 'deprecate'],
  ])('%s asks for another kind of change', (name, kind) => {
    expect(read(bodyOf(name))).toMatchObject({ findings: [], answers: { kind } })
  })

  it('is read alike with CRLF, as a browser sends it', () => {
    expect(read(good.replaceAll('\n', '\r\n')).answers).toEqual(read(good).answers)
  })

  it('that only reports an error can become no change', () => {
    expect(rulesOf(bodyOf('report-an-error'))).toEqual(['issue/form'])
  })

  it('is not taken for another form than the one that is named', () => {
    expect(read(good, 'deprecate-a-code').answers).toBeUndefined()
    expect(read(good, 'no-such-form').findings).toMatchObject([{ rule: 'issue/form' }])
  })
})

describe('a body that is not what the form makes', () => {
  it.each([
    ['is nothing at all', '', 'issue/form'],
    ['is another text', 'Hello\n\n# there', 'issue/form'],
    [
      'lacks a field that has to be filled in',
      good.replace('REQUIRETLS support required', '_No response_'),
      'issue/missing',
    ],
    ['has a box unticked', good.replace('- [x]', '- [ ]'), 'issue/unticked'],
    ['has a choice that is not offered', good.replace('\n5\n', '\n7\n'), 'issue/choice'],
    [
      'has two choices where there is one',
      good.replace('\nstandards\n', '\nstandards, expert-review\n'),
      'issue/choice',
    ],
    ['has a field twice', `${good}\n### Code\n\nX.1.1\n`, 'issue/repeated-heading'],
    [
      'has a field twice, the second within a line',
      good.replace('RFC 8689 uses', 'RFC ### Code\nX.1.1 uses'),
      'issue/repeated-heading',
    ],
    [
      'has a heading of its own',
      good.replace('RFC 8689 uses', '### More\nRFC 8689 uses'),
      'issue/unknown-heading',
    ],
    ['has HTML', good.replace('REQUIRETLS', '<img src=x onerror=alert(1)>'), 'issue/markup'],
    ['has a comment that hides text', good.replace('REQUIRETLS', '<!-- x --> REQUIRETLS'), 'issue/markup'],
    ['has a control character', good.replace('REQUIRETLS', '\u001B[2JREQUIRETLS'), 'issue/unseen-character'],
    ['turns the writing round', good.replace('REQUIRETLS', '\u202EREQUIRETLS'), 'issue/unseen-character'],
    ['is longer than an issue can be', `${good}${'x'.repeat(70_000)}`, 'issue/too-long'],
  ])('is refused where it %s', (_, body, rule) => {
    expect(rulesOf(body)).toContain(rule)
    expect(read(body).answers).toBeUndefined()
  })

  it('is refused with every fault of the hostile one, at their lines', () => {
    const { findings, answers } = read(bodyOf('register-a-code-hostile'))
    expect(answers).toBeUndefined()
    expect(findings.map(({ rule, line }) => [rule, line])).toContainEqual(['issue/markup', 7])
  })

  it('never stops the program', () => {
    const piece = fc.constantFrom(
      '###',
      '### Code',
      '\n',
      '\r',
      ' ',
      'x',
      '- [x] ',
      '_No response_',
      '\u2028',
      '\t',
      'X.7.31',
      '`',
      '"',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const { answers, findings } = read(pieces.join(''))
        expect(answers === undefined).toBe(findings.length > 0)
      }),
    )
  })

  it('is read with the empty lines of an answer, however many there are', () => {
    const { answers } = read(good.replace('RFC 8689 uses', `RFC 8689 uses${'\n'.repeat(50_000)}`))
    expect(answers?.texts).toEqual(read(good.replace('RFC 8689 uses', 'RFC 8689 uses\n\n')).answers?.texts)
  })

  it.each(['### ', ' ', '#', '### Code\n', '\n', '- [x] ', '###', '<a '])(
    'that repeats %j as often as it can is read before the time of a test is over',
    (text) => {
      expect(read(`### Code\n${text.repeat(60_000 / text.length)}x`).answers).toBeUndefined()
    },
  )
})
