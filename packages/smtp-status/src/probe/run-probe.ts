import { offersExtension } from '@smtp-status/replies'
import type { Protocol } from '@smtp-status/replies'
import { CannotRun } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import type { Context } from '../context.js'
import { paletteOf } from '../palette.js'
import { announce, printAddress } from './announce.js'
import { makeBudget } from './budget.js'
import type { Budget, Limits } from './budget.js'
import { judgeVisits } from './conformance.js'
import type { RuleVerdict } from './conformance.js'
import { openConnection } from './connection.js'
import type { Address, Connection } from './connection.js'
import type { ProbeWishes, Visit } from './plan.js'
import { printProbe } from './report.js'
import { probeDocument } from './report-json.js'
import { takeVisit } from './take-visit.js'
import type { VisitResult } from './take-visit.js'
import { planVisits } from './visits.js'

/** What came of a probe. */
export interface ProbeOutcome {
  readonly address: string
  readonly protocol: Protocol
  readonly visits: readonly VisitResult[]
  readonly used: ReturnType<Budget['used']>
  /** Whether ENHANCEDSTATUSCODES is offered; `null` where no EHLO was answered by 250. */
  readonly offered: boolean | null
  readonly verdicts: readonly RuleVerdict[]
}

/** What the command line asks for. */
export interface ProbeOptions {
  readonly address: Address
  readonly wishes: ProbeWishes
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
  try {
    const connection = await open(address, budget)
    try {
      return await takeVisit(visit, connection, budget)
    } finally {
      connection.close()
    }
  } catch (error) {
    if (isFirst || !(error instanceof CannotRun)) throw error
    return { title: visit.title, exchanges: [], cut: error.message }
  }
}

function findOffer(visits: readonly VisitResult[]): boolean | null {
  const hellos = visits
    .flatMap(({ exchanges }) => exchanges)
    .filter(({ sent, reply }) => /^(EHLO|LHLO) /.test(sent ?? '') && reply.basic === 250)
  if (hellos.length === 0) return null
  return hellos.some(({ reply }) => offersExtension(reply))
}

/** Makes the connections of a plan, one after the other, and judges what came. */
export async function probe(
  { address, wishes, limits }: ProbeOptions,
  clock: () => number,
): Promise<ProbeOutcome> {
  const budget = makeBudget(limits, clock)
  const visits: VisitResult[] = []
  for (const visit of planVisits(wishes))
    if (budget.exhausted() === null)
      visits.push(await visitServer(address, visit, budget, visits.length === 0))
    else
      visits.push({ title: visit.title, exchanges: [], cut: `the limit of ${budget.exhausted()} is reached` })
  return {
    address: printAddress(address),
    protocol: wishes.protocol,
    visits,
    used: budget.used(),
    offered: findOffer(visits),
    verdicts: judgeVisits(wishes.protocol, visits),
  }
}

const isError = ({ offences }: RuleVerdict): boolean =>
  offences.some(({ finding }) => finding.severity === 'error')

/** Runs the command: says what will be sent, sends it, and prints what came of it. 1 where a requirement is not kept. */
export async function runProbe(options: ProbeOptions, { terminal, clock }: Context): Promise<ExitStatus> {
  const { address, wishes, limits, json, dryRun } = options
  const plan = announce(address, wishes, planVisits(wishes), limits, terminal.columns)
  if (dryRun) {
    terminal.print(plan)
    return 0
  }
  terminal.warn(`${plan}\n`)
  const outcome = await probe(options, clock)
  terminal.print(
    json
      ? `${JSON.stringify(probeDocument(outcome), null, 2)}\n`
      : printProbe(outcome, { columns: terminal.columns, palette: paletteOf(terminal) }),
  )
  return outcome.verdicts.some(isError) ? 1 : 0
}
