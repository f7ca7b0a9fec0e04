import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addReportOptions, formOf, isWanted } from '../../src/report/options.js'
import type { ReportFlags } from '../../src/report/options.js'

const flagsOf = (...words: string[]): ReportFlags =>
  addReportOptions(new Command()).exitOverride().parse(words, { from: 'user' }).opts()

describe('the options of a report', () => {
  it('take text for the form by default, and --json for --report json', () => {
    expect(formOf(flagsOf())).toBe('text')
    expect(formOf(flagsOf('--report', 'sarif'))).toBe('sarif')
    expect(formOf(flagsOf('--json'))).toBe('json')
  })

  it('want every rule by default', () => {
    expect(isWanted(flagsOf())('code/missing')).toBe(true)
  })

  it('want only the rules that are named, and none that is to be ignored', () => {
    const flags = flagsOf('--rule', 'code/missing', '--rule', 'code/doubled', '--ignore-rule', 'code/doubled')
    expect(
      (['code/missing', 'code/doubled', 'code/unregistered'] as const).map((rule) => isWanted(flags)(rule)),
    ).toEqual([true, false, false])
  })

  it('refuse a rule that there is not, and say which there are', () => {
    expect(() => flagsOf('--rule', 'constructor')).toThrow('there is no rule constructor')
  })
})
