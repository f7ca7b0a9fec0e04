import { replyRuleIds } from '@smtp-status/replies'
import type { ReplyRuleId } from '@smtp-status/replies'
import { CannotRun } from '@smtp-status/terminal'
import { Option } from 'commander'
import type { Command } from 'commander'

/** The forms of a report. */
export const reportForms = ['text', 'json', 'sarif', 'github'] as const

/** A form of a report. */
export type ReportForm = (typeof reportForms)[number]

/** What `lint` and `scan` are asked alike. */
export interface ReportFlags {
  readonly report: ReportForm
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
    .addOption(new Option('--report <form>', 'how to report').choices(reportForms).default('text'))
    .option('--json', 'the same as --report json')
    .option('--strict', 'end with 1 for warnings and remarks too')
    .option('--rule <rule>', 'only this rule; may be given several times', readRule)
    .option('--ignore-rule <rule>', 'all rules but this; may be given several times', readRule)
}

/** The form that was asked for. */
export function formOf({ report, json }: ReportFlags): ReportForm {
  return json === true ? 'json' : report
}

/** Says whether findings of a rule are asked for. */
export function isWanted({ rule, ignoreRule = [] }: ReportFlags): (id: ReplyRuleId) => boolean {
  return (id) => (rule === undefined || rule.includes(id)) && !ignoreRule.includes(id)
}
