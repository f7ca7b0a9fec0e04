import type { Action, BouncedRecipient, MessageKind } from '../bounce.js'
import { settleRecipient } from '../recipient.js'
import { addressOf, hostOf, readDiagnostic } from '../report/field-values.js'

/** A value as JSON has them. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Parses JSON; `undefined` for a text that is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The fields of an object of JSON. */
export type JsonObject = { readonly [name: string]: Json }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path of names; `undefined` where there is none. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let current: Json | undefined = value
  for (const name of path) {
    if (!isObject(current) || !Object.hasOwn(current, name)) return undefined
    current = current[name]
  }
  return current
}

/** The text or number at a path, as text; empty where there is none. */
export function textAt(value: Json | undefined, ...path: readonly string[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : typeof found === 'number' ? `${found}` : ''
}

/** The items of a list at a path; none where there is no list. */
export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** An event of a provider, or a record of an accounting file. */
export interface Outcome {
  readonly kind: MessageKind
  readonly recipients: readonly BouncedRecipient[]
}

/** Events that one provider posts to programs. */
export interface EventForm {
  /** As in the name of its file. */
  readonly id: string
  readonly name: string
  /** The page on which the provider describes them. */
  readonly source: string
  /** Reads an event; `null` where it is none of these. */
  readonly read: (event: JsonObject) => Outcome | null
}

/** Facts of an event on a recipient. A missing fact is empty. */
interface EventRecipient {
  readonly address: string
  readonly action: Action | null
  /** The reply, whole or in part, the most trustworthy first. */
  readonly replies: readonly string[]
  readonly words?: string | undefined
  readonly status?: string | undefined
  readonly reportingHost?: string | undefined
  readonly remoteHost?: string | undefined
}

/** Makes a recipient of what an event says. */
export function recipientOf(event: EventRecipient, line: number = 1): BouncedRecipient {
  const diagnostics = event.replies.map(readDiagnostic)
  return settleRecipient({
    finalRecipient: addressOf(event.address),
    action: event.action,
    replies: diagnostics.map(({ reply }) => reply),
    words: [...diagnostics.map(({ text }) => text), event.words],
    status: event.status,
    diagnosticType: diagnostics.find(({ type }) => type !== null)?.type ?? null,
    reportingHost: hostOf(event.reportingHost),
    remoteHost: hostOf(event.remoteHost),
    confidence: 'report',
    places: [{ part: 'event', line }],
  })
}

/** An event about one recipient. */
export const outcomeOf = (kind: MessageKind, ...recipients: readonly EventRecipient[]): Outcome => ({
  kind,
  recipients: recipients.map((recipient) => recipientOf(recipient)),
})

const messageKinds: Readonly<Record<Action, MessageKind>> = {
  failed: 'bounce',
  delayed: 'delay',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
}

/**
 * An event about one recipient by its type; one that tells of no delivery, as that a message was opened, is of another kind.
 * @param kinds the types that tell of each action, with spaces between them
 */
export function kindOfEvent(
  kinds: Readonly<Partial<Record<Action, string>>>,
  type: string,
  recipient: Omit<EventRecipient, 'action'>,
): Outcome {
  const named: readonly Action[] = ['failed', 'delayed', 'delivered', 'expanded']
  const action = named.find((one) => kinds[one]?.split(' ').includes(type))
  return action === undefined ? outcomeOf('other') : outcomeOf(messageKinds[action], { ...recipient, action })
}
