export { datesAfter } from './dates.js'
export type { FrameFile, FrameFinding } from './judge-frame.js'
export { judgeFrame } from './judge-frame.js'
