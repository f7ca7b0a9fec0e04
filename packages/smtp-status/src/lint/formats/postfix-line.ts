/** A line that a program of Postfix which speaks SMTP or LMTP wrote into the log. */
export interface LogLine {
  /** Host, service and number of the process: `mx postfix/smtpd[1234]`. */
  readonly process: string
  /** Host and service. */
  readonly service: string
  /** Whether the process is the server's end. */
  readonly isServer: boolean
  readonly message: string
  /** Where the message begins in the line. */
  readonly from: number
}

const tag = /(?:(\S+) )?(\S*?(smtpd|smtp|lmtp))\[\d+\]$/

/** Takes a line of the log apart; `null` where another program wrote it. */
export function readLogLine(line: string): LogLine | null {
  const end = line.indexOf(']: ')
  // The name of a host and of a service; what is longer is none.
  if (end < 0 || end > 400) return null
  const found = tag.exec(line.slice(0, end + 1))
  if (!found) return null
  const [process, host = '', service = '', kind] = found
  return {
    process,
    service: `${host} ${service}`,
    isServer: kind === 'smtpd',
    message: line.slice(end + 3),
    from: end + 3,
  }
}
