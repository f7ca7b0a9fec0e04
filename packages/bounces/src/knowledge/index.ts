export type { Cause } from './generated/facts.js'
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
