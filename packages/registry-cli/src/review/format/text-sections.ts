import { showUnseen } from '@smtp-status/terminal/report'
import { placeText } from '../locate.js'
import type {
  ArtifactEffect,
  EntryReview,
  ExpertQuestion,
  Review,
  ReviewFinding,
  SharedChange,
  ValueChange,
} from '../review.js'
import { aimLines } from './aim-lines.js'
import { changedLines } from './changed-lines.js'
import { cropLines, cropText } from './crop.js'
import type { TextLayout } from './text-layout.js'
import { cutLine, hanging } from './text-layout.js'
import { effectText, groundsText, verdictGroups } from './words.js'

const longestValue = 4000
const longestDiff = 30

type Line = (text: string) => string

const coloured = (lines: readonly string[], colour: Line): readonly string[] => lines.map(colour)

function valueLines(change: ValueChange, layout: TextLayout): readonly string[] {
  const lines = changedLines(change).flatMap(({ sign, text }) => {
    const colour = layout.palette[sign === '+' ? 'added' : 'removed']
    return coloured(hanging(`    ${sign} `, cropText(text, longestValue), layout), colour)
  })
  return [`  ${change.field}`, ...lines]
}

function verdictLines(entry: EntryReview, layout: TextLayout): readonly string[] {
  return verdictGroups(entry).flatMap(({ verdict, fields }) => {
    const label = verdict.permitted ? '  permitted: ' : '  refused: '
    const text = `${fields.join(', ')} by ${verdict.rule} (${groundsText(verdict)})`
    const lines = hanging(label, text, layout)
    return verdict.permitted ? lines : coloured(lines, layout.palette.error)
  })
}

/** What happens to an entry. */
export function entryLines(entry: EntryReview, layout: TextLayout): readonly string[] {
  const { code, kind, title, file, fields } = entry
  const heading = hanging('', `${code} ${kind}${title === '' ? '' : `: ${title}`}`, layout)
  return [
    ...coloured(heading, layout.palette.place),
    layout.palette.faint(`  ${file}`),
    ...fields.flatMap((field) => valueLines(field, layout)),
    ...verdictLines(entry, layout),
    '',
  ]
}

/** What happens to a record of a file that entries share. */
export function sharedLines(
  { file, key, kind, fields }: SharedChange,
  layout: TextLayout,
): readonly string[] {
  return [
    ...coloured(hanging('', `${key} ${kind}`, layout), layout.palette.place),
    layout.palette.faint(`  ${file}`),
    ...fields.flatMap((field) => valueLines(field, layout)),
    '',
  ]
}

function diffColour(line: string, { palette }: TextLayout): Line {
  if (line.startsWith('+')) return palette.added
  if (line.startsWith('-')) return palette.removed
  return palette.faint
}

/** What becomes of a published file. */
export function artifactLines(effect: ArtifactEffect, layout: TextLayout): readonly string[] {
  const heading = hanging('  ', effectText(effect), layout)
  const { diff } = effect
  if (!diff) return [...heading, '']
  const { shown, leftOut } = cropLines(diff.lines, longestDiff, diff.leftOut)
  return [
    ...heading,
    ...aimLines(shown, layout.columns - 4).map((line) =>
      diffColour(line, layout)(cutLine(`    ${line}`, layout)),
    ),
    ...(leftOut === 0 ? [] : [layout.palette.faint(`    ${leftOut} more lines are left out`)]),
    '',
  ]
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

/** Why a release is to be what it is. */
export function reasonLines({ version: { reasons } }: Review, layout: TextLayout): readonly string[] {
  return reasons.flatMap(({ what, bump, why }) => hanging('  ', `${bump}: ${what}, ${why}`, layout))
}
