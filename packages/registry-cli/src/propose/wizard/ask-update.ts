import type { Entry, ProposedKey, Way } from '@smtp-status/registry'
import {
  allEntries,
  authorities,
  authoritiesFor,
  fieldOfKey,
  fields,
  isProposedKey,
  printRegistryCode,
  proposedKeys,
} from '@smtp-status/registry'
import { fromEntry } from '@smtp-status/source'
import { changesNotesAlone } from '@smtp-status/submission'
import { askBasicCodes, askDocuments } from './ask-documents.js'
import type { Choice } from './asker.js'
import type { Conversation } from './conversation.js'

function entryOf({ answers, base }: Conversation): Entry | undefined {
  const code = answers.texts.code?.trim()
  return allEntries(base.loaded.registry).find((entry) => printRegistryCode(entry.code) === code)
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  const { document, section }: { readonly document?: unknown; readonly section?: unknown } = value
  return `${String(document)} section ${String(section)}`
}

/** The fields of an entry, by name, as they would be typed. */
export function typedFields(entry: Entry): ReadonlyMap<string, string> {
  return new Map(Object.entries(fromEntry(entry)).map(([name, value]) => [name, shown(value)]))
}

/** The fields of an entry as choices, with what stands there now. */
export function fieldChoices(entry: Entry): readonly Choice[] {
  const typed = typedFields(entry)
  return proposedKeys
    .filter((key) => fields[fieldOfKey(key)].tables.includes(entry.code.table))
    .map((field) => ({ value: field, label: field, hint: (typed.get(field) ?? 'nothing yet').slice(0, 40) }))
}

async function askFields(entry: Entry, conversation: Conversation): Promise<readonly ProposedKey[]> {
  const given = proposedKeys.filter((field) => conversation.text(field) !== undefined)
  for (const field of given) await conversation.ask(field)
  if (given.length > 0) return given
  const chosen = await conversation.askChoices({
    name: 'fields',
    label: 'fields that change',
    message: 'Which fields change?',
    choices: fieldChoices(entry),
    initial: [],
  })
  const keys = chosen.filter(isProposedKey)
  const typed = typedFields(entry)
  for (const field of keys) await conversation.ask(field, { initial: typed.get(field) })
  return keys
}

/** The authorities by which any of some fields of an entry can change, as choices. */
export function authorityChoices(
  entry: Entry,
  keys: readonly ProposedKey[],
  { base }: Conversation,
): readonly (Choice & { readonly value: Way })[] {
  const { registry } = base.loaded
  const pair = { before: registry, after: registry }
  const ways = new Set(keys.flatMap((key) => authoritiesFor(fieldOfKey(key), entry, pair)))
  const choices = [...(ways.size > 0 ? ways : new Set<Way>(['standards', 'iesg']))]
  return choices.map((value) => ({ value, label: value, hint: authorities[value].label }))
}

async function askAuthority(
  entry: Entry,
  keys: readonly ProposedKey[],
  conversation: Conversation,
): Promise<void> {
  const choices = authorityChoices(entry, keys, conversation)
  await conversation.askChosen('authority', {
    message: 'On whose authority (RFC 5248 section 2.3)?',
    choices,
  })
}

async function askClaim(entry: Entry, conversation: Conversation): Promise<void> {
  switch (conversation.text('authority')) {
    case 'change-controller':
      await conversation.ask('by', { initial: entry.changeController })
      break
    case 'iesg':
      await conversation.ask('direction')
      break
    default:
      await conversation.ask('document')
  }
  await askDocuments(conversation)
  if (conversation.text('description') !== undefined) await conversation.ask('reworded')
  await conversation.ask('note')
  await conversation.ask('date', { initial: conversation.today })
}

/** Asks for everything that a change of an entry needs. */
export async function askUpdate(conversation: Conversation): Promise<void> {
  await conversation.ask('code')
  const entry = entryOf(conversation)
  if (!entry) return
  const keys = await askFields(entry, conversation)
  await askDocuments(conversation)
  await askBasicCodes(conversation)
  if (changesNotesAlone('update', conversation.answers.texts)) return
  await askAuthority(entry, keys, conversation)
  await askClaim(entry, conversation)
}

/** Asks for everything that a deprecation needs. */
export async function askDeprecation(conversation: Conversation): Promise<void> {
  await conversation.ask('code')
  const entry = entryOf(conversation)
  if (!entry) return
  await conversation.ask('replacedBy')
  await conversation.ask('reason')
  await conversation.ask('references', { initial: typedFields(entry).get('references') })
  await askAuthority(entry, [], conversation)
  await askClaim(entry, conversation)
}
