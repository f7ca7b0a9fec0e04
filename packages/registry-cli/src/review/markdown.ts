import { plural } from '@smtp-status/terminal/layout'
import type { Review } from '@smtp-status/submission'
import { findingsOf } from '@smtp-status/submission'
import { inlineCode, prose } from './escape-markdown.js'
import {
  artifactMarkdown,
  checkedMarkdown,
  entryMarkdown,
  findingMarkdown,
  questionMarkdown,
  reasonsMarkdown,
  sharedMarkdown,
} from './markdown-sections.js'
import { outcomeWords, releaseText, noteTexts, sideText, summaryText } from './words.js'

/** The most characters that a comment on GitHub may have. */
const commentLimit = 65_536

// For the headings, for the note on what was left out, and for what a workflow puts around the report.
const reserve = 6000

interface Part {
  readonly heading: string
  /** Name of a piece, for the note on what was left out. */
  readonly noun: string
  readonly pieces: readonly string[]
  readonly between: '\n' | '\n\n'
}

const releaseParts = (review: Review): readonly string[] =>
  review.outcome === 'unreadable'
    ? []
    : [prose(releaseText(review)), reasonsMarkdown(review)].filter((text) => text !== '')

function partsOf(review: Review): readonly Part[] {
  const { entries, shared, checked, questions, artifacts } = review
  const parts: readonly (readonly [string, string, readonly string[], Part['between']])[] = [
    ['Entries', 'entry', entries.map(entryMarkdown), '\n\n'],
    ['Findings', 'finding', findingsOf(review).map(findingMarkdown), '\n'],
    ['Checked', 'rule group', checked.map(checkedMarkdown), '\n'],
    ['For the designated expert', 'question', questions.map(questionMarkdown), '\n'],
    ['Documents and other shared records', 'shared record', shared.map(sharedMarkdown), '\n\n'],
    ['Release', 'release part', releaseParts(review), '\n\n'],
    ['Published files', 'published file', artifacts.map(artifactMarkdown), '\n\n'],
  ]
  return parts.map(([heading, noun, pieces, between]) => ({ heading, noun, pieces, between }))
}

const mostNotes = 20

const headOf = (review: Review): string =>
  [
    `## Registry review: ${outcomeWords[review.outcome]}`,
    `${inlineCode(sideText(review.base))} to ${inlineCode(sideText(review.head))}: ${prose(summaryText(review))}.`,
    ...noteTexts(review).slice(0, mostNotes).map(prose),
  ].join('\n\n')

/** As many pieces as fit, in their order. */
function fit(pieces: readonly string[], room: number): readonly string[] {
  let left = room
  const end = pieces.findIndex((piece) => {
    left -= piece.length + 2
    return left < 0
  })
  return end < 0 ? pieces : pieces.slice(0, end)
}

function leftOutNote(leftOut: readonly string[]): readonly string[] {
  if (leftOut.length === 0) return []
  return [
    `Left out, for a comment has room for no more: ${leftOut.join(', ')}. The report as JSON has them all.`,
  ]
}

/**
 * A review as Markdown for a comment on a pull request, of at most 65,536 characters; what had to be left out is said at the
 * end. Texts from the files stand as code, so that nothing in them is a link, a mention, an image or HTML.
 */
export function formatMarkdown(review: Review): string {
  const sections = [headOf(review)]
  const leftOut: string[] = []
  let room = commentLimit - reserve - sections.join('\n\n').length
  for (const { heading, noun, pieces, between } of partsOf(review)) {
    const shown = fit(pieces, room)
    const missing = pieces.length - shown.length
    if (missing > 0) leftOut.push(`${plural(missing, noun)}`)
    if (shown.length === 0) continue
    const text = `## ${heading}\n\n${shown.join(between)}`
    sections.push(text)
    room -= text.length
  }
  return `${[...sections, ...leftOutNote(leftOut)].join('\n\n')}\n`
}
