import type { RegisteredStatusCode } from '@smtp-status/codes'
import { assertCodes } from '../format.js'
import type { StatusFor } from '../format.js'

type Registered<Class extends 2 | 4 | 5> = Extract<RegisteredStatusCode, `${Class}.${string}`>

/** The registered codes that go with a basic status code of refusal: those of its class (RFC 2034 section 4). */
export type RefusalStatus<Basic extends number> = number extends Basic
  ? Registered<4 | 5>
  : Extract<StatusFor<Basic>, Registered<4 | 5>>

/** How a handler refuses. */
export interface Refusal<Basic extends number = number> {
  /** The basic status code, 4yz or 5yz. */
  readonly basic: Basic
  /** A registered code of the same class. */
  readonly status: RefusalStatus<Basic>
  /** For people; each line of it becomes a line of the reply. */
  readonly text: string
}

/** How a handler accepts a message. */
export interface Acceptance {
  /** A registered code of class 2; smtp-server chooses 250 as the basic status code. */
  readonly status: Registered<2>
  readonly text: string
}

/** A refusal in the form in which smtp-server takes it: the basic status code beside the text, the status at its beginning. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'
  readonly responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

/**
 * Makes the error that a handler of smtp-server hands to its callback to refuse:
 * `callback(refuse({ basic: 550, status: '5.7.26', text: 'Neither SPF nor DKIM passed' }))`.
 * In `onConnect` it comes without its status, since what greets a client has none (RFC 2034 section 4).
 * @throws RangeError where the codes do not go together, or are none of refusal; the compiler sees that for literals
 */
export function refuse<const Basic extends number>({ basic, status, text }: Refusal<Basic>): ReplyError {
  assertCodes(basic, status)
  if (basic < 400) throw new RangeError(`${basic} does not refuse; give a basic status code 4yz or 5yz`)
  return new ReplyError(basic, `${status} ${text}`)
}

/**
 * Makes the message that `onData` hands to its callback to accept:
 * `callback(null, accept({ status: '2.6.0', text: 'Queued as 42' }))`; in LMTP also one entry of its list.
 * @throws RangeError where the status is no code of class 2
 */
export function accept({ status, text }: Acceptance): string {
  assertCodes(250, status)
  return `${status} ${text}`
}
