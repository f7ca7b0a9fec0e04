export { explain } from './explain.js'
export type { Explanation, Outcome, Retry, Confidence } from '../explanation.js'
