// All readers that are tried, by name.
import { readersOfBounces } from './bounces.mjs'
import { readersOfCommandLines } from './command-lines.mjs'
import { readersOfFiles } from './files.mjs'
import { readersOfReplies } from './replies.mjs'
import { readersOfSource } from './source.mjs'

export const readers = [
  ...readersOfSource,
  ...readersOfFiles,
  ...readersOfReplies,
  ...readersOfBounces,
  ...readersOfCommandLines,
]
