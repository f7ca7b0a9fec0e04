import type { Protocol } from '@smtp-status/replies'
import { plural } from '@smtp-status/terminal/layout'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { lacksCommands } from './assume-commands.js'
import type { Named } from './lint-transcript.js'
import { protocolOf, takesHello } from './protocol-of.js'
import type { RecordedExchange, Recording, TranscriptFormat } from './transcript.js'

/** Counts of one file. */
export interface FileSummary {
  readonly file: string
  readonly format: TranscriptFormat
  /** `both` where it holds sessions of either. */
  readonly protocol: Protocol | 'both'
  readonly servers: number
  readonly connections: number
  readonly connectionsOf: Readonly<Record<Protocol, number>>
  readonly replies: number
  readonly passedOver: number
  /** How many servers replied to commands that are not in the file. */
  readonly serversWithoutCommands: number
  /** How many servers are not heard to take EHLO or LHLO; whether they offer codes is not known. */
  readonly serversWithoutHello: number
}

const connectionsIn = ({ exchanges }: Recording): number =>
  exchanges.filter(({ sent }) => sent === null).length

const isHelloTaken = (exchange: RecordedExchange): boolean =>
  takesHello(exchange, 'EHLO') || takesHello(exchange, 'LHLO')

/** Counts what is in a transcript, and what it does not tell. */
export function summaryOf({ file, format, transcript, protocol: given }: Named): FileSummary {
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
    [serversWithoutCommands, 'The commands are missing: what is answered is told by the replies alone.'],
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
export function summaryText(summary: FileSummary): string {
  const { file, format, servers, replies, passedOver } = summary
  const of = servers > 1 ? ` with ${servers} servers` : ''
  const rest = passedOver === 0 ? '' : `; ${plural(passedOver, 'line')} passed over`
  const line = `${showUnseen(file)}: ${plural(replies, 'reply')} ${sessionsText(summary)}${of}, read as ${format}${rest}`
  const doubts = doubtsAbout(summary)
  return doubts.length === 0 ? line : [`${line}.`, ...doubts].join(' ')
}
