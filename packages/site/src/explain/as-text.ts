import type { Bounce, BouncedRecipient } from '@smtp-status/bounces'
import { asShown } from './excerpt.js'
import type { CodeFacts } from './outcome.js'
import { shownOf } from './outcome.js'

function recipientText(recipient: BouncedRecipient, codes: ReadonlyMap<string, CodeFacts>): string {
  const { address, outcome, why, code, facts, confidence } = shownOf(recipient, codes)
  const lines = [
    asShown(address),
    `  ${outcome?.words ?? 'What came of it is not told'}. ${why}${code === undefined ? '' : ` (${code})`}.`,
    ...(recipient.text === null ? [] : [`  It said: ${asShown(recipient.text)}`]),
    ...(facts?.steps ?? []).map((step) => `  - ${step}`),
    `  Confidence: ${confidence.word}. ${confidence.ground}`,
  ]
  return lines.join('\n')
}

/** An explanation as plain text, to be sent to somebody. */
export const bounceAsText = ({ recipients }: Bounce, codes: ReadonlyMap<string, CodeFacts>): string =>
  `${recipients.map((recipient) => recipientText(recipient, codes)).join('\n\n')}\n`
