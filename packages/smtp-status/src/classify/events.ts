import type { BouncedRecipient } from '@smtp-status/bounces'
import { eventForms } from '@smtp-status/bounces/events'
import type { JsonObject } from '@smtp-status/bounces/events'
import { noCode } from '@smtp-status/bounces/finder'
import type { FoundCode } from '@smtp-status/bounces/finder'
import { parseStatusCode } from '@smtp-status/codes'
import type { Classified } from './line-sink.js'

/** The providers whose events can be read. */
export const presets: readonly string[] = eventForms.map(({ id }) => id)

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function foundIn({ basic, status }: BouncedRecipient): FoundCode | null {
  const code = parseStatusCode(status ?? '')
  if (basic === null && code === undefined) return null
  return {
    ...noCode(),
    basic: basic ?? -1,
    class: code?.class ?? -1,
    subject: code?.subject ?? 0,
    detail: code?.detail ?? 0,
  }
}

const textOf = ({ text, reply }: BouncedRecipient): string =>
  text ?? reply?.lines.map((line) => line.text).join(' ') ?? ''

/** Events in one line of JSON, by a provider's form: an event, or a list of them; each recipient by itself. */
export function readEventLine(preset: string, text: string, line: number): readonly Classified[] {
  const form = eventForms.find(({ id }) => id === preset)
  const value = parse(text)
  const events = (Array.isArray(value) ? value : [value]).filter(isObject)
  const recipients = events.flatMap((event) => form?.read(event)?.recipients ?? [])
  return recipients.map((recipient) => ({
    line,
    found: foundIn(recipient),
    text: textOf(recipient),
    delivery: { recipient: recipient.finalRecipient, queueId: null, relay: recipient.remoteHost },
  }))
}
