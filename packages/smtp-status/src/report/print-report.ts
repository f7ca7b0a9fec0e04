import type { ReplyRuleId } from '@smtp-status/replies'
import { countText, jsonText, reportGithub, reportSarif } from '@smtp-status/terminal/report'
import type { ReportedRule } from '@smtp-status/terminal/report'
import type { ExitStatus, Terminal } from '@smtp-status/terminal'
import { indented } from '../layout.js'
import { standardInput } from '../shown-path.js'
import { countRules, countSeverities, severities } from './count.js'
import { asFinding } from './finding.js'
import type { FileFinding } from './finding.js'
import type { ReportForm } from './options.js'
import { findingText, summaryText } from './text-report.js'

/** What a command found, and what it says of its run. */
export interface Outcome {
  /** `smtp-status lint`. */
  readonly tool: string
  readonly findings: readonly FileFinding[]
  readonly rules: Readonly<Partial<Record<ReplyRuleId, ReportedRule>>>
  /** What was looked at, for people: lines with their ends. */
  readonly looked: string
  /** The same, for programs. */
  readonly facts: Readonly<Record<string, unknown>>
}

function asJson({
  rule,
  severity,
  file,
  line,
  column,
  endColumn,
  message,
  advice,
  source,
  more,
}: FileFinding): object {
  return { rule, severity, file, line, column, endColumn, message, advice, source, ...more }
}

function printJson({ findings, facts }: Outcome, { print }: Terminal): void {
  const rules: Partial<Record<ReplyRuleId, number>> = {}
  for (const { rule, count } of countRules(findings)) rules[rule] = (rules[rule] ?? 0) + count
  const counts = { ...countSeverities(findings), rules }
  const document = { formatVersion: '1.0.0', ...facts, counts, findings: findings.map(asJson) }
  print(jsonText(document))
}

function printText({ findings, looked }: Outcome, terminal: Terminal): void {
  for (const finding of findings) terminal.print(findingText(finding, terminal))
  const lines = `${countText(findings, severities)}${looked}`.trimEnd().split('\n')
  terminal.print(`${lines.flatMap((line) => indented(0, line, terminal.columns)).join('\n')}\n`)
  terminal.print(summaryText(findings, terminal))
}

/** Prints what a command found, in the form that was asked for. */
export function printReport(outcome: Outcome, form: ReportForm, terminal: Terminal): void {
  const { findings, tool, rules } = outcome
  if (form === 'text') printText(outcome, terminal)
  else if (form === 'json') printJson(outcome, terminal)
  else if (form === 'github') terminal.print(reportGithub(findings.map(asFinding)))
  else
    terminal.print(
      reportSarif(findings.map(asFinding), {
        tool,
        rules: Object.fromEntries(Object.entries(rules)),
        streams: [standardInput],
      }),
    )
}

/** 1 where an error was found, or with `strict` anything at all. */
export function statusOf(findings: readonly FileFinding[], strict: boolean): ExitStatus {
  return findings.some(({ severity }) => strict || severity === 'error') ? 1 : 0
}
