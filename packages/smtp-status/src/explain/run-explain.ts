import { jsonText } from '@smtp-status/terminal/report'
import type { ExitStatus } from '@smtp-status/terminal'
import { CannotRun } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { openInput, readWhole } from '../input.js'
import { paletteOf } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { explanationsText } from './explanation-text.js'
import type { Explanations } from './source.js'
import { explainBytes, explainWords } from './source.js'

/** What `smtp-status explain` is asked to do. */
export interface ExplainOptions {
  readonly words: readonly string[]
  /** A message, or a text with replies. */
  readonly file: string | undefined
  readonly json: boolean
}

/** In octets. No message is as long; servers refuse far shorter ones. */
const longest = 100_000_000

const advice =
  "give a code or a reply, or a message: smtp-status explain '550 5.1.1 No such user'; smtp-status explain < bounce.eml"

async function gather({ words, file }: ExplainOptions, context: Context): Promise<Explanations> {
  if (words.length > 0 && file !== undefined)
    throw new CannotRun('there are both a file and a reply to explain', 'give one of them')
  const isInput = words.length === 1 && words[0] === '-'
  if (words.length > 0 && !isInput) return explainWords(words)
  const message = openInput(file, context, advice)
  return explainBytes(
    await readWhole(message, longest, 'explain reads one message; for logs there is classify'),
  )
}

const example =
  "  give a reply, a code (5.1.1, X.1.1, 550) or a file (--file bounce.eml):\n  smtp-status explain '550 5.1.1 No such user'\n"

const itself = "  give the reply itself: smtp-status explain '550 5.1.1 No such user'\n"

function complain({ explanations, notFound }: Explanations, { terminal }: Context): void {
  for (const words of notFound)
    terminal.warn(`smtp-status: there is no status code in "${showUnseen(words)}"\n${example}`)
  if (explanations.length === 0 && notFound.length === 0)
    terminal.warn(
      `smtp-status: there is no report of delivery in it, and no status code of a failure in its text\n${itself}`,
    )
}

/** Explains replies, codes or a report of delivery; 1 where there is nothing in them, or in one of them, that can be explained. */
export async function runExplain(options: ExplainOptions, context: Context): Promise<ExitStatus> {
  const { terminal } = context
  const explanations = await gather(options, context)
  const isFound = explanations.explanations.length > 0
  const layout = { columns: terminal.columns, palette: paletteOf(terminal) }
  if (options.json) terminal.print(jsonText(explanations))
  else if (isFound) terminal.print(explanationsText(explanations, layout))
  complain(explanations, context)
  return isFound && explanations.notFound.length === 0 ? 0 : 1
}
