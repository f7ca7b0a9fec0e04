import type { Protocol } from '@smtp-status/replies'
import { CannotRun } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import { numberText, plural } from '@smtp-status/terminal/layout'
import { FindingCollector } from '@smtp-status/terminal/report'
import type { FindingList, ReportedFinding } from '@smtp-status/terminal/report'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { Context } from '../command.js'
import { openInput, readWhole, shownPath, standardInput } from '../input.js'
import { limits } from '../limits.js'
import { printReport, statusOf } from '../report.js'
import type { ReportChoice } from '../report.js'
import { lacksCommands } from './assume-commands.js'
import { lintTranscript, protocolOf, takesHello } from './lint-transcript.js'
import type { Named } from './lint-transcript.js'
import { countLines } from './octets.js'
import { readTranscript } from './read-transcript.js'
import type { ReadResult } from './read-transcript.js'
import type { TranscriptFormat } from './formats.js'
import type { RecordedExchange, Recording, Transcript } from './transcript.js'

/** Counts of one file. */
interface FileSummary {
  readonly file: string
  readonly format: TranscriptFormat
  /** `both` where it holds sessions of either. */
  readonly protocol: Protocol | 'both'
  readonly servers: number
  readonly connections: number
  readonly connectionsOf: Readonly<Record<Protocol, number>>
  readonly replies: number
  readonly passedOver: number
  /** Number of servers that replied to commands that are not in the file. */
  readonly serversWithoutCommands: number
  /** Number of servers of which no reply to EHLO or LHLO is seen. Whether they offer codes is not known. */
  readonly serversWithoutHello: number
}

const connectionsIn = ({ exchanges }: Recording): number =>
  exchanges.filter(({ sent }) => sent === null).length

const isHelloTaken = (exchange: RecordedExchange): boolean =>
  takesHello(exchange, 'EHLO') || takesHello(exchange, 'LHLO')

/** Counts what is in a transcript, and what it does not tell. */
function summaryOf({ file, format, transcript, protocol: given }: Named): FileSummary {
  const { recordings, passedOver } = transcript
  const connectionsOf = { smtp: 0, lmtp: 0 }
  const spoken = new Set<Protocol>()
  for (const recording of recordings) {
    const protocol = given ?? protocolOf(recording)
    spoken.add(protocol)
    connectionsOf[protocol] += connectionsIn(recording)
  }
  const [protocol = 'smtp'] = spoken
  return {
    file,
    format,
    protocol: spoken.size > 1 ? 'both' : protocol,
    servers: recordings.length,
    connections: connectionsOf.smtp + connectionsOf.lmtp,
    connectionsOf,
    replies: recordings.flatMap(({ exchanges }) => exchanges.filter(({ reply }) => reply.length > 0)).length,
    passedOver,
    serversWithoutCommands: recordings.filter(({ exchanges }) => lacksCommands(exchanges)).length,
    serversWithoutHello: recordings.filter(({ exchanges }) => !exchanges.some(isHelloTaken)).length,
  }
}

function sessionsText({ protocol, connections, connectionsOf: { smtp, lmtp } }: FileSummary): string {
  if (connections === 0) return protocol === 'both' ? 'of SMTP and LMTP' : `of ${protocol.toUpperCase()}`
  if (protocol === 'both') return `in ${plural(smtp, 'connection')} of SMTP and ${lmtp} of LMTP`
  return `in ${plural(connections, 'connection')} of ${protocol.toUpperCase()}`
}

function doubtsAbout({
  servers,
  serversWithoutCommands,
  serversWithoutHello,
}: FileSummary): readonly string[] {
  const doubts = [
    [serversWithoutCommands, 'The commands are missing: they are inferred from the replies alone.'],
    [serversWithoutHello, 'No reply to EHLO or LHLO: missing codes are not looked for.'],
  ] as const
  return doubts.flatMap(([count, doubt]) => {
    if (count === 0) return []
    return count === servers
      ? [doubt]
      : [`${count} of ${servers} servers: ${doubt[0]?.toLowerCase()}${doubt.slice(1)}`]
  })
}

/** The same for people, in a line. */
function summaryText(summary: FileSummary): string {
  const { file, format, servers, replies, passedOver } = summary
  const of = servers > 1 ? ` with ${servers} servers` : ''
  const rest = passedOver === 0 ? '' : `; ${plural(passedOver, 'line')} passed over`
  const line = `${showUnseen(file)}: ${plural(replies, 'reply')} ${sessionsText(summary)}${of}, read as ${format}${rest}`
  const doubts = doubtsAbout(summary)
  return doubts.length === 0 ? line : [`${line}.`, ...doubts].join(' ')
}

/** Options of `smtp-status lint`. */
interface LintOptions extends ReportChoice {
  /** `-` is standard input. */
  readonly files: readonly string[]
  /** `undefined` where it is to be found out. */
  readonly format: TranscriptFormat | undefined
  readonly protocol: Protocol | undefined
}

const nameOf = (file: string, { workingFolder }: Context): string =>
  file === '-' ? standardInput : shownPath(file, workingFolder)

function transcriptOf({ read }: ReadResult, file: string): Transcript {
  if (read.kind === 'transcript') return read
  const place = showUnseen(file) + (read.line === null ? '' : `:${read.line}`)
  throw new CannotRun(
    `${place} cannot be read: ${read.problem}`,
    `expected: ${read.expected}; --format says in which form it is, smtp-status lint --help which there are`,
  )
}

async function readFile(file: string, context: Context): Promise<Uint8Array> {
  const input = openInput(
    file === '-' ? undefined : file,
    context,
    'name a file with a transcript, or pipe one in: swaks ... | smtp-status lint -',
  )
  const advice =
    'cut it, or keep only the lines of the sessions: grep -E "smtpd\\[[0-9]+\\]: ([<>]|connect)" mail.log | smtp-status lint -'
  const octets = await readWhole(input, limits.transcriptOctets, advice)
  if (countLines(octets) <= limits.transcriptLines) return octets
  throw new CannotRun(`${input.name} has more than ${numberText(limits.transcriptLines)} lines`, advice)
}

const lineOf = ({ place }: ReportedFinding): number => place.range?.line ?? 0

/** Puts findings in the order of the files, and of the lines in each: several servers may speak in turn. */
function inOrder({ findings, rules }: FindingList, summaries: readonly FileSummary[]): FindingList {
  const places = new Map(summaries.map(({ file }, index) => [file, index]))
  const fileOf = ({ place }: ReportedFinding): number => places.get(place.file) ?? 0
  const compare = (one: ReportedFinding, other: ReportedFinding): number =>
    fileOf(one) - fileOf(other) || lineOf(one) - lineOf(other)
  return { rules, findings: findings.toSorted(compare) }
}

/** Reports what is wrong with the replies in transcripts; 1 where one of it is an error. */
export async function runLint(options: LintOptions, context: Context): Promise<ExitStatus> {
  const collector = new FindingCollector()
  const summaries: FileSummary[] = []
  for (const file of options.files) {
    const result = readTranscript(await readFile(file, context), options.format)
    const { protocol } = options
    const name = nameOf(file, context)
    const named = { ...result, file: name, transcript: transcriptOf(result, name), protocol }
    summaries.push(summaryOf(named))
    for (const finding of lintTranscript(named))
      if (options.isWanted(finding.rule)) collector.add(finding, finding.make)
  }
  const list = inOrder(collector.list(), summaries)
  const run = { tool: 'smtp-status lint', closing: summaries.map(summaryText), facts: { files: summaries } }
  printReport(list, run, options.form, context.terminal)
  return statusOf(list, options.strict)
}
