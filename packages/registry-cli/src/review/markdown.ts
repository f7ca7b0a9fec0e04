import type { Review } from '@smtp-status/submission'
import { findingsOf } from '@smtp-status/submission'
import { inlineCode, prose } from './escape-markdown.js'
import {
  artifactMarkdown,
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
  readonly noun: readonly [one: string, many: string]
  readonly pieces: readonly string[]
  readonly between: '\n' | '\n\n'
}

function partsOf(review: Review): readonly Part[] {
  const { entries, shared, questions, artifacts } = review
  return [
    {
      heading: 'Findings',
      noun: ['finding', 'findings'],
      pieces: findingsOf(review).map(findingMarkdown),
      between: '\n',
    },
    { heading: 'Entries', noun: ['entry', 'entries'], pieces: entries.map(entryMarkdown), between: '\n\n' },
    {
      heading: 'For the designated expert',
      noun: ['question', 'questions'],
      pieces: questions.map(questionMarkdown),
      between: '\n',
    },
    {
      heading: 'Documents and other shared records',
      noun: ['shared record', 'shared records'],
      pieces: shared.map(sharedMarkdown),
      between: '\n\n',
    },
    {
      heading: 'Published files',
      noun: ['published file', 'published files'],
      pieces: artifacts.map(artifactMarkdown),
      between: '\n\n',
    },
  ]
}

const mostNotes = 20

const headOf = (review: Review): string =>
  [
    `## Registry review: ${outcomeWords[review.outcome]}`,
    `${inlineCode(sideText(review.base))} to ${inlineCode(sideText(review.head))}: ${prose(summaryText(review))}.`,
    ...noteTexts(review).slice(0, mostNotes).map(prose),
  ].join('\n\n')

const releasePart = (review: Review): string =>
  review.outcome === 'unreadable'
    ? ''
    : ['## Release', prose(releaseText(review)), reasonsMarkdown(review)]
        .filter((text) => text !== '')
        .join('\n\n')

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
  const sections = [headOf(review), releasePart(review)].filter((text) => text !== '')
  const leftOut: string[] = []
  let room = commentLimit - reserve - sections.join('\n\n').length
  for (const { heading, noun, pieces, between } of partsOf(review)) {
    const shown = fit(pieces, room)
    const missing = pieces.length - shown.length
    if (missing > 0) leftOut.push(`${missing} ${noun[missing === 1 ? 0 : 1]}`)
    if (shown.length === 0) continue
    const text = `## ${heading}\n\n${shown.join(between)}`
    sections.push(text)
    room -= text.length
  }
  return `${[...sections, ...leftOutNote(leftOut)].join('\n\n')}\n`
}
