export type { Action, Bounce, BouncedRecipient, Confidence, MessageKind, Place } from './bounce.js'
export { readBounce } from './read-bounce.js'
export { readReplies } from './read/read-log.js'
export type { BounceInput } from './read-bounce.js'
export { kindOfInput } from './read-bounce.js'
export type { InputKind } from './read-bounce.js'
export { MailboxReader } from './mailbox.js'
export type { MailboxMessage } from './mailbox.js'
export { interpret, likelyBound } from './knowledge/index.js'
export type {
  Cause,
  Concern,
  Contradiction,
  Evidence,
  Interpretation,
  Likely,
  ProviderSays,
  Suppress,
} from './knowledge/index.js'
