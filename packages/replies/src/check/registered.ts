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
  const fit = basicCodeFit(enumerated, basic)
  // The registry has the pair, whatever the document says of the class.
  if (usefulWithClass === 'no' && fit !== 'listed') note(notes, 'code/class-not-useful', line, status)
  const agrees = Math.floor(basic / 100) === Number(status[0])
  // RFC 5321 section 4.5.3.1.10 has 452 for too many recipients, whatever the registry lists.
  const isTooMany = enumerated.code === 'X.5.3' && (basic === 452 || basic === 552)
  if (isTooMany && basic === 552) note(notes, 'code/too-many-recipients', line, status)
  else if (!isTooMany && agrees && fit === 'not listed')
    note(notes, 'code/basic-not-associated', line, status)
}

/** Notes what the registry says against the enhanced status codes of a reply. */
export function noteRegistered(notes: Notes, { lines }: Reply): void {
  for (const [index, { basic, status }] of lines.entries())
    if (basic !== null && status !== null) noteEntry(notes, index + 1, basic, status)
}
