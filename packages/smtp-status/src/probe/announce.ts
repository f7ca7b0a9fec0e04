import type { Limits } from './budget.js'
import type { Address } from './connection.js'
import { shownStep } from './plan.js'
import type { ProbeSetting, Visit } from './plan.js'
import { indented } from '@smtp-status/terminal/layout'

/** How an address is written: `mx.example:25`, `[::1]:25`. */
export function printAddress({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

function aboutMessages(deliverTo: string | undefined): string {
  return deliverTo === undefined
    ? 'No message is sent: where the server asks for one, the connection is closed.'
    : `One message is really sent, to ${deliverTo}.`
}

function aboutPassword({ auth, startTls }: ProbeSetting): string {
  if (auth === undefined) return ''
  return startTls
    ? ` The password of ${auth.user} is sent inside TLS.`
    : ` The password of ${auth.user} is sent in clear text, as TLS is not started.`
}

function listVisit({ title, steps }: Visit, columns: number): readonly string[] {
  return [...indented(2, `${title}:`, columns), ...indented(4, steps.map(shownStep).join('; '), columns)]
}

/** Says what a probe is going to send, before it does. */
export function announce(
  address: Address,
  setting: ProbeSetting,
  visits: readonly Visit[],
  limits: Limits,
  columns: number,
): string {
  const commands = visits.reduce((sum, { steps }) => sum + steps.length, 0)
  const head = `smtp-status probe opens ${visits.length} connections to ${printAddress(address)} (${setting.protocol.toUpperCase()}) and sends ${commands} lines at most, within ${limits.totalMilliseconds / 1000} seconds.`
  const lines = indented(0, `${head} ${aboutMessages(setting.deliverTo)}${aboutPassword(setting)}`, columns)
  return [...lines, ...visits.flatMap((visit) => listVisit(visit, columns)), ''].join('\n')
}
