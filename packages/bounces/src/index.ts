export type { Action, Bounce, BouncedRecipient, Confidence, MessageKind, Place } from './bounce.js'
export { readBounce } from './read-bounce.js'
export { readReplies } from './read-replies.js'
export type { BounceInput } from './read-bounce.js'
export { kindOfInput } from './read/input-kind.js'
export type { InputKind } from './read/input-kind.js'
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
