import type { Entry, ProposedKey } from '@smtp-status/registry'
import { allEntries, isProposedKey, printRegistryCode, titleOf } from '@smtp-status/registry'
import { answersForEntry, codesOfEntries, referencesWith } from '@smtp-status/submission'
import { Back } from './answered-questions.js'
import { askBasicCodes, askDocuments } from './ask-documents.js'
import { authorityChoices, fieldChoices, typedFields } from './ask-update.js'
import type { Choice } from './asker.js'
import type { Conversation } from './conversation.js'

const codeOfEntry = ({ code }: Entry): string => printRegistryCode(code)

const choiceOf = (entry: Entry): Choice => ({
  value: codeOfEntry(entry),
  label: `${codeOfEntry(entry)}  ${titleOf(entry)}`,
})

/** Asks which of the entries that the document concerns are to change, unless flags named them; goes back where there is none. */
async function askWhich(conversation: Conversation): Promise<readonly Entry[]> {
  const { answers, base } = conversation
  const { registry } = base.loaded
  const codes = codesOfEntries(answers, registry)
  const concerned = allEntries(registry).filter((entry) => codes.includes(codeOfEntry(entry)))
  if (answers.entries !== undefined && answers.entries.codes !== 'all') return concerned
  if (concerned.length === 0) {
    conversation.asker.tell('No entry changes', [
      'No entry refers to a document that this one updates or obsoletes, or all name it already.',
    ])
    throw new Back()
  }
  const choices = concerned.map(choiceOf)
  const chosen = await conversation.askChoices({
    name: 'entries',
    label: 'entries',
    message: 'Which entries change?',
    choices,
    initial: choices.map(({ value }) => value),
  })
  return concerned.filter((entry) => chosen.includes(codeOfEntry(entry)))
}

async function askReferencesOf(entry: Entry, conversation: Conversation): Promise<void> {
  const code = codeOfEntry(entry)
  const { registry } = conversation.base.loaded
  const initial = referencesWith(entry, conversation.answers, registry).replaceAll('\n', ', ')
  await conversation.ask('references', { entry: code, initial })
  await askDocuments(
    conversation,
    answersForEntry(code, conversation.answers, registry).texts.references ?? '',
  )
}

async function askFieldsOf(entry: Entry, conversation: Conversation): Promise<readonly ProposedKey[]> {
  const code = codeOfEntry(entry)
  await askReferencesOf(entry, conversation)
  const chosen = await conversation.askChoices({
    name: `${code}: fields`,
    label: `${code}: other fields`,
    message: `${code}: which other fields change? None is usual`,
    choices: fieldChoices(entry).filter(({ value }) => value !== 'references'),
    initial: [],
  })
  const keys = chosen.filter(isProposedKey)
  const typed = typedFields(entry)
  for (const key of keys) await conversation.ask(key, { entry: code, initial: typed.get(key) })
  if (keys.includes('description')) await conversation.ask('reworded', { entry: code })
  return ['references', ...keys]
}

/** Asks which of the entries that change are deprecated. */
async function askDeprecated(
  entries: readonly Entry[],
  conversation: Conversation,
): Promise<readonly string[]> {
  const { deprecated = [] } = conversation.answers.entries ?? {}
  const choices = entries.filter((entry) => entry.deprecated === undefined).map(choiceOf)
  if (choices.length === 0) return []
  return conversation.askChoices({
    name: 'deprecated',
    label: 'no longer to be used',
    message: 'Which of them are no longer to be used? None is usual',
    choices,
    initial: deprecated,
  })
}

/** Asks what takes the place of an entry that is deprecated. */
async function askReplacement(entry: Entry, conversation: Conversation): Promise<readonly ProposedKey[]> {
  const code = codeOfEntry(entry)
  await conversation.ask('replacedBy', { entry: code })
  await conversation.ask('reason', { entry: code })
  await askReferencesOf(entry, conversation)
  return []
}

/** Asks on whose authority one entry changes, unless the document has it by its standing. */
async function askClaimOf(
  entry: Entry,
  keys: readonly ProposedKey[],
  conversation: Conversation,
): Promise<void> {
  const code = codeOfEntry(entry)
  const { registry } = conversation.base.loaded
  const choices = authorityChoices(entry, keys, conversation)
  const { authority } = answersForEntry(code, conversation.answers, registry).texts
  if (choices.some(({ value }) => value === authority)) return
  await conversation.askChosen(
    'authority',
    { message: `${code}: on whose authority (RFC 5248 section 2.3)?`, choices },
    code,
  )
  switch (answersForEntry(code, conversation.answers, registry).texts.authority) {
    case 'change-controller':
      return conversation.ask('by', { entry: code, initial: entry.changeController })
    case 'iesg':
      return conversation.ask('direction', { entry: code })
  }
}

/** Asks for everything that changes in the entries that one document concerns. */
export async function askEntries(conversation: Conversation): Promise<void> {
  await conversation.ask('document')
  await askDocuments(conversation)
  const entries = await askWhich(conversation)
  const own = conversation.answers.entries?.texts ?? {}
  const deprecated = await askDeprecated(entries, conversation)
  conversation.choose({
    kind: 'update',
    entries: { codes: entries.map(codeOfEntry), deprecated, texts: own },
  })
  for (const entry of entries) {
    const askMore = deprecated.includes(codeOfEntry(entry)) ? askReplacement : askFieldsOf
    await askClaimOf(entry, await askMore(entry, conversation), conversation)
  }
  await askBasicCodes(conversation)
  await conversation.ask('note')
  await conversation.ask('date', { initial: conversation.today })
}
