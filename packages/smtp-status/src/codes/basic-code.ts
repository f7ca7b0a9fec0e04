import { CannotRun } from '@smtp-status/terminal'
import { showUnseen } from '@smtp-status/terminal/safe-text'

/** Reads a basic status code as RFC 5321 section 4.2 has them. Throws `CannotRun` where a text is none. */
export function readBasic(text: string): number {
  if (/^[2-5][0-5]\d$/.test(text)) return Number(text)
  throw new CannotRun(
    `${showUnseen(text)} is no basic status code (RFC 5321 section 4.2)`,
    'give three digits, 2 to 5, 0 to 5 and 0 to 9: --basic 550',
  )
}
