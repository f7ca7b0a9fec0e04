import type { EventForm, JsonObject, Outcome } from './event.js'
import { generic } from './generic.js'
import { halon } from './halon.js'
import { mailgun } from './mailgun.js'
import { mandrill } from './mandrill.js'
import { postmark } from './postmark.js'
import { sendgrid } from './sendgrid.js'
import { ses } from './ses.js'
import { sparkpost } from './sparkpost.js'

export type { EventForm } from './event.js'
export type { JsonObject } from './event.js'

/** The events that are known; the one for programs that nobody knows comes last. */
export const eventForms: readonly EventForm[] = [
  ses,
  sendgrid,
  mailgun,
  postmark,
  sparkpost,
  mandrill,
  halon,
  generic,
]

/** Data read of an event, and the form of the event. */
export interface ReadEvent extends Outcome {
  readonly form: string
}

/** Reads an event of any provider; `null` where it is none. */
export function readEvent(event: JsonObject): ReadEvent | null {
  for (const { id, read } of eventForms) {
    const outcome = read(event)
    if (outcome !== null) return { form: id, ...outcome }
  }
  return null
}
