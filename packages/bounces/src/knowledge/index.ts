export type { Cause } from './generated/causes.js'
export { interpret, likelyBound } from './interpret.js'
export type {
  Concern,
  Contradiction,
  Evidence,
  Interpretation,
  Likely,
  ProviderSays,
  Suppress,
} from './interpretation.js'
