import { listOf, reportText } from '@smtp-status/terminal/report'
import type { Review } from '@smtp-status/submission'
import { findingsOf } from '@smtp-status/submission'
import { outcomeWords, releaseText, noteTexts, sideText, summaryText } from './words.js'
import {
  artifactLines,
  checkedLines,
  entryLines,
  findingLines,
  questionLines,
  reasonLines,
  sharedLines,
} from './text-sections.js'
import type { ReviewPalette, TextLayout } from '../layout.js'
import { paragraph } from '../layout.js'

function headOf(review: Review, layout: TextLayout): readonly string[] {
  const { outcome, base, head } = review
  const colour: keyof ReviewPalette = outcome === 'permitted' ? 'place' : 'error'
  return [
    layout.palette[colour](`Registry review: ${outcomeWords[outcome]}`),
    ...paragraph(`${sideText(base)} to ${sideText(head)}: ${summaryText(review)}.`, layout),
    ...noteTexts(review).flatMap((note) => paragraph(note, layout)),
    '',
  ]
}

function section(heading: string, lines: readonly string[], layout: TextLayout): readonly string[] {
  return lines.length === 0 ? [] : [layout.palette.place(heading), '', ...lines]
}

function judgedParts(review: Review, layout: TextLayout): readonly string[] {
  const { checked, questions } = review
  return [
    ...section(
      'Findings',
      findingsOf(review).flatMap((each) => findingLines(each, layout)),
      layout,
    ),
    ...section('Checked', checked.length === 0 ? [] : [...checkedLines(checked, layout), ''], layout),
    ...section(
      'For the designated expert',
      questions.flatMap((each) => questionLines(each, layout)),
      layout,
    ),
  ]
}

function bodyOf(review: Review, layout: TextLayout): readonly string[] {
  const { entries, shared, artifacts } = review
  return [
    ...entries.flatMap((entry) => entryLines(entry, layout)),
    ...judgedParts(review, layout),
    ...section(
      'Documents and other shared records',
      shared.flatMap((change) => sharedLines(change, layout)),
      layout,
    ),
    ...section(
      'Release',
      [...paragraph(releaseText(review), layout), ...reasonLines(review, layout), ''],
      layout,
    ),
    ...section('Published files', artifactLines(artifacts, layout), layout),
    ...paragraph(`${outcomeWords[review.outcome]}: ${summaryText(review)}`, layout),
  ]
}

/**
 * A review as text for a terminal, in lines of at most so many columns where words allow. What comes from files is shown without
 * any character that could act on a terminal.
 */
export function formatText(review: Review, layout: TextLayout): string {
  const head = headOf(review, layout)
  if (review.outcome !== 'unreadable') return `${[...head, ...bodyOf(review, layout)].join('\n')}\n`
  const { palette, columns } = layout
  const report = reportText(listOf(review.findings), { sources: review.sources, palette, columns })
  return [`${head.join('\n')}\n`, ...report].join('')
}
