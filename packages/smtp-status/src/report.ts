import { replyRuleIds } from '@smtp-status/replies'
import type { ReplyRuleId } from '@smtp-status/replies'
import { replyRules } from '@smtp-status/replies/rules'
import { CannotRun, layoutOf } from '@smtp-status/terminal'
import type { ExitStatus, Terminal } from '@smtp-status/terminal'
import { countSeverities, reportFormNames, reportForms, totalOf } from '@smtp-status/terminal/report'
import type { FindingList, KeptLine, ReportedFinding, ReportFormName } from '@smtp-status/terminal/report'
import { purposesOf } from '@smtp-status/terminal/layout'
import { Option } from 'commander'
import type { Command } from 'commander'
import { standardInput } from './input.js'

/** A finding of `lint` and `scan`: one of a reply rule. */
export interface ReplyFileFinding extends ReportedFinding {
  readonly rule: ReplyRuleId
}

/** The flags that `lint` and `scan` share. */
export interface ReportFlags {
  readonly report: ReportFormName
  readonly json?: boolean
  readonly strict?: boolean
  readonly rule?: readonly ReplyRuleId[]
  readonly ignoreRule?: readonly ReplyRuleId[]
}

const isRule = (text: string): text is ReplyRuleId => replyRuleIds.some((rule) => rule === text)

function readRule(text: string, before: readonly ReplyRuleId[] = []): readonly ReplyRuleId[] {
  if (isRule(text)) return [...before, text]
  throw new CannotRun(`there is no rule ${text}`, `the rules are ${replyRuleIds.join(', ')}`)
}

/** Adds the options that `lint` and `scan` have in common. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--report <form>', `how to report (${purposesOf(reportForms)})`)
        .choices(reportFormNames)
        .default('text'),
    )
    .option('--json', 'the same as --report json')
    .option('--strict', 'end with 1 for warnings and notes too')
    .option('--rule <rule>', 'only this rule; can be repeated', readRule)
    .option('--ignore-rule <rule>', 'all rules but this; can be repeated', readRule)
}

/** Options that `lint` and `scan` share. */
export interface ReportChoice {
  readonly form: ReportFormName
  readonly strict: boolean
  /** Says whether findings of a rule are asked for. */
  readonly isWanted: (rule: ReplyRuleId) => boolean
}

/** Reads the flags that `lint` and `scan` share. */
export function reportChoice({ report, json, strict, rule, ignoreRule = [] }: ReportFlags): ReportChoice {
  return {
    form: json === true ? 'json' : report,
    strict: strict === true,
    isWanted: (id) => (rule === undefined || rule.includes(id)) && !ignoreRule.includes(id),
  }
}

/** UTF-16 units of a line that are kept on either side of a place. */
const kept = 300

/** Cuts a line down to what is near a place, so that a file of one line does not stay in memory for each finding. */
export function nearPlace(line: string, column: number): KeptLine {
  const cutBefore = Math.max(0, column - 1 - kept)
  // A slice would keep the whole text alive.
  // In UTF-16, so that halves of characters, which stand for octets, are kept.
  return { cutBefore, text: Buffer.from(line.slice(cutBefore, column + kept), 'utf16le').toString('utf16le') }
}

/** Facts of a command on its run, beside the findings. */
export interface RunFacts {
  /** `smtp-status lint`. */
  readonly tool: string
  /** Lines for people: what was read. */
  readonly closing: readonly string[]
  /** The same, for programs. */
  readonly facts: Readonly<Record<string, unknown>>
}

function ruleTotals({ rules }: FindingList): Readonly<Record<string, number>> {
  const totals: Record<string, number> = {}
  for (const { rule, count } of rules) totals[rule] = (totals[rule] ?? 0) + count
  return totals
}

/** Prints what a command found, in the form that was asked for. */
export function printReport(
  list: FindingList,
  run: RunFacts,
  form: ReportFormName,
  terminal: Terminal,
): void {
  const parts = reportForms[form].write(list, {
    ...run,
    facts: { ...run.facts, rules: ruleTotals(list) },
    rules: replyRules,
    streams: [standardInput],
    ...layoutOf(terminal),
  })
  for (const part of parts) terminal.print(part)
}

/** 1 where an error was found, or with `strict` anything at all. */
export function statusOf(list: FindingList, strict: boolean): ExitStatus {
  return (strict ? totalOf(list) : countSeverities(list).error) > 0 ? 1 : 0
}
