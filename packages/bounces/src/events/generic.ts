import type { Action } from '../bounce.js'
import type { EventForm, JsonObject } from './event.js'
import { outcomeOf, textAt } from './event.js'

const replyNames =
  'reply response smtp_response smtp_reply diagnosticCode diagnostic_code diagnostic diag bounce_reason reason error message description details'.split(
    ' ',
  )
const addressNames = 'recipient rcpt rcpt_to to email address emailAddress final_recipient'.split(' ')
const statusNames = 'status enhanced_code enhancedCode dsn dsnStatus smtp_status'.split(' ')
const codeNames = 'code smtp_code response_code responseCode'.split(' ')

const first = (event: JsonObject, names: readonly string[]): string =>
  names.map((name) => textAt(event, name)).find((text) => text !== '') ?? ''

function actionIn(event: JsonObject): Action | null {
  const words = [textAt(event, 'event'), textAt(event, 'type'), textAt(event, 'action')]
    .join(' ')
    .toLowerCase()
  if (/defer|delay|soft/.test(words)) return 'delayed'
  if (/bounce|fail|reject|drop/.test(words)) return 'failed'
  return /deliver|sent/.test(words) ? 'delivered' : null
}

/** Objects of programs that log deliveries, by the names that they usually give to their fields. */
export const generic: EventForm = {
  id: 'json',
  name: 'JSON of other programs',
  source: 'RFC 8259',
  read: (event) => {
    const code = first(event, codeNames)
    const reply = first(event, replyNames)
    const hasCode = /^[245]\d\d$/.test(code) && !/^[245]\d\d/.test(reply)
    const replies = [hasCode ? `${code} ${reply}` : reply]
    const address = first(event, addressNames)
    const status = first(event, statusNames)
    if (reply === '' && !/^[245]\.\d+\.\d/.test(status)) return null
    const action = actionIn(event)
    const kind = action === 'delivered' ? 'delivered' : action === 'delayed' ? 'delay' : 'bounce'
    return outcomeOf(kind, { address, action, replies, status })
  },
}
