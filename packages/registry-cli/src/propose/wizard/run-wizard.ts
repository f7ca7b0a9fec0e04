import { intro, outro } from '@clack/prompts'
import type { Dialogue } from '@smtp-status/terminal'
import type { Answers, ProposalKind, SoundSource, ProjectFile } from '@smtp-status/submission'
import type { ProposeFlags } from '../flags.js'
import { answersFromFlags } from '../flags.js'
import { askRegistration } from './ask-registration.js'
import { askDeprecation, askUpdate } from './ask-update.js'
import type { Asker, Choice } from './asker.js'
import { clackAsker } from './clack-asker.js'
import { Conversation } from './conversation.js'

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

/** Holds the whole conversation with whoever is asked. */
export async function converse(
  asker: Asker,
  given: Answers,
  base: SoundSource,
  today: string,
): Promise<Answers> {
  const kind = await chooseKind(given, asker)
  const conversation = new Conversation(asker, base, today, { ...given, kind })
  await asks[kind](conversation)
  return conversation.answers
}

/** Asks at the terminal for what the flags do not say. Throws `CannotRun` where the user stops. */
export async function runWizard(
  flags: ProposeFlags,
  base: SoundSource,
  { dialogue, today }: { readonly dialogue: Dialogue; readonly today: string },
): Promise<Answers> {
  intro('registry propose (RFC 5248)', dialogue)
  return converse(clackAsker(dialogue), answersFromFlags(flags), base, today)
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
