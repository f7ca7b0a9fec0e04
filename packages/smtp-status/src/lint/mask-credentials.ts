import { beginsWithCommand } from './command-line.js'
import type { RecordedExchange } from './transcript.js'

/** An exchange whose command can be told to anybody. */
export interface MaskedExchange extends RecordedExchange {
  /** The part removed from `sent`; absent where nothing was. */
  readonly secret?: string
}

// Blanks before a command are no part of it, and some transcripts have them.
const initialResponse = /^(\s*auth\s+[^\s]+\s+)[^\s]/i

const isChallenge = ({ reply: [one, two, three] }: RecordedExchange): boolean =>
  one === 0x33 && two === 0x33 && three === 0x34

class Masking {
  #isAuthenticating = false
  #isChallenged = false

  next(exchange: RecordedExchange): MaskedExchange {
    const { sent } = exchange
    const open = this.#openPart(sent ?? '')
    if (sent !== '') this.#isAuthenticating = /^\s*auth\b/i.test(sent ?? '') || open === 0
    this.#isChallenged = isChallenge(exchange)
    const secret = sent?.slice(open).trimEnd() ?? ''
    if (sent === null || secret === '') return exchange
    return { ...exchange, sent: `${sent.slice(0, open)}…${sent.slice(open + secret.length)}`, secret }
  }

  /** How much of what was sent is no credential (RFC 4954 section 4), in characters. */
  #openPart(sent: string): number {
    // A * alone gives up.
    if (/^\*?\s*$/.test(sent)) return sent.length
    // While a client authenticates, what is no command is a credential, also where the server did not ask for it.
    if (this.#isChallenged || (this.#isAuthenticating && !beginsWithCommand(sent))) return 0
    return initialResponse.exec(sent)?.[1]?.length ?? sent.length
  }
}

/** Takes credentials out of what was sent: what follows the mechanism of AUTH, and the answers to the server's challenges. */
export function maskCredentials(exchanges: readonly RecordedExchange[]): readonly MaskedExchange[] {
  const masking = new Masking()
  return exchanges.map((exchange) => masking.next(exchange))
}

/** Text that is shorter may stand in a line by chance. */
const shortest = 4

/** A line of the transcript with a credential made unreadable, where it stands in it; all else stays in its place. */
export function withoutSecret(line: string, secret = ''): string {
  if (secret.length < shortest) return line
  // JSON may have the one or the other.
  return [secret, secret.replaceAll('/', String.raw`\/`)].reduce(
    (text, form) => text.replaceAll(form, '*'.repeat(form.length)),
    line,
  )
}
