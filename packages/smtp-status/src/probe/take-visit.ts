import { offersExtension } from '@smtp-status/replies'
import type { Exchange, Reply } from '@smtp-status/replies'
import type { Budget } from './budget.js'
import type { Connection, Received } from './connection.js'
import { shownStep } from './plan.js'
import type { Need, Step, Visit } from './plan.js'

/** What was sent and what came back, as the checks take it, with what people are shown. */
export interface ProbeExchange extends Exchange {
  readonly reply: Reply
  readonly shown: string
  readonly secure: boolean
}

/** What came of one connection. */
export interface VisitResult {
  readonly title: string
  readonly exchanges: readonly ProbeExchange[]
  /** Why the visit ended before its last step; `null` where it did not. */
  readonly cut: string | null
}

/** What the steps before have to do with the next one. */
interface Standing {
  readonly last: Reply | null
  readonly hello: Reply | null
  readonly accepted: number
}

const firstDigit = (reply: Reply | null): number => Math.floor((reply?.basic ?? 0) / 100)

function isNeeded(need: Need | undefined, { last, hello }: Standing): boolean {
  if (need === undefined) return true
  return need === 'asked for more'
    ? firstDigit(last) === 3
    : hello !== null && offersExtension(hello, need.keyword)
}

function follow(standing: Standing, sent: string, last: Reply): Standing {
  const positive = firstDigit(last) === 2
  const hello = /^(EHLO|LHLO) /i.test(sent) && positive ? last : standing.hello
  const recipient = /^RCPT/i.test(sent) && positive ? 1 : 0
  return { last, hello, accepted: standing.accepted + recipient }
}

function whyCut(received: Exclude<Received, { readonly kind: 'reply' }>, step: string): string {
  if (received.kind === 'silent') return `no reply in time to ${step}`
  if (received.kind === 'too much') return `the probe stopped reading after ${step}: ${received.reason}`
  return `the server closed the connection after ${step}${received.reason === null ? '' : `: ${received.reason}`}`
}

/** Sends one step and waits for what answers it. Gives why the visit cannot go on, or `null`. */
async function takeStep(
  step: Step,
  expected: number,
  connection: Connection,
  exchanges: ProbeExchange[],
): Promise<string | null> {
  const shown = shownStep(step)
  const secure = connection.isSecure()
  connection.send(`${step.send}\r\n`)
  for (let count = 0; count < expected; count += 1) {
    const received = await connection.receive()
    if (received.kind !== 'reply') return whyCut(received, shown)
    exchanges.push({ sent: count === 0 ? step.send : '', shown, reply: received.reply, secure })
  }
  return null
}

/** What a reply leads to: TLS, or the end of the connection. */
async function afterReply(
  { sequel, send }: Step,
  last: Reply | null,
  connection: Connection,
): Promise<string | null> {
  if (sequel === 'hang up when asked for more' && firstDigit(last) === 3)
    return `${send} was answered by ${last?.basic ?? ''}, so the connection was closed, as nothing is to be delivered`
  if (sequel !== 'start TLS') return null
  if (firstDigit(last) !== 2) return 'the server does not start TLS'
  try {
    await connection.startTls()
    return null
  } catch (error) {
    return `TLS could not be started: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Goes through one connection: the greeting, then step by step. */
export async function takeVisit(
  { title, steps }: Visit,
  connection: Connection,
  budget: Budget,
): Promise<VisitResult> {
  const exchanges: ProbeExchange[] = []
  const greeting = await connection.receive()
  if (greeting.kind !== 'reply')
    return { title, exchanges, cut: whyCut(greeting, 'the connection was opened') }
  exchanges.push({ sent: null, shown: '(greeting)', reply: greeting.reply, secure: connection.isSecure() })
  if (firstDigit(greeting.reply) !== 2) return { title, exchanges, cut: 'the greeting refuses service' }
  let standing: Standing = { last: greeting.reply, hello: null, accepted: 0 }
  for (const step of steps) {
    if (!isNeeded(step.needs, standing)) continue
    const limit = budget.exhausted()
    if (limit !== null) return { title, exchanges, cut: `the limit of ${limit} is reached` }
    const expected = step.sequel === 'a reply for each recipient' ? Math.max(1, standing.accepted) : 1
    const cut = await takeStep(step, expected, connection, exchanges)
    const last = exchanges.at(-1)?.reply ?? null
    if (last) standing = follow(standing, step.send, last)
    const end = cut ?? (await afterReply(step, last, connection))
    if (end !== null) return { title, exchanges, cut: end }
  }
  return { title, exchanges, cut: null }
}
