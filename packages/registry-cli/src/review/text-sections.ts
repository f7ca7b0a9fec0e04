import { showUnseen } from '@smtp-status/terminal/safe-text'
import type {
  ArtifactEffect,
  EntryReview,
  ExpertQuestion,
  Review,
  ReviewFinding,
  SharedChange,
  ValueChange,
} from '@smtp-status/submission'
import { placeText } from '@smtp-status/submission'
import { changedLines, cropLines, cropText, effectText, groundsText, verdictGroups } from './words.js'
import type { TextLayout } from '../layout.js'
import { cutLine, hanging } from '../layout.js'

// Length of the common part that is left in front of where two lines differ.
const left = 24

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Finds the column at which a line and its counterpart begin to differ, if that is too far right to be shown. */
function startOf(line: string, other: string | undefined, columns: number): number {
  if (other === undefined) return 0
  const common = commonLength(line.slice(1), other.slice(1))
  return common + left < columns ? 0 : common - left
}

// A character that takes two units is not to be cut in two.
const isHalf = (unit: string | undefined): boolean => unit !== undefined && /[\uDC00-\uDFFF]/.test(unit)

function aim(line: string, other: string | undefined, columns: number): string {
  const start = startOf(line, other, columns)
  if (start <= 0) return line
  return `${line.slice(0, 1)}…${line.slice(1 + start + Number(isHalf(line[1 + start])))}`
}

function runFrom(lines: readonly string[], start: number, sign: string): number {
  const length = lines.slice(start).findIndex((line) => !line.startsWith(sign))
  return length < 0 ? lines.length - start : length
}

/**
 * The lines of a diff, for a page that cuts them off: where lines that go and as many that come in their place begin with the
 * same words, the beginning makes room for what differs.
 */
export function aimLines(lines: readonly string[], columns: number): readonly string[] {
  const aimed: string[] = []
  while (aimed.length < lines.length) {
    const start = aimed.length
    const gone = runFrom(lines, start, '-')
    const come = runFrom(lines, start + gone, '+')
    const isPaired = gone > 0 && gone === come
    for (let index = start; index < start + Math.max(gone + come, 1); index += 1) {
      const other = lines[index < start + gone ? index + gone : index - gone]
      aimed.push(aim(lines[index] ?? '', isPaired ? other : undefined, columns))
    }
  }
  return aimed
}

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

/** Changes of an entry. */
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

/** Changes of a record of a file that entries share. */
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

/** Outcome for a published file. */
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
