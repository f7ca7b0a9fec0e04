import type { Exchange, Reply } from '@smtp-status/replies'
import type { Connection, Received } from './connection.js'
import { shownStep } from './plan.js'
import type { Step } from './plan.js'

/** Exchange as the checks take it, with the texts shown to people. */
export interface ProbeExchange extends Exchange {
  readonly reply: Reply
  readonly shown: string
  readonly secure: boolean
}

/** Reason for which a visit ended before its last step. */
export interface Cut {
  readonly reason: string
  /** True if it shows a fault of the server, whatever else it keeps. */
  readonly fault: boolean
}

/** A cut that is nobody's fault, or not surely. */
export const blameless = (reason: string): Cut => ({ reason, fault: false })

/** The first digit of a reply's basic status code; 0 where there is none. */
export const firstDigit = (reply: Reply | null): number => Math.floor((reply?.basic ?? 0) / 100)

/** Reason for which nothing more can be had of a connection from which something else than a reply came. */
export function whyCut(received: Exclude<Received, { readonly kind: 'reply' }>, shown: string): Cut {
  if (received.kind === 'silent') return blameless(`no reply in time to ${shown}`)
  if (received.kind === 'too much')
    return { reason: `the probe stopped reading after ${shown}: ${received.reason}`, fault: true }
  const why = received.reason === null ? '' : `: ${received.reason}`
  return blameless(`the server closed the connection after ${shown}${why}`)
}

/**
 * Looks for a reply that nothing asked for. What came after it could not be told from what answers the next line, so the visit
 * ends there. 421 may come at any time (RFC 5321 section 3.8); otherwise there is one reply to each command (section 4.2).
 */
export function takeUnasked(connection: Connection, exchanges: ProbeExchange[], before: string): Cut | null {
  const reply = connection.takeUnasked()
  if (reply === undefined) return null
  exchanges.push({ sent: '', shown: '(nothing)', reply, secure: connection.isSecure() })
  return {
    reason: `the server sent a reply that nothing had asked for, before ${before}`,
    fault: reply.basic !== 421,
  }
}

/** Sends one step and waits for the replies to it. Gives why the visit cannot go on, or `null`. */
export async function takeStep(
  step: Step,
  expected: number,
  connection: Connection,
  exchanges: ProbeExchange[],
): Promise<Cut | null> {
  const shown = shownStep(step)
  const unasked = takeUnasked(connection, exchanges, shown)
  if (unasked !== null) return unasked
  const secure = connection.isSecure()
  connection.send(`${step.send}\r\n`)
  for (let count = 0; count < expected; count += 1) {
    const received = await connection.receive()
    if (received.kind !== 'reply') return whyCut(received, shown)
    exchanges.push({ sent: count === 0 ? step.send : '', shown, reply: received.reply, secure })
  }
  return null
}
