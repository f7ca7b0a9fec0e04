import type { Place } from '@smtp-status/registry/finding'
import { field, indented, numberText, plural, shortened, wrapText } from '../layout.js'
import { paletteOf } from '../palette.js'
import { showUnseen, withoutWorkflowCommands } from '../safe-text.js'
import { excerptLines, keptExcerptLines, linesIn } from './excerpt.js'
import { countSeverities, countText, fileInReport, findingLimits, placeText, totalOf } from './finding.js'
import type { FindingList, ReportedFinding, ReportOptions } from './finding.js'

/** Finds the line of a place; `undefined` where the text is not at hand. */
type FindLine = (place: Place) => string | undefined

/** Layout of a report: its options with what is not given filled in. */
interface Setting extends ReportOptions {
  readonly palette: NonNullable<ReportOptions['palette']>
  readonly columns: number
  readonly lineOf: FindLine
}

/** Equal findings of one file: the first, and the lines of the others. */
interface Group {
  readonly first: ReportedFinding
  readonly further: number[]
}

const placeIn = ({ file, range }: Place, options: ReportOptions): string =>
  placeText({ file: fileInReport(file, options), ...(range ? { range } : {}) })

/** Searches each text for its lines once, when the first of its findings is printed. */
function lineFinder(sources: ReadonlyMap<string, string> = new Map()): FindLine {
  const known = new Map<string, (line: number) => string>()
  return ({ file, range }) => {
    const text = sources.get(file)
    if (text === undefined || range === undefined) return undefined
    const find = known.get(file) ?? linesIn(text)
    known.set(file, find)
    return find(range.line)
  }
}

function groupsOf(findings: readonly ReportedFinding[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const finding of findings) {
    const { rule, severity, place, other, message, found, expected, advice } = finding
    const key = JSON.stringify([rule, severity, place.file, other, message, found, expected, advice])
    const group = groups.get(key)
    if (group === undefined || place.range === undefined) groups.set(key, { first: finding, further: [] })
    else group.further.push(place.range.line)
  }
  return [...groups.values()]
}

function sourceLines({ place, line, severity }: ReportedFinding, setting: Setting): readonly string[] {
  const { columns, palette, lineOf } = setting
  const style = { columns, faint: palette.faint, mark: palette[severity] }
  if (place.range === undefined) return []
  if (line !== undefined) return keptExcerptLines(line, place.range, style)
  const text = lineOf(place)
  return text === undefined ? [] : excerptLines(text, place.range, style)
}

const linesNamed = 5

/** The lines where the same was found again: `lines 4, 9 and 1,203 more`. */
function furtherText(lines: readonly number[]): string | undefined {
  if (lines.length === 0) return undefined
  const different = [...new Set(lines)]
  const named = different.slice(0, linesNamed)
  const left = lines.length - named.length
  const text = `${named.length === 1 ? 'line' : 'lines'} ${named.map(numberText).join(', ')}`
  return left === 0 ? text : `${text} and ${numberText(left)} more`
}

function groupLines({ first, further }: Group, setting: Setting): readonly string[] {
  const { palette, columns } = setting
  const { place, severity, rule, message, other, details = [], found, expected, advice, source } = first
  const head = `${palette.strong(showUnseen(placeIn(place, setting)))} ${palette[severity](severity)} ${showUnseen(rule)}`
  const fields = [
    ['also in', furtherText(further)],
    ['and', other && placeIn(other, setting)],
    ...details,
    ['found', found],
    ['expected', expected],
    ['do', advice],
    ['see', source],
  ] as const
  return [
    head,
    ...indented(2, shortened(message, findingLimits.text), columns),
    ...sourceLines(first, setting),
    ...fields.flatMap(([name, text]) =>
      text === undefined ? [] : field(`${name}:`, shortened(text, findingLimits.text), columns, 10),
    ),
    '',
  ].map(withoutWorkflowCommands)
}

/** Counts of the findings of each rule, where that is not plain from the count of a single finding. */
function ruleLines({ rules }: FindingList, { palette }: Setting): readonly string[] {
  const width = Math.max(5, ...rules.map(({ count }) => numberText(count).length))
  return rules.map(
    ({ rule, severity, count }) =>
      `  ${numberText(count).padStart(width)} ${palette[severity](severity.padEnd(7))} ${showUnseen(rule)}`,
  )
}

/**
 * Writes findings for people, in parts: place, rule, message, the line of the source with the place marked, what was found and
 * expected, and what to do. Equal findings of a file are said once, with the lines of the others. The counts follow at the end.
 * Whatever comes from files is shown without any character that could act on a terminal, and without commands to GitHub's runner.
 */
export function* reportText(list: FindingList, options: ReportOptions = {}): Iterable<string> {
  const setting: Setting = {
    ...options,
    palette: options.palette ?? paletteOf({ colours: false }),
    columns: options.columns ?? 80,
    lineOf: lineFinder(options.sources),
  }
  const groups = groupsOf(list.findings)
  const printed = groups.slice(0, findingLimits.printed)
  for (const group of printed) yield `${groupLines(group, setting).join('\n')}\n`
  const shown = printed.reduce((sum, { further }) => sum + 1 + further.length, 0)
  const left = totalOf(list) - shown
  if (left > 0)
    yield `and ${plural(left, 'more finding')}, which ${left === 1 ? 'is' : 'are'} not printed\n\n`
  const closing = [countText(countSeverities(list)), ...(options.closing ?? [])]
  const lines = closing.flatMap((line) => wrapText(line, setting.columns)).map(withoutWorkflowCommands)
  yield `${[...lines, ...(list.rules.length > 1 ? ruleLines(list, setting) : [])].join('\n')}\n`
}
