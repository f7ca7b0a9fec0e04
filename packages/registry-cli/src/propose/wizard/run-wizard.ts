import { intro, outro } from '@clack/prompts'
import type { Dialogue } from '@smtp-status/terminal'
import type { AnswerId, Answers, ProposalKind, SoundSource, ProjectFile } from '@smtp-status/submission'
import { answerIds } from '@smtp-status/submission'
import type { ProposeFlags } from '../flags.js'
import { answersFromFlags } from '../flags.js'
import { askRegistration } from './ask-registration.js'
import { askDeprecation, askUpdate } from './ask-update.js'
import type { Asker, Choice } from './asker.js'
import { clackAsker } from './clack-asker.js'
import { Back, backWord, Conversation } from './conversation.js'
import { keepDraft, readDraft } from './draft.js'

const kinds: readonly (Choice & { readonly value: ProposalKind })[] = [
  { value: 'register', label: 'Register a code', hint: 'a new enumerated status code' },
  { value: 'update', label: 'Update an entry', hint: 'of any of the three tables' },
  { value: 'deprecate', label: 'Deprecate a code', hint: 'it is no longer to be used' },
]

const asks: Readonly<Record<ProposalKind, (conversation: Conversation) => Promise<void>>> = {
  register: askRegistration,
  update: askUpdate,
  deprecate: askDeprecation,
}

const isEmpty = ({ kind, texts }: Answers): boolean => kind === 'register' && Object.keys(texts).length === 0

async function chooseKind(given: Answers, asker: Asker): Promise<ProposalKind> {
  if (!isEmpty(given)) return given.kind
  const chosen = await asker.choose('What is it to be?', kinds)
  return kinds.find(({ value }) => value === chosen)?.value ?? given.kind
}

/** Asks for all that is not answered yet; who goes back is asked the question before again. */
async function askAll(
  conversation: Conversation,
  ask: (conversation: Conversation) => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      await ask(conversation)
      return
    } catch (error) {
      if (!(error instanceof Back)) throw error
      conversation.dropLast()
    }
  }
}

const goOn = 'go on'

const oneLine = (text: string | undefined): string => (text ?? '').replaceAll('\n', ', ') || 'nothing'

/** Shows all answers, and asks whether one of them is to change; `undefined` where none is. */
async function chooseChange(conversation: Conversation): Promise<AnswerId | undefined> {
  const { asker, asked, answers } = conversation
  if (asked.length === 0) return undefined
  const shown = answerIds.filter((id) => answers.texts[id] !== undefined)
  asker.tell(
    'What you have answered',
    shown.map((id) => `${id}: ${oneLine(answers.texts[id])}`),
  )
  const choices = [
    { value: goOn, label: 'Go on' },
    ...asked.map((id) => ({
      value: id,
      label: `Change ${id}`,
      hint: oneLine(answers.texts[id]).slice(0, 40),
    })),
  ]
  const chosen = await asker.choose('Is this right?', choices, goOn)
  return asked.find((id) => id === chosen)
}

/** Holds the whole conversation with whoever is asked. */
export async function converse(
  asker: Asker,
  given: Answers,
  base: SoundSource,
  today: string,
  onAnswer?: (answers: Answers) => void,
): Promise<Answers> {
  const kind = await chooseKind(given, asker)
  const conversation = new Conversation(asker, base, today, { ...given, kind }, onAnswer)
  for (;;) {
    await askAll(conversation, asks[kind])
    const wanted = await chooseChange(conversation)
    if (wanted === undefined) return conversation.answers
    conversation.drop(wanted)
  }
}

/** Place and day of a conversation. */
interface Situation {
  readonly dialogue: Dialogue
  readonly today: string
  readonly project: string
}

/** Asks at the terminal for what the flags do not say. Throws `CannotRun` where the user stops. */
export async function runWizard(
  flags: ProposeFlags,
  base: SoundSource,
  { dialogue, today, project }: Situation,
): Promise<Answers> {
  intro(`registry propose (RFC 5248); ${backWord} goes back`, dialogue)
  const asker = clackAsker(dialogue)
  const given = answersFromFlags(flags)
  const draft = isEmpty(given) ? readDraft(project) : undefined
  const isTaken =
    draft !== undefined &&
    (await asker.confirm(`Go on with the draft (${draft.kind} ${draft.texts.code ?? 'a code'})?`))
  const start = isTaken ? { ...given, ...draft } : given
  return converse(asker, start, base, today, (answers) => keepDraft(project, answers))
}

/** Shows which files would be written, and asks whether to. */
export async function confirmWriting(files: readonly ProjectFile[], dialogue: Dialogue): Promise<boolean> {
  const asker = clackAsker(dialogue)
  asker.tell(
    'What would be written',
    files.map(({ path, isNew }) => `${isNew ? 'new    ' : 'changed'} ${path}`),
  )
  const isWanted = await asker.confirm('Write these files?')
  outro(isWanted ? 'Commit them on a branch, and open a pull request.' : 'Nothing was written.', dialogue)
  return isWanted
}
