import type { Columns } from '../history/columns.js'
import { hanging } from '../review/format/text-layout.js'
import type { AuditVerdict } from './verdict.js'

const labelWidth = 20

function detailLines({ details }: AuditVerdict, columns: Columns): readonly string[] {
  const lines = details.flatMap(({ label, text }) => {
    const isShort = label.length <= labelWidth
    const start = `  ${isShort ? label.padEnd(labelWidth) : ''.padEnd(labelWidth)}  `
    return [...(isShort ? [] : hanging('  ', label, columns)), ...hanging(start, text, columns)]
  })
  return lines.length === 0 ? [] : ['', ...lines]
}

/** The verdicts of an audit, for people. */
export function auditText(verdicts: readonly AuditVerdict[], columns: Columns): string {
  const parts = verdicts.map((verdict) => {
    const heading = `${verdict.audit.padEnd(10)} ${verdict.outcome.padEnd(8)} `
    const table = verdict.table.map((line) => `  ${line}`)
    const figures = table.length === 0 ? [] : ['', ...table]
    return [
      ...hanging(heading, verdict.summary, columns),
      ...figures,
      ...detailLines(verdict, columns),
      '',
    ].join('\n')
  })
  return parts.join('\n')
}
