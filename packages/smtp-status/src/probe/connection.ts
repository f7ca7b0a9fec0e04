import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { connect as startTls } from 'node:tls'
import { ReplyReader, ReplyTooLong } from '@smtp-status/replies'
import type { Reply } from '@smtp-status/replies'
import type { Budget } from './budget.js'

/** Outcome when a reply was waited for. */
export type Received =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'closed'; readonly reason: string | null }
  | { readonly kind: 'silent' }
  /** A line or a reply without end, or more octets than the probe takes. */
  | { readonly kind: 'too much'; readonly reason: string }

/** Input of a connection that nobody has taken yet, and who waits for it. */
interface Inbox {
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

/** Address at which the server listens. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** An open connection to the server. */
export interface Connection {
  /** Waits for the next reply, as long as the budget allows. */
  readonly receive: () => Promise<Received>
  /** A reply that came although none was waited for. */
  readonly takeUnasked: () => Reply | undefined
  readonly send: (text: string) => void
  /** Starts TLS in the open connection. The certificate is not judged: whoever probes runs the server. */
  readonly startTls: () => Promise<void>
  readonly isSecure: () => boolean
  readonly close: () => void
}

/** Hands on what a socket receives, reply by reply. Gives what stops that. */
function listen(socket: Socket, budget: Budget, inbox: Inbox): () => void {
  const reader = new ReplyReader()
  const giveUp = (reason: string): void => {
    inbox.put({ kind: 'too much', reason })
    socket.destroy()
  }
  const take = (chunk: Uint8Array): void => {
    budget.receive(chunk.length)
    for (const read of reader.push(chunk))
      if (read instanceof ReplyTooLong) giveUp(`it sent ${read.found}`)
      else inbox.put({ kind: 'reply', reply: read })
    if (budget.exhausted() === 'octets') giveUp('it sent more octets than the probe takes')
  }
  const fail = (error: Error): void => inbox.put({ kind: 'closed', reason: error.message })
  const close = (): void => {
    for (const reply of reader.end()) inbox.put({ kind: 'reply', reply })
    inbox.put({ kind: 'closed', reason: null })
  }
  socket.on('data', take).on('error', fail).on('close', close)
  return () => void socket.off('data', take).off('error', fail).off('close', close)
}

/** Resolves when a socket is connected or secured; rejects where that fails or takes too long. */
function ready(socket: Socket, event: 'connect' | 'secureConnect', patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.destroy(new Error('no answer in time'))
    }, patience)
    const settle = (error?: Error): void => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    }
    socket.once(event, () => {
      settle()
    })
    socket.once('error', settle)
    socket.once('close', () => {
      settle(new Error('the server closed the connection'))
    })
  })
}

/** A socket that may be put inside TLS, and is listened to all the time. */
class Line implements Connection {
  readonly #budget: Budget
  readonly #inbox = makeInbox()
  #socket: Socket
  #stop: () => void
  #secure = false

  constructor(plain: Socket, budget: Budget) {
    this.#budget = budget
    this.#socket = plain
    this.#stop = listen(plain, budget, this.#inbox)
  }

  receive(): Promise<Received> {
    return this.#inbox.take(this.#budget.patience())
  }

  takeUnasked(): Reply | undefined {
    return this.#inbox.takeUnasked()
  }

  send(text: string): void {
    this.#budget.send(Buffer.byteLength(text))
    this.#socket.write(text)
  }

  async startTls(): Promise<void> {
    this.#stop()
    const secured = startTls({ socket: this.#socket, rejectUnauthorized: false })
    this.#stop = listen(secured, this.#budget, this.#inbox)
    this.#socket = secured
    await ready(secured, 'secureConnect', this.#budget.patience())
    this.#secure = true
  }

  isSecure(): boolean {
    return this.#secure
  }

  close(): void {
    this.#stop()
    this.#socket.on('error', () => undefined)
    this.#socket.destroy()
  }
}

/** Opens a connection. Rejects with the system's error where there is none. */
export async function openConnection(address: Address, budget: Budget): Promise<Connection> {
  const plain = connect(address.port, address.host)
  const line = new Line(plain, budget)
  await ready(plain, 'connect', budget.patience())
  return line
}
