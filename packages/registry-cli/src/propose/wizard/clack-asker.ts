import type { CANCEL_SYMBOL } from '@clack/prompts'
import { confirm, isCancel, multiselect, note, select, text } from '@clack/prompts'
import type { Dialogue } from '@smtp-status/terminal'
import { hanging } from '@smtp-status/terminal/layout'
import type { Asker, Choice } from './asker.js'
import { backWord, Stopped } from './asker.js'

function wrapLine(line: string, width: number): readonly string[] {
  const lead = /^[\s\d%]*/.exec(line)?.[0] ?? ''
  return hanging(lead, line.slice(lead.length), width)
}

/** Breaks lines at their spaces so that none is wider than `width` where its words allow; what was broken keeps its indent. */
function wrapLines(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap((line) => wrapLine(line, width))
}

function orStop<Value>(answer: Value | typeof CANCEL_SYMBOL): Value {
  if (!isCancel(answer)) return answer
  throw new Stopped()
}

const optionOf = ({ value, label, hint }: Choice): { value: string; label: string; hint?: string } =>
  hint === undefined ? { value, label } : { value, label, hint }

const back: Choice = { value: backWord, label: '< back', hint: 'the question before' }

const optionsOf = (choices: readonly Choice[], canGoBack: boolean): ReturnType<typeof optionOf>[] =>
  [...choices, ...(canGoBack ? [back] : [])].map(optionOf)

// Columns that the guide at the left edge and the frame of a note take of a line.
const margin = 6

type Ends = Pick<Dialogue, 'input' | 'output'>
// The library leads only the first line of a message; `lead` stands in front of the others.
type Wrap = (message: string, lead: string) => string

const guide = '│  '
const underFault = '   '

const askText =
  (ends: Ends, wrap: Wrap): Asker['text'] =>
  async ({ message, placeholder, initial, check }) => {
    const answer = await text({
      ...ends,
      message: wrap(message, guide),
      ...(placeholder === undefined ? {} : { placeholder: `such as ${placeholder}` }),
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (typed = '') => {
        const fault = check?.(typed)
        return fault === undefined ? undefined : wrap(fault, underFault)
      },
    })
    return orStop(answer) ?? ''
  }

const askChoice =
  (ends: Ends, wrap: Wrap): Asker['choose'] =>
  async (message, choices, initial, canGoBack = false) => {
    const options = optionsOf(choices, canGoBack)
    const start = initial === undefined ? {} : { initialValue: initial }
    return orStop(await select({ ...ends, message: wrap(message, guide), options, maxItems: 12, ...start }))
  }

const askChoices =
  (ends: Ends, wrap: Wrap): Asker['chooseMany'] =>
  async (message, choices, initial = [], canGoBack = false) => {
    const options = optionsOf(choices, canGoBack)
    const asked = { ...ends, message: wrap(message, guide), options, maxItems: 12, required: false }
    return orStop(await multiselect({ ...asked, initialValues: [...initial] }))
  }

/** Asks at a terminal. */
export function clackAsker(ends: Dialogue): Asker {
  const width = Math.max(20, Math.min(ends.output.columns || 80, 100) - margin)
  const wrap: Wrap = (message, lead) => wrapLines([message], width).join(`\n${lead}`)
  return {
    text: askText(ends, wrap),
    choose: askChoice(ends, wrap),
    chooseMany: askChoices(ends, wrap),
    confirm: async (message) => orStop(await confirm({ ...ends, message: wrap(message, guide) })),
    tell: (title, lines) => note(wrapLines(lines, width).join('\n'), title, { output: ends.output }),
  }
}
