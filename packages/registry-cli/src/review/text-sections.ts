import { showUnseen } from '@smtp-status/terminal/safe-text'
import type {
  ArtifactEffect,
  CheckedRules,
  EntryReview,
  ExpertQuestion,
  NearCode,
  Review,
  ReviewFinding,
  SharedChange,
  ValueChange,
} from '@smtp-status/submission'
import { placeText } from '@smtp-status/submission'
import {
  changedLines,
  cropText,
  effectText,
  groundsText,
  nextFreeText,
  percentText,
  verdictGroups,
  verdictText,
} from './words.js'
import type { TextLayout } from '../layout.js'
import { hanging } from '../layout.js'

const longestValue = 4000

type Line = (text: string) => string

const coloured = (lines: readonly string[], colour: Line): readonly string[] => lines.map(colour)

function changeLines(change: ValueChange, layout: TextLayout): readonly string[] {
  const lines = changedLines(change).flatMap(({ sign, text }) => {
    const colour = layout.palette[sign === '+' ? 'added' : 'removed']
    return coloured(hanging(`    ${sign} `, cropText(text, longestValue), layout), colour)
  })
  return [`  ${change.field}`, ...lines]
}

const fieldWidth = 18

const longestWord = (text: string): number =>
  text.split(' ').reduce((longest, { length }) => Math.max(longest, length), 0)

// An address that is too long for the column stands in lines of its own.
function wholeValue(
  { field, before = '', after = before }: ValueChange,
  layout: TextLayout,
): readonly string[] {
  const texts = after.split('\n').map((text) => cropText(text, longestValue))
  const label = `  ${field.padEnd(fieldWidth)}`
  if (longestWord(after.replaceAll('\n', ' ')) > layout.columns - label.length)
    return [`  ${field}`, ...texts.flatMap((text) => hanging('    ', text, layout))]
  return texts.flatMap((text, index) => hanging(index === 0 ? label : ' '.repeat(label.length), text, layout))
}

/** Values of what is new or gone as a whole, each behind its field. */
const wholeLines = (changes: readonly ValueChange[], layout: TextLayout): readonly string[] =>
  changes.flatMap((change) => wholeValue(change, layout))

const valueLines = (kind: string, changes: readonly ValueChange[], layout: TextLayout): readonly string[] =>
  ['registered', 'added', 'removed'].includes(kind)
    ? wholeLines(changes, layout)
    : changes.flatMap((change) => changeLines(change, layout))

function nearLines({ code, title, description, likeness }: NearCode, layout: TextLayout): readonly string[] {
  const share = percentText(likeness).padStart(4)
  return [
    ...hanging(`    ${share}  `, `${code}: ${title}`, layout),
    ...hanging('          ', cropText(description, longestValue), layout),
  ]
}

function placeLines(entry: EntryReview, layout: TextLayout): readonly string[] {
  const next = nextFreeText(entry)
  const near = (entry.place?.nearest ?? []).flatMap((code) => nearLines(code, layout))
  return [
    ...(next === '' ? [] : hanging(`  ${'next free code'.padEnd(fieldWidth)}`, next, layout)),
    ...(near.length === 0 ? [] : ['  nearest codes, by the share of words in common', ...near]),
  ]
}

function verdictLines(entry: EntryReview, layout: TextLayout): readonly string[] {
  return verdictGroups(entry).flatMap(({ verdict, fields }) => {
    const label = `  ${verdictText(verdict)}: `
    const text = `${fields.join(', ')} by ${verdict.rule} (${groundsText(verdict)})`
    const lines = hanging(label, text, layout)
    return verdict.permitted ? lines : coloured(lines, layout.palette.error)
  })
}

/** Changes of an entry. */
export function entryLines(entry: EntryReview, layout: TextLayout): readonly string[] {
  const { code, kind, title, file, fields } = entry
  const heading = hanging('', `${code} ${kind}${title === '' ? '' : `: ${title}`}`, layout)
  return [
    ...coloured(heading, layout.palette.place),
    layout.palette.faint(`  ${file}`),
    ...valueLines(kind, fields, layout),
    ...placeLines(entry, layout),
    ...verdictLines(entry, layout),
    '',
  ]
}

/** Changes of a record of a file that entries share. */
export function sharedLines(
  { file, key, kind, fields }: SharedChange,
  layout: TextLayout,
): readonly string[] {
  return [
    ...coloured(hanging('', `${key} ${kind}`, layout), layout.palette.place),
    layout.palette.faint(`  ${file}`),
    ...valueLines(kind, fields, layout),
    '',
  ]
}

/** Outcomes for the published files, a line each; their changed lines are in the other forms. */
export function artifactLines(effects: readonly ArtifactEffect[], layout: TextLayout): readonly string[] {
  if (effects.length === 0) return []
  const files = effects.flatMap((effect) => hanging('  ', effectText(effect), layout))
  return [...files, ...hanging('  ', 'The changed lines: --format markdown, or json', layout), '']
}

/** The rules that a change passes. */
export function checkedLines(checked: readonly CheckedRules[], layout: TextLayout): readonly string[] {
  return checked.flatMap(({ rules, text }) => hanging(`  ${rules.padEnd(13)}`, text, layout))
}

/** A question to the designated expert. */
export function questionLines(
  { what, question, facts, source }: ExpertQuestion,
  layout: TextLayout,
): readonly string[] {
  return [
    ...hanging('  [ ] ', `${what}: ${question} (${source})`, layout),
    ...facts.flatMap((fact) => hanging('        ', cropText(fact, longestValue), layout)),
    '',
  ]
}

/** A finding: where, what, and what to do. */
export function findingLines(finding: ReviewFinding, layout: TextLayout): readonly string[] {
  const { severity, rule, place, other, message, found, expected, advice, source } = finding
  const { palette } = layout
  const details = [
    ['and', other && placeText(other)],
    ['found', found],
    ['expected', expected],
    ['do', advice],
    ['see', source],
  ] as const
  return [
    `  ${palette.place(showUnseen(placeText(place)))} ${palette[severity](severity)} ${rule}`,
    ...hanging('    ', message, layout),
    ...details.flatMap(([label, text]) =>
      text === undefined
        ? []
        : hanging(`    ${`${label}:`.padEnd(10)}`, cropText(text, longestValue), layout),
    ),
    '',
  ]
}

/** Reasons for the kind of a release. */
export function reasonLines({ version: { reasons } }: Review, layout: TextLayout): readonly string[] {
  return reasons.flatMap(({ what, bump, why }) => hanging('  ', `${bump}: ${what}, ${why}`, layout))
}
