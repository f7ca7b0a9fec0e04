import type { RegistryCode, RegistryDate } from '@smtp-status/registry'
import { isRegistryDate, parseRegistryCode, parseStatusCode } from '@smtp-status/registry'
import { CannotRun } from '../context.js'

/** A date that the user gave. Throws `CannotRun` where the calendar does not have it. */
export function dateGiven(text: string): RegistryDate {
  if (isRegistryDate(text)) return text
  throw new CannotRun(
    `${JSON.stringify(text)} is no date that the calendar has`,
    'write a day, as in 2017-06-22, or a month, as in 2017-06',
  )
}

/** A code that the user gave, as the registry has it (X.7.26) or as a server sends it (5.7.26). Throws `CannotRun` for another text. */
export function codeGiven(text: string): RegistryCode {
  const sent = parseStatusCode(text)
  if (sent) return { table: 'enumerated', subject: sent.subject, detail: sent.detail }
  const code = parseRegistryCode(text.toUpperCase())
  if (code) return code
  throw new CannotRun(
    `${JSON.stringify(text)} is no code of the registry`,
    'write it as in X.7.26, 5.7.26, X.7.YYY or 5.XXX.YYY',
  )
}
