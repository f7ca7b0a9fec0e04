import { describe, expect, it } from 'vitest'
import type { ReportForm } from '../../src/report/options.js'
import { printReport, statusOf } from '../../src/report/print-report.js'
import { aFinding } from './a-finding.js'

const findings = [aFinding(), aFinding({ severity: 'remark' })]
const outcome = {
  tool: 'smtp-status scan',
  findings,
  rules: { 'code/class-disagrees': { title: 'The class disagrees' } },
  looked: ' in 2 codes and 0 likely in 1 file.\nPassed over: 1 binary.\n',
  facts: { files: 1 },
}

function printed(form: ReportForm, columns = 80): string {
  let text = ''
  printReport(outcome, form, {
    print: (more) => void (text += more),
    warn: () => undefined,
    colours: false,
    columns,
  })
  return text
}

describe('a report', () => {
  it('of text ends with the counts, what was looked at, and a summary', () => {
    expect(printed('text')).toMatch(
      /\n\n1 error, 1 remark in 2 codes and 0 likely in 1 file\.\nPassed over: 1 binary\.\n +1 error +code\/class-disagrees\n +1 remark +code\/class-disagrees\n$/,
    )
  })

  it('of text breaks these lines at the width of the terminal', () => {
    expect(printed('text', 30)).toContain(
      '\n1 error, 1 remark in 2 codes\nand 0 likely in 1 file.\nPassed over: 1 binary.\n',
    )
  })

  it('of JSON has what is known of the run, counts, and findings with what only the command knows', () => {
    expect(JSON.parse(printed('json'))).toMatchObject({
      formatVersion: '1.0.0',
      files: 1,
      counts: { error: 1, warning: 0, remark: 1, rules: { 'code/class-disagrees': 2 } },
      findings: [
        { file: 'a.js', line: 7, column: 13, endColumn: 18, status: '4.3.1' },
        { severity: 'remark' },
      ],
    })
  })

  it('of SARIF names the tool and the rule', () => {
    expect(JSON.parse(printed('sarif'))).toMatchObject({
      runs: [
        {
          tool: { driver: { name: 'smtp-status scan', rules: [{ id: 'code/class-disagrees' }] } },
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
    ['remark', false, 0],
    ['warning', true, 1],
    ['remark', true, 1],
  ] as const)('of a finding that is an %s, with strict %s, is %d', (severity, strict, status) => {
    expect(statusOf([aFinding({ severity })], strict)).toBe(status)
  })

  it('of nothing is 0', () => expect(statusOf([], true)).toBe(0))
})
