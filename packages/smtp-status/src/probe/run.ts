import { CannotRun, layoutOf } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import { indented } from '@smtp-status/terminal/layout'
import { jsonText } from '@smtp-status/terminal/report'
import type { Context } from '../command.js'
import { makeBudget } from './budget.js'
import type { Budget, Limits } from './budget.js'
import { openConnection } from './connection.js'
import type { Address, Connection } from './connection.js'
import { outcomeOf, statusOf } from './outcome.js'
import type { ProbeOutcome } from './outcome.js'
import { shownStep } from './plan.js'
import type { ProbeSetting, Visit } from './plan.js'
import { planDocument, probeDocument } from './report-json.js'
import { printProbe } from './report.js'
import { emptyVisit, takeVisit } from './take-visit.js'
import type { VisitResult } from './take-visit.js'
import { planVisits } from './visits.js'

/** Writes an address: `mx.example:25`, `[::1]:25`. */
function printAddress({ host, port }: Address): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

function aboutMessages(deliverTo: string | undefined): string {
  return deliverTo === undefined
    ? 'No message is sent: where the server asks for one, the connection is closed.'
    : `One message is sent, to ${deliverTo}.`
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
function announce(
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

/** Options of the command line. */
export interface ProbeOptions {
  readonly address: Address
  readonly setting: ProbeSetting
  readonly limits: Limits
  readonly json: boolean
  /** Say what would be sent, and send nothing. */
  readonly dryRun: boolean
}

async function open(address: Address, budget: Budget): Promise<Connection> {
  try {
    return await openConnection(address, budget)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotRun(
      `${printAddress(address)} cannot be reached: ${reason}`,
      'see that the server runs and listens there',
      { cause: error },
    )
  }
}

/** One visit; that the server takes no further connection is a result, once it has taken one. */
async function visitServer(
  address: Address,
  visit: Visit,
  budget: Budget,
  isFirst: boolean,
): Promise<VisitResult> {
  const limit = budget.exhausted()
  if (limit !== null) return emptyVisit(visit, `the limit of ${limit} is reached`)
  try {
    const connection = await open(address, budget)
    try {
      return await takeVisit(visit, connection, budget)
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isFirst || !(error instanceof CannotRun)) throw error
    return emptyVisit(visit, error.message)
  }
}

/** Makes the connections of a plan, one after the other, and judges what came. */
export async function probe(
  { address, setting, limits }: ProbeOptions,
  clock: () => number,
): Promise<ProbeOutcome> {
  const budget = makeBudget(limits, clock)
  const visits: VisitResult[] = []
  for (const visit of planVisits(setting))
    visits.push(await visitServer(address, visit, budget, visits.length === 0))
  return outcomeOf(printAddress(address), setting, visits, budget.used())
}

/** Runs the command: says what will be sent, sends it, and prints what came of it. */
export async function runProbe(options: ProbeOptions, { terminal, clock }: Context): Promise<ExitStatus> {
  const { address, setting, limits, json, dryRun } = options
  const visits = planVisits(setting)
  const plan = announce(address, setting, visits, limits, terminal.columns)
  if (dryRun) {
    terminal.print(json ? jsonText(planDocument(printAddress(address), setting, visits)) : plan)
    return 0
  }
  terminal.warn(`${plan}\n`)
  const outcome = await probe(options, clock)
  const layout = layoutOf(terminal)
  terminal.print(json ? jsonText(probeDocument(outcome)) : printProbe(outcome, layout))
  return statusOf(outcome)
}
