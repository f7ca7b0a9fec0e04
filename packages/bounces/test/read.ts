import type { Bounce } from '../src/index.js'
import { readBounce } from '../src/index.js'

/** Result of reading, in one line a recipient: address, action, codes. */
export const recipientsIn = (bounce: Bounce): readonly string[] =>
  bounce.recipients.map(({ finalRecipient, action, basic, status }) =>
    [finalRecipient, action, basic, status].filter((value) => value !== null).join(' '),
  )

/** Reads lines as a message. */
export const readLines = (...lines: readonly string[]): Bounce => readBounce(lines.join('\r\n'))
