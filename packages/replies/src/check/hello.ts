import type { Protocol } from '../context.js'
import type { Notes } from '../notes.js'
import { finding, note } from '../notes.js'
import type { Reply } from '../reply.js'

const enhancedStatusCodes = 'ENHANCEDSTATUSCODES'

interface Offer {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Text after the keyword. */
  readonly parameters: string
}

/** Keywords are compared without case (RFC 5321 section 2.4). */
function parametersIn(text: string, keyword: string): string | null {
  const rest = text.slice(keyword.length)
  const isKeyword = text.slice(0, keyword.length).toUpperCase() === keyword && /^(?: |$)/.test(rest)
  return isKeyword ? rest.trim() : null
}

/** The lines with the keyword in a positive reply; its first line names the server (RFC 5321 section 4.1.1.1). */
function offersIn(reply: Reply, keyword: string): readonly Offer[] {
  if (reply.basic !== 250) return []
  return reply.lines.flatMap(({ basic, text }, index) => {
    const parameters = index > 0 && basic === 250 ? parametersIn(text, keyword) : null
    return parameters === null ? [] : [{ line: index + 1, text, parameters }]
  })
}

/**
 * Whether a reply to EHLO or LHLO offers an extension (RFC 5321 section 4.1.1.1), with parameters or without.
 * @param keyword in capitals; unless told the one of enhanced status codes (RFC 2034 section 3)
 */
export function offersExtension(reply: Reply, keyword: string = enhancedStatusCodes): boolean {
  return offersIn(reply, keyword).length > 0
}

/** Notes what is wrong with how a reply to EHLO or LHLO offers enhanced status codes, which LMTP demands (RFC 2033 section 5). */
export function noteHello(notes: Notes, reply: Reply, protocol: Protocol | undefined): void {
  const offers = offersIn(reply, enhancedStatusCodes)
  if (protocol === 'lmtp' && reply.basic === 250 && offers.length === 0)
    notes.push(finding('hello/keyword-missing', [], null))
  for (const { line, text, parameters } of offers)
    if (parameters !== '') note(notes, 'hello/keyword-parameters', line, text)
}
