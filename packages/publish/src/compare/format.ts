import type { FieldLine } from '@smtp-status/registry'
import { foldSpace } from '../iana/rich-text.js'
import { labelled, pageWidth, wrap } from '../text/wrap.js'
import type { IanaComparison } from './compare.js'
import type { FieldComparison, Verdict } from './verdict.js'
import { unexplainedVerdicts, verdicts } from './verdict.js'

/** A comparison as JSON: every field, the same ones too. Two-space indentation, LF at the end. */
export function formatComparisonJson(comparison: IanaComparison): string {
  return `${JSON.stringify(comparison, undefined, 2)}\n`
}

/** Content of a report for people. */
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

/** A field that both have: what they say, and why it is so where there is a reason. */
function formatField(place: string, { field, ours, iana, reason }: FieldComparison): readonly string[] {
  const heading = hanging(`${place} ${field}${reason === undefined ? '' : `: ${reason}`}`, 2, 6)
  if (foldSpace(ours) === foldSpace(iana)) return [...heading, ...side('both', ours)]
  return [...heading, ...side('ours', ours), ...side('IANA', iana)]
}

const loneWidth = 19

/** Value that only one of the two has at a place, often a whole entry. */
function formatLone(place: string, fields: readonly FieldComparison[]): readonly string[] {
  const lines = fields.flatMap(({ field, ours, iana }) =>
    field.length < loneWidth
      ? labelled(field, ours + iana, 4, loneWidth)
      : [...hanging(field, 4, 4), ...labelled('', ours + iana, 4, loneWidth)],
  )
  return [`  ${place}`, ...lines]
}

interface Part {
  readonly place: string
  readonly fields: readonly FieldComparison[]
}

const partsOf = ({ heads, entries }: IanaComparison): readonly Part[] => [
  ...heads.map(({ id, fields }) => ({ place: id, fields })),
  ...entries.map(({ code, fields }) => ({ place: code, fields })),
]

function formatGroup(verdict: Verdict, all: readonly Part[]): readonly string[] {
  const parts = all
    .map(({ place, fields }) => ({ place, fields: fields.filter((field) => field.verdict === verdict) }))
    .filter(({ fields }) => fields.length > 0)
  if (parts.length === 0) return []
  const isLone = verdict === 'missing' || verdict === 'extra'
  return [
    '',
    `${headings[verdict]} (${parts.flatMap(({ fields }) => fields).length})`,
    ...parts.flatMap(({ place, fields }) =>
      isLone ? formatLone(place, fields) : fields.flatMap((field) => formatField(place, field)),
    ),
  ]
}

const quoted = (iana: FieldLine): string =>
  typeof iana === 'string' ? JSON.stringify(iana) : `the text of SHA-256 ${iana.sha256}`

function formatUnused({ unusedCorrections }: IanaComparison): readonly string[] {
  if (unusedCorrections.length === 0) return []
  const lines = unusedCorrections.flatMap(({ code, field, iana }) =>
    hanging(`${code} ${field}: IANA's file does not say ${quoted(iana)} there`, 2, 6),
  )
  return ['', `Corrections that explain nothing (${unusedCorrections.length})`, ...lines]
}

function formatCounts(
  { totals }: IanaComparison,
  isCounted: (verdict: Verdict) => boolean,
): readonly string[] {
  return verdicts
    .filter((verdict) => totals[verdict] > 0 && isCounted(verdict))
    .map((verdict) => `${totals[verdict]} ${verdict}`)
}

function formatSummary(comparison: IanaComparison): readonly string[] {
  const { ours, iana, both } = comparison.counts
  const explained = formatCounts(comparison, (verdict) => !unexplainedVerdicts.has(verdict))
  const unexplained = formatCounts(comparison, (verdict) => unexplainedVerdicts.has(verdict))
  return [
    `${both} of ${ours + iana - both} entries compared, ${ours} in ours, ${iana} in IANA's file`,
    `fields: ${explained.toReversed().join(', ')}`,
    comparison.hasUnexplained
      ? `There are unexplained differences: ${unexplained.join(', ')}.`
      : 'There is no unexplained difference.',
  ]
}

/**
 * A comparison as text of 80 columns for people: the gravest differences first, each field in ours and in IANA's file
 * with folded white space, and at the end what it comes to. Ends with a line feed.
 */
export function formatComparisonText(comparison: IanaComparison, options: ComparisonTextOptions): string {
  const isShown = (verdict: Verdict): boolean =>
    verdict !== 'same' && (options.all || verdict === 'corrected' || unexplainedVerdicts.has(verdict))
  const parts = partsOf(comparison)
  const groups = verdicts.filter(isShown).flatMap((verdict) => formatGroup(verdict, parts))
  const details = [...groups, ...formatUnused(comparison)].slice(1)
  const lines = [...details, ...(details.length === 0 ? [] : ['']), ...formatSummary(comparison)]
  return `${lines.join('\n')}\n`
}
