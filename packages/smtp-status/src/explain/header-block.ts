/** Kind of a text, by the header fields that it begins with. */
export type Kind = 'message' | 'report' | 'text'

const names = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Fields that only the header of a message has (RFC 5322 section 3.6, and what is usual beside it). */
const messageFields = names(`
  from sender reply-to to cc bcc subject date message-id references in-reply-to received return-path
  delivered-to envelope-to x-original-to x-failed-recipients auto-submitted mime-version content-type
  content-transfer-encoding content-length lines user-agent x-mailer dkim-signature authentication-results`)

/** Fields that only a report of delivery has (RFC 3464 sections 2.2 and 2.3). */
const reportFields = names(`
  reporting-mta final-recipient original-recipient action diagnostic-code remote-mta`)

/** `Status:` is a field of reports where an enhanced status code follows; a mailbox has `Status: RO`. */
const isStatusField = (line: string): boolean => /^status[ \t]*:[ \t]*[245]\.\d/i.test(line)

const nameOf = (line: string): string | undefined => /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase()

/** Whether a line is, by its name, a field of a message's header. */
export const isMessageField = (line: string): boolean => messageFields.has(nameOf(line) ?? '')

/** The lines up to the first empty one. */
function firstBlock(text: string): readonly string[] {
  const end = /\n[ \t\r]*\n/.exec(text)?.index ?? text.length
  return text.slice(0, end).split('\n')
}

/**
 * Tells a message from a bare report of delivery, as one saves it out of a message, and from any other text. What begins as the
 * line of a mailbox does is a message.
 */
export function kindOf(text: string): Kind {
  if (text.startsWith('From ')) return 'message'
  const lines = firstBlock(text)
  if (nameOf(lines[0] ?? '') === undefined) return 'text'
  if (lines.some(isMessageField)) return 'message'
  const isReport = lines.some((line) => reportFields.has(nameOf(line) ?? '') || isStatusField(line))
  return isReport ? 'report' : 'text'
}
