export type * from './conflict-rule.js'
export type * from './rule-finding.js'
export type * from './update-report.js'
