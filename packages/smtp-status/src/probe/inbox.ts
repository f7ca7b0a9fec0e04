import type { Reply } from '@smtp-status/replies'

/** Outcome when a reply was waited for. */
export type Received =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'closed'; readonly reason: string | null }
  | { readonly kind: 'silent' }
  /** A line or a reply without end, or more octets than the probe takes. */
  | { readonly kind: 'too much'; readonly reason: string }

/** Input of a connection that nobody has taken yet, and who waits for it. */
export interface Inbox {
  readonly put: (received: Received) => void
  /** Waits for the next, so many milliseconds at most. */
  readonly take: (patience: number) => Promise<Received>
  /** A reply that is there although nobody waits for one. */
  readonly takeUnasked: () => Reply | undefined
}

/** Makes an empty inbox. */
export function makeInbox(): Inbox {
  const waiting: Received[] = []
  let wake: (() => void) | undefined
  return {
    put: (received) => {
      waiting.push(received)
      wake?.()
    },
    take: async (patience) => {
      if (waiting.length === 0)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = undefined
      return waiting.shift() ?? { kind: 'silent' }
    },
    takeUnasked: () => {
      const [first] = waiting
      if (first?.kind !== 'reply') return undefined
      waiting.shift()
      return first.reply
    },
  }
}
