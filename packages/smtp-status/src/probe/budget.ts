/** Limits of a probe, whatever the server does. */
export interface Limits {
  /** For one reply. */
  readonly replyMilliseconds: number
  /** For everything together. */
  readonly totalMilliseconds: number
  /** Received, over all connections. */
  readonly octets: number
  /** Sent, over all connections: commands and messages. */
  readonly commands: number
}

/** Reason for which a probe stops before its plan is done. */
export type Exhausted = 'time' | 'octets' | 'commands'

/** Counts what was used of the limits. */
export interface Budget {
  readonly used: () => {
    readonly commands: number
    readonly octetsSent: number
    readonly octetsReceived: number
  }
  readonly send: (octets: number) => void
  readonly receive: (octets: number) => void
  /** The limit that is reached; `null` while there is something left of each. */
  readonly exhausted: () => Exhausted | null
  /** Time that may pass until the next reply, in milliseconds. */
  readonly patience: () => number
}

/** A timer may go off a little early; what is left then is nothing, in milliseconds. */
const timerSlack = 5

/** Begins to count. The clock gives milliseconds from any fixed point. */
export function makeBudget(limits: Limits, clock: () => number): Budget {
  const begun = clock()
  let commands = 0
  let octetsSent = 0
  let octetsReceived = 0
  const left = (): number => limits.totalMilliseconds - (clock() - begun)
  return {
    used: () => ({ commands, octetsSent, octetsReceived }),
    send: (octets) => {
      commands += 1
      octetsSent += octets
    },
    receive: (octets) => {
      octetsReceived += octets
    },
    exhausted: () => {
      if (left() <= timerSlack) return 'time'
      if (octetsReceived >= limits.octets) return 'octets'
      return commands >= limits.commands ? 'commands' : null
    },
    patience: () => Math.max(0, Math.min(limits.replyMilliseconds, left())),
  }
}
