export { explain } from './explain.js'
export type { Explanation, Outcome, Retry, Sureness } from '../explanation.js'
