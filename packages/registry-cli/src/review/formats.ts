import type { Review } from '@smtp-status/submission'
import type { OutputFormat } from '../formats.js'

type ReviewFormat = OutputFormat<Review>

const text: ReviewFormat = {
  purpose: 'for people at a terminal',
  print: async (review, { terminal }) => {
    const { formatText } = await import('./text.js')
    const { reviewPaletteOf } = await import('../report.js')
    return formatText(review, { palette: reviewPaletteOf(terminal), columns: terminal.columns })
  },
}

const markdown: ReviewFormat = {
  purpose: 'for a comment on a pull request',
  print: async (review) => {
    const { formatMarkdown } = await import('./markdown.js')
    return formatMarkdown(review)
  },
}

const json: ReviewFormat = {
  purpose: 'for programs',
  print: async (review) => {
    const { formatJson } = await import('./json.js')
    return formatJson(review)
  },
}

const sarif: ReviewFormat = {
  purpose: 'SARIF 2.1.0, for code scanning',
  print: async (review) => {
    const { formatSarif } = await import('./json.js')
    return formatSarif(review)
  },
}

/** The name of a form of the report of `registry review`. */
export type ReviewFormatName = 'text' | 'markdown' | 'json' | 'sarif'

/** The forms of the report of `registry review`; the first one is the default. */
export const reviewFormats: Readonly<Record<ReviewFormatName, ReviewFormat>> = { text, markdown, json, sarif }
