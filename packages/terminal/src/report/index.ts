import type { FindingList, ReportOptions } from './finding.js'
import { reportGithub } from './github.js'
import { reportJson } from './json.js'
import { reportSarif } from './sarif.js'
import { reportText } from './text.js'

export type {
  Facts,
  FindingList,
  KeptLine,
  ReportedFinding,
  ReportedRule,
  ReportOptions,
  RuleCount,
  SeverityCounts,
} from './finding.js'
export {
  countSeverities,
  countText,
  FindingCollector,
  findingLimits,
  listOf,
  placeText,
  totalOf,
} from './finding.js'
export { reportGithub } from './github.js'
export type { JsonFinding, JsonReport } from './json.js'
export { jsonFinding, jsonReport, jsonText, reportJson } from './json.js'
export { reportSarif } from './sarif.js'
export { reportText } from './text.js'

/** A form of a report, as it describes itself. */
export interface ReportForm {
  /** For whom it is; stands in the help. */
  readonly purpose: string
  /** Writes findings in parts, none of which is too long for one text. */
  readonly write: (list: FindingList, options: ReportOptions) => Iterable<string>
}

/** The name of a form of a report. */
export type ReportFormName = 'text' | 'json' | 'sarif' | 'github'

/** The forms of a report, by the names that users give them. */
export const reportForms: Readonly<Record<ReportFormName, ReportForm>> = {
  text: { purpose: 'for people', write: reportText },
  json: { purpose: 'for programs', write: reportJson },
  sarif: { purpose: 'SARIF 2.1.0, for code scanning', write: reportSarif },
  github: { purpose: "annotations, for GitHub's workflows", write: reportGithub },
}

const isForm = (name: string): name is ReportFormName => Object.hasOwn(reportForms, name)

/** The names of all forms, in the order of the help. */
export const reportFormNames: readonly ReportFormName[] = Object.keys(reportForms).filter(isForm)
