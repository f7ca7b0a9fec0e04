// Holds what readers of mail have in common.
import { layoutOf } from '../../packages/terminal/dist/index.js'
import { seedsFrom, seedsInTests } from './seeds.mjs'

export const octetsOf = (text) => Buffer.from(text, 'latin1')
export const pick = (list, text) => list[text.length % list.length]

export const layout = layoutOf({ columns: 80, colours: false })

/** A terminal that keeps what is printed. */
export function recorder() {
  const printed = []
  return {
    printed,
    terminal: {
      print: (text) => printed.push(text),
      warn: (text) => printed.push(text),
      colours: false,
      columns: 80,
    },
  }
}

export const transcripts = seedsFrom(
  [
    'packages/smtp-status/test/fixtures/transcripts',
    'packages/replies/test/fixtures/transcripts',
    '../shared/smtp-transcripts',
    '../shared/cases',
  ],
  { encoding: 'latin1', ending: /\.(?:txt|log|jsonl|smtp|lmtp)$|transcripts\// },
)

export const messages = seedsFrom(
  ['packages/smtp-status/test/explain/fixtures', '../shared/bounces/eml', '../shared/cases'],
  {
    encoding: 'latin1',
    ending: /\.(?:eml|txt)$/,
  },
)

export const replyTexts = seedsInTests([
  'packages/replies/test',
  'packages/smtp-status/test/explain',
  'packages/smtp-status/test/classify',
])

export const bounceTexts = seedsInTests(['packages/bounces/test'])

export const events = [...bounceTexts, ...seedsFrom(['../shared/cases/ses-notification'])].filter((text) =>
  /^\s*[{[]/.test(text),
)
