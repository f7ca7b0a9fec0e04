import { azure } from './azure.js'
import { brevo } from './brevo.js'
import { eventsInside } from './envelope.js'
import type { EventForm, Json, JsonObject, Outcome } from './event.js'
import { isObject } from './event.js'
import { generic } from './generic.js'
import { halon } from './halon.js'
import { mailjet } from './mailjet.js'
import { mailgun } from './mailgun.js'
import { mandrill } from './mandrill.js'
import { messageTrace } from './message-trace.js'
import { postmark } from './postmark.js'
import { sendgrid } from './sendgrid.js'
import { ses } from './ses.js'
import { sparkpost } from './sparkpost.js'

export type { EventForm } from './event.js'
export { parseJson } from './event.js'

/** The events that are known; the one for programs that nobody knows comes last. */
export const eventForms: readonly EventForm[] = [
  ses,
  sendgrid,
  mailgun,
  postmark,
  sparkpost,
  mandrill,
  mailjet,
  brevo,
  azure,
  halon,
  messageTrace,
  generic,
]

/** Data read of an event, and the form of the event. */
export interface ReadEvent extends Outcome {
  readonly form: string
}

/** Reads an event of one of some forms; `null` where it is none. */
function readOne(event: JsonObject, forms: readonly EventForm[]): ReadEvent | null {
  for (const { id, read } of forms) {
    const outcome = read(event)
    if (outcome !== null) return { form: id, ...outcome }
  }
  return null
}

/** Deepest nesting of envelopes: a list of messages of a queue, in each what SNS sends, and in that an event. */
const deepest = 4

/** Events that were read, and the places of what is none. */
interface ReadEvents {
  readonly events: readonly ReadEvent[]
  readonly unread: readonly string[]
}

function readInside(value: Json, place: string, forms: readonly EventForm[], depth: number): ReadEvents {
  const own = isObject(value) ? readOne(value, forms) : null
  if (own !== null) return { events: [own], unread: [] }
  const inside = Array.isArray(value) ? value : isObject(value) ? eventsInside(value) : []
  if (inside.length === 0 || depth > deepest)
    return { events: [], unread: [`${place}: an object of JSON that is no known event`] }
  const isList = inside.length > 1 || Array.isArray(value)
  const all = inside.map((item, index) =>
    readInside(item, isList ? `${place}, item ${index + 1}` : place, forms, depth + 1),
  )
  return { events: all.flatMap(({ events }) => events), unread: all.flatMap(({ unread }) => unread) }
}

/**
 * Reads an event, alone or in lists and envelopes; what is none is told with its place.
 * @param place for people, as `line 1`
 * @param forms those of all providers, unless only some are looked for
 */
export function readEvents(value: Json, place: string, forms: readonly EventForm[] = eventForms): ReadEvents {
  return readInside(value, place, forms, 0)
}
