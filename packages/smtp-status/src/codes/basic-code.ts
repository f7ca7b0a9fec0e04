import { CannotRun } from '@smtp-status/terminal'

/** Reads a basic status code as RFC 5321 section 4.2 has them. Throws `CannotRun` where a text is none. */
export function readBasic(text: string): number {
  if (/^[2-5][0-5]\d$/.test(text)) return Number(text)
  const reason = 'it has three digits, 2 to 5, 0 to 5 and 0 to 9 (RFC 5321 section 4.2)'
  throw new CannotRun(`${text} is no basic status code: ${reason}`, 'give one such as 550: --basic 550')
}
