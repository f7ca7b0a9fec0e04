import { intro, outro } from '@clack/prompts'
import type { Dialogue } from '@smtp-status/terminal'
import type { Answers, ProposalKind, SoundSource, ProjectFile } from '@smtp-status/submission'
import { workOut } from '@smtp-status/submission'
import type { ProposeFlags } from '../flags.js'
import { answersFromFlags } from '../flags.js'
import type { Recorded } from './answered-questions.js'
import { askEntries } from './ask-entries.js'
import { askRegistration } from './ask-registration.js'
import { askDeprecation, askUpdate } from './ask-update.js'
import type { Asker, Choice } from './asker.js'
import { backWord } from './asker.js'
import { clackAsker } from './clack-asker.js'
import { Conversation } from './conversation.js'
import type { Draft } from './draft.js'
import { dropDraft, keepDraft, readDraft } from './draft.js'
import { orStop } from './stop.js'

type Errand = ProposalKind | 'entries'

const errands: readonly (Choice & { readonly value: Errand })[] = [
  { value: 'register', label: 'Register a code', hint: 'a new enumerated status code' },
  { value: 'update', label: 'Update an entry', hint: 'of any of the three tables' },
  { value: 'entries', label: 'Update several entries', hint: 'all that one document concerns' },
  { value: 'deprecate', label: 'Deprecate a code', hint: 'it is no longer to be used' },
]

const asks: Readonly<Record<Errand, (conversation: Conversation) => Promise<void>>> = {
  register: askRegistration,
  update: askUpdate,
  entries: askEntries,
  deprecate: askDeprecation,
}

const isEmpty = ({ kind, texts, entries }: Answers): boolean =>
  kind === 'register' && entries === undefined && Object.keys(texts).length === 0

async function askErrand(given: Answers, conversation: Conversation): Promise<Errand> {
  if (!isEmpty(given)) return given.entries === undefined ? given.kind : 'entries'
  const chosen = await conversation.askChoice({
    name: 'kind',
    label: 'what it is',
    message: 'What is it to be?',
    choices: errands,
  })
  const errand = errands.find(({ value }) => value === chosen)?.value ?? given.kind
  if (errand === 'entries') conversation.choose({ kind: 'update', entries: { codes: 'all', texts: {} } })
  else conversation.choose({ kind: errand })
  return errand
}

async function askAll(given: Answers, conversation: Conversation): Promise<void> {
  const errand = await askErrand(given, conversation)
  await asks[errand](conversation)
}

const oneLine = (text: string): string => text.replaceAll('\n', ', ') || 'nothing'

/** Faults of the whole that no single answer shows, in words. */
function faultsOf({ answers, base, today }: Conversation): readonly string[] {
  const { onAnswers, judgement } = workOut(answers, base, today)
  return [...onAnswers, ...(judgement?.findings ?? [])]
    .filter(({ severity }) => severity === 'error')
    .map(({ message, advice }) => `${message}. ${advice}`)
}

const next = { goOn: 'go on', change: 'change something' }

/** Shows all answers, and asks whether one of them is to change: gives the name of its question, `undefined` where none is. */
async function chooseChange(conversation: Conversation): Promise<string | undefined> {
  const { asker, questions } = conversation
  const { answered } = questions
  if (answered.length === 0) return undefined
  asker.tell(
    'What you have answered',
    answered.map(({ label, text }) => `${label}: ${oneLine(text)}`),
  )
  const faults = faultsOf(conversation)
  if (faults.length > 0) asker.tell('What stands against it', faults)
  const isRight = await asker.choose(
    'Is this right?',
    [
      { value: next.goOn, label: 'Go on' },
      { value: next.change, label: 'Change something' },
    ],
    faults.length > 0 ? next.change : next.goOn,
  )
  if (isRight === next.goOn) return undefined
  return asker.choose(
    'What is to change?',
    answered.map(({ name, label, text }) => ({
      value: name,
      label,
      hint: oneLine(text).slice(0, 40),
    })),
  )
}

/** Holds the whole conversation with whoever is asked. */
export async function converse(
  asker: Asker,
  given: Answers,
  base: SoundSource,
  today: string,
  recorded: Recorded = new Map(),
  onAnswer?: (recorded: Recorded) => void,
): Promise<Answers> {
  const conversation = new Conversation(asker, base, today, given, recorded, onAnswer)
  for (;;) {
    await conversation.run((each) => askAll(given, each))
    const wanted = await chooseChange(conversation)
    if (wanted === undefined) return conversation.answers
    conversation.questions.change(wanted)
  }
}

/** Place and day of a conversation. */
interface Situation {
  readonly dialogue: Dialogue
  readonly today: string
  readonly project: string
}

/** The draft that was left, where somebody wants to go on with it; it is taken away where they do not. */
async function takeDraft(asker: Asker, project: string): Promise<Draft | undefined> {
  const draft = readDraft(project)
  if (draft === undefined) return undefined
  const code = draft.recorded.get('code') ?? draft.texts.code ?? draft.recorded.get('document')
  const wanted = await asker.confirm(
    `Go on with the draft (${draft.recorded.get('kind') ?? draft.kind}${code === undefined ? '' : ` ${code}`})?`,
  )
  if (wanted) return draft
  dropDraft(project)
  return undefined
}

/** Asks at the terminal for what the flags do not say. Throws `CannotRun` where the user stops. */
export async function runWizard(
  flags: ProposeFlags,
  base: SoundSource,
  { dialogue, today, project }: Situation,
): Promise<Answers> {
  intro(`registry propose; ${backWord} goes back`, dialogue)
  const asker = clackAsker(dialogue)
  const given = answersFromFlags(flags)
  return orStop(project, async () => {
    const draft = isEmpty(given) ? await takeDraft(asker, project) : undefined
    const { kind, texts, entries } = draft ?? given
    const start = { kind, texts, ...(entries === undefined ? {} : { entries }) }
    return converse(asker, draft === undefined ? given : start, base, today, draft?.recorded, (recorded) =>
      keepDraft(project, { ...start, recorded }),
    )
  })
}

/** Shows which files would be written, and asks whether to. */
export async function confirmWriting(
  files: readonly ProjectFile[],
  { dialogue, project }: Pick<Situation, 'dialogue' | 'project'>,
): Promise<boolean> {
  const asker = clackAsker(dialogue)
  asker.tell(
    'What would be written',
    files.map(({ path, isNew }) => `${isNew ? 'new    ' : 'changed'} ${path}`),
  )
  const isWanted = await orStop(project, () => asker.confirm('Write these files?'))
  outro(isWanted ? 'Commit them on a branch, and open a pull request.' : 'Nothing was written.', dialogue)
  return isWanted
}
