export type { Layout, Palette } from './palette.js'
export { layoutOf, paletteOf } from './palette.js'
export type { ExitStatus, Interruptible, RunningProcess } from './process.js'
export {
  beforeInterrupt,
  CannotRun,
  explainFailure,
  runProcess,
  whyFailed,
  whyUnreadable,
  whyUnwritable,
} from './process.js'
export type { Dialogue, ProcessLike, Terminal } from './terminal.js'
export { dialogueOf, terminalOf } from './terminal.js'
