export type { Action, BouncedRecipient, Confidence, MessageKind, Place } from './bounce.js'
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
