import type { StatusCodeText } from '@smtp-status/codes'
import { basicCodeFit, lookup } from '@smtp-status/codes'
import type { Notes } from '../notes.js'
import { note } from '../notes.js'
import type { Reply } from '../reply.js'

function noteEntry(notes: Notes, line: number, basic: number, status: StatusCodeText): void {
  const found = lookup(status)
  if (found.kind !== 'registered') {
    note(notes, 'code/unregistered', line, status)
    return
  }
  const { enumerated, usefulWithClass } = found
  if (enumerated.deprecated !== null) note(notes, 'code/deprecated', line, status)
  if (usefulWithClass === 'no') note(notes, 'code/class-not-useful', line, status)
  const agrees = Math.floor(basic / 100) === Number(status[0])
  if (agrees && basicCodeFit(enumerated, basic) === 'not listed')
    note(notes, 'code/basic-not-associated', line, status)
}

/** Notes what the registry says against the enhanced status codes of a reply. */
export function noteRegistered(notes: Notes, { lines }: Reply): void {
  for (const [index, { basic, status }] of lines.entries())
    if (basic !== null && status !== null) noteEntry(notes, index + 1, basic, status)
}
