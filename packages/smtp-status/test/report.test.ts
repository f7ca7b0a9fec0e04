import { listOf } from '@smtp-status/terminal/report'
import type { ReportFormName } from '@smtp-status/terminal/report'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addReportOptions, nearPlace, printReport, reportChoice, statusOf } from '../src/report.js'
import type { ReplyFileFinding, ReportChoice, ReportFlags } from '../src/report.js'

/** A finding of a registered code with another class than its basic code, with some of it changed. */
const aFinding = (changed: Partial<ReplyFileFinding> = {}): ReplyFileFinding => ({
  rule: 'code/class-disagrees',
  severity: 'error',
  place: { file: 'a.js', range: { line: 7, column: 13, endLine: 7, endColumn: 18 } },
  line: { text: "reply(552, '4.3.1 Full')", cutBefore: 0 },
  message: '4.3.1 has another class than 552',
  advice: 'Write 5.3.1',
  source: 'RFC 2034 section 4',
  facts: { status: '4.3.1' },
  ...changed,
})

const choiceOf = (...words: string[]): ReportChoice =>
  reportChoice(
    addReportOptions(new Command()).exitOverride().parse(words, { from: 'user' }).opts<ReportFlags>(),
  )

describe('the options of a report', () => {
  it('take text for the form by default, and --json for --report json', () => {
    expect(choiceOf().form).toBe('text')
    expect(choiceOf('--report', 'sarif').form).toBe('sarif')
    expect(choiceOf('--json').form).toBe('json')
  })

  it('want every rule by default', () => {
    expect(choiceOf().isWanted('code/missing')).toBe(true)
  })

  it('want only the rules that are named, and none that is to be ignored', () => {
    const { isWanted } = choiceOf(
      '--rule',
      'code/missing',
      '--rule',
      'code/doubled',
      '--ignore-rule',
      'code/doubled',
    )
    expect(
      (['code/missing', 'code/doubled', 'code/unregistered'] as const).map((rule) => isWanted(rule)),
    ).toEqual([true, false, false])
  })

  it('refuse a rule that there is not, and say which there are', () => {
    expect(() => choiceOf('--rule', 'constructor')).toThrow('there is no rule constructor')
  })
})

describe('the line that is kept with a finding', () => {
  it('is whole where it is short', () => {
    expect(nearPlace('550 5.7.99 x', 5)).toEqual({ text: '550 5.7.99 x', cutBefore: 0 })
  })

  it('is what is within 300 characters of a long one, with how much was cut off before', () => {
    const line = `${'x'.repeat(1000)}5.7.99${'y'.repeat(1000)}`
    expect(nearPlace(line, 1001)).toEqual({
      text: `${'x'.repeat(300)}5.7.99${'y'.repeat(295)}`,
      cutBefore: 700,
    })
  })
})

const list = listOf([aFinding(), aFinding({ severity: 'note' })])
const run = {
  tool: 'smtp-status scan',
  closing: ['Read: 2 codes and 0 likely in 1 file.', 'Passed over: 1 binary.'],
  facts: { files: 1 },
}

function printed(form: ReportFormName, columns = 80): string {
  let text = ''
  printReport(list, run, form, {
    print: (more) => void (text += more),
    warn: () => undefined,
    colours: false,
    columns,
  })
  return text
}

describe('a report', () => {
  it('of text ends with the counts, what was read, and how often each rule found something', () => {
    expect(printed('text')).toMatch(
      /\n\n1 error, 1 note\nRead: 2 codes and 0 likely in 1 file\.\nPassed over: 1 binary\.\n +1 error +code\/class-disagrees\n +1 note +code\/class-disagrees\n$/,
    )
  })

  it('of text breaks these lines at the width of the terminal', () => {
    expect(printed('text', 30)).toContain(
      '\nRead: 2 codes and 0 likely in\n1 file.\nPassed over: 1 binary.\n',
    )
  })

  it('of JSON has what is known of the run, counts, and findings with what only the command knows', () => {
    expect(JSON.parse(printed('json'))).toMatchObject({
      formatVersion: '1.0.0',
      files: 1,
      rules: { 'code/class-disagrees': 2 },
      counts: { error: 1, warning: 0, note: 1 },
      findings: [{ file: 'a.js', line: 7, column: 13, endColumn: 18, status: '4.3.1' }, { severity: 'note' }],
    })
  })

  it('of SARIF names the tool and the rule', () => {
    expect(JSON.parse(printed('sarif'))).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              name: 'smtp-status scan',
              rules: [{ id: 'code/class-disagrees', shortDescription: {} }],
            },
          },
          results: [{ level: 'error' }, { level: 'note' }],
        },
      ],
    })
  })

  it('for GitHub has a line for each finding', () => {
    expect(printed('github').match(/^::(?:error|notice) /gm)).toEqual(['::error ', '::notice '])
  })
})

describe('the exit status', () => {
  it.each([
    ['error', false, 1],
    ['warning', false, 0],
    ['note', false, 0],
    ['warning', true, 1],
    ['note', true, 1],
  ] as const)('of a finding that is an %s, with strict %s, is %d', (severity, strict, status) => {
    expect(statusOf(listOf([aFinding({ severity })]), strict)).toBe(status)
  })

  it('of nothing is 0', () => expect(statusOf(listOf([]), true)).toBe(0))
})
