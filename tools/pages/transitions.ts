import type { TransitionRow, TransitionStep } from './judge-transitions.js'

const heading = `# What IANA has changed, judged by the rules

Each step between consecutive copies of IANA's file that were at hand, read as they are. Of every field that changed stands what the
[update rules](rules.md) say. A step is called by the days of the two files' last updates. On whose authority a change was made is what
the entry's \`history\` in \`registry-src/\` says; \`unknown\` stands where no source tells. Of descriptions it is said only that their
wording changed. A cell of basic status codes that cannot be read counts as nothing. The full stop that once stood in X.7.28 counts as
what [corrections.yaml](../registry-src/corrections.yaml) takes it for.

This page is printed from IANA's files by \`npm run pages\`.
`

const wanting: Readonly<Record<string, string>> = {
  standards: 'no update of its standards is on record for it',
  'change-controller': 'the word of its change controller is not on record',
  publication: 'no publication of the draft is on record',
  'rfc5248-update': 'RFC 5248 was not updated',
}

function refusal({ ways, verdict }: TransitionRow): string {
  const wants = ways.flatMap((way) => wanting[way] ?? [])
  const because = wants.length === 0 ? '' : `: ${wants.join(', ')}`
  return `**No rule permits it without the IESG**${because} (\`${verdict.rule}\`, ${verdict.source})`
}

function verdictCell(row: TransitionRow): string {
  const { permitted, rule, source } = row.verdict
  return permitted ? `Permitted by \`${rule}\`, ${source}` : refusal(row)
}

function claimCell({ verdict, grounds }: TransitionRow): string {
  const { authority = 'none' } = verdict
  return grounds === '' ? authority : `${authority}: ${grounds}`
}

function tableRow(step: TransitionStep, row: TransitionRow): string {
  const cells = [
    `${step.from} to ${step.to}`,
    row.code,
    row.field,
    row.before,
    row.after,
    claimCell(row),
    verdictCell(row),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

const quiet = ({ from, to }: TransitionStep): string =>
  from === to
    ? `- ${from}: two copies of one state, in which every field of every entry is the same.`
    : `- ${from} to ${to}: no field of an entry changed.`

/** The page `docs/transitions.md`: the changes that IANA has made, each with the rule that permits it or refuses it. */
export function transitionsPage(steps: readonly TransitionStep[]): string {
  const rows = steps.flatMap((step) => step.rows)
  const refused = rows.filter(({ verdict }) => !verdict.permitted).length
  const still = steps.filter((step) => step.rows.length === 0)
  return `${heading}
${steps.length} steps; ${rows.length} changed fields: ${rows.length - refused} permitted, ${refused} not.

| Step | Entry | Field | Before | After | On whose authority | Verdict |
| --- | --- | --- | --- | --- | --- | --- |
${steps.flatMap((step) => step.rows.map((row) => tableRow(step, row))).join('\n')}

${still.map(quiet).join('\n')}
`
}
