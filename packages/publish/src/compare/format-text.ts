import { labelled, pageWidth, wrap } from '../text/wrap.js'
import type { IanaComparison } from './compare.js'
import type { FieldComparison, Verdict } from './verdict.js'
import { unexplainedVerdicts, verdicts } from './verdict.js'

/** What a report for people shows. */
export interface ComparisonTextOptions {
  /** Also list the fields that differ only in form or in wording; otherwise they are only counted. */
  readonly all: boolean
}

const headings: Readonly<Record<Verdict, string>> = {
  different: 'Different, and nothing explains it',
  missing: "Missing: IANA's file has it, ours does not",
  extra: "Extra: ours has it, IANA's file does not",
  corrected: 'Corrected on purpose in ours',
  restated: 'Descriptions in other words',
  form: 'Different only in form',
  same: 'The same',
}

/** Breaks a text into lines that fit the page, the further ones indented. */
function hanging(value: string, indent: number, furtherIndent: number): readonly string[] {
  const lines = wrap(value, pageWidth - furtherIndent)
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : furtherIndent) + line)
}

const side = (name: string, value: string): readonly string[] =>
  labelled(name, value.trim() === '' ? '(nothing)' : value, 4, 6)

function formatField(place: string, { field, ours, iana, reason }: FieldComparison): readonly string[] {
  const heading = `${place} ${field}${reason === undefined ? '' : `: ${reason}`}`
  return [...hanging(heading, 2, 6), ...side('ours', ours), ...side('IANA', iana)]
}

interface Placed {
  readonly place: string
  readonly field: FieldComparison
}

function placedFields({ heads, entries }: IanaComparison): readonly Placed[] {
  const parts = [
    ...heads.map(({ id, fields }) => ({ place: id, fields })),
    ...entries.map(({ code, fields }) => ({ place: code, fields })),
  ]
  return parts.flatMap(({ place, fields }) => fields.map((field) => ({ place, field })))
}

function formatGroup(verdict: Verdict, placed: readonly Placed[]): readonly string[] {
  const fields = placed.filter(({ field }) => field.verdict === verdict)
  if (fields.length === 0) return []
  return [
    '',
    `${headings[verdict]} (${fields.length})`,
    ...fields.flatMap(({ place, field }) => formatField(place, field)),
  ]
}

function formatUnused({ unusedCorrections }: IanaComparison): readonly string[] {
  if (unusedCorrections.length === 0) return []
  const lines = unusedCorrections.flatMap(({ code, field, iana }) =>
    hanging(`${code} ${field}: IANA's file does not say ${JSON.stringify(iana)} there`, 2, 6),
  )
  return ['', `Corrections that explain nothing (${unusedCorrections.length})`, ...lines]
}

function formatSummary({ counts, totals, hasUnexplained }: IanaComparison): readonly string[] {
  const all = counts.ours + counts.iana - counts.both
  const fields = verdicts.toReversed().filter((verdict) => totals[verdict] > 0)
  return [
    `${counts.both} of ${all} entries compared, ${counts.ours} in ours, ${counts.iana} in IANA's file`,
    ...hanging(`fields: ${fields.map((verdict) => `${totals[verdict]} ${verdict}`).join(', ')}`, 0, 2),
    hasUnexplained ? 'There are unexplained differences.' : 'There is no unexplained difference.',
  ]
}

/**
 * A comparison as text of 80 columns for people: the gravest differences first, each field in ours and in IANA's file
 * with folded white space, and at the end what it comes to. Ends with a line feed.
 */
export function formatComparisonText(comparison: IanaComparison, options: ComparisonTextOptions): string {
  const isShown = (verdict: Verdict): boolean =>
    verdict !== 'same' && (options.all || verdict === 'corrected' || unexplainedVerdicts.has(verdict))
  const placed = placedFields(comparison)
  const groups = verdicts.filter(isShown).flatMap((verdict) => formatGroup(verdict, placed))
  const details = [...groups, ...formatUnused(comparison)].slice(1)
  const lines = [...details, ...(details.length === 0 ? [] : ['']), ...formatSummary(comparison)]
  return `${lines.join('\n')}\n`
}
