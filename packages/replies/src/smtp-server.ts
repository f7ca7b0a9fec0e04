import type { RegisteredStatusCode } from '@smtp-status/codes'
import type { StatusFor } from './format.js'
import { assertCodes, harmlessLines, replyTextLines } from './format.js'
import { statusAt } from './parse/line.js'

type Registered<Class extends 2 | 4 | 5> = Extract<RegisteredStatusCode, `${Class}.${string}`>

/** The registered codes that go with a basic status code of refusal: those of its class (RFC 2034 section 4). */
export type RefusalStatus<Basic extends number> = number extends Basic
  ? Registered<4 | 5>
  : Extract<StatusFor<Basic>, Registered<4 | 5>>

/** A refusal by a handler. */
export interface Refusal<Basic extends number = number> {
  /** The basic status code, 4yz or 5yz. */
  readonly basic: Basic
  /** A registered code of the same class. */
  readonly status: RefusalStatus<Basic>
  /** For people; each line of it becomes a line of the reply. */
  readonly text: string
}

/** The acceptance of a message by a handler. */
export interface Acceptance {
  /** A registered code of class 2; smtp-server chooses 250 as the basic status code. */
  readonly status: Registered<2>
  readonly text: string
}

/** A refusal in the form in which smtp-server takes it: the basic status code beside the text, the status at its beginning. */
export class ReplyError extends Error {
  override readonly name = 'ReplyError'
  readonly responseCode: number

  constructor(responseCode: number, message: string) {
    super(message)
    this.responseCode = responseCode
  }
}

/**
 * Makes the error that a handler of smtp-server hands to its callback to refuse:
 * `callback(refuse({ basic: 550, status: '5.7.26', text: 'Neither SPF nor DKIM passed' }))`.
 * In `onConnect` it comes without its status, since what greets a client has none (RFC 2034 section 4).
 * @throws RangeError where the codes do not go together, or are none of refusal; the compiler sees that for literals
 */
export function refuse<const Basic extends number>({ basic, status, text }: Refusal<Basic>): ReplyError {
  assertCodes(basic, status)
  if (basic < 400) throw new RangeError(`${basic} does not refuse; give a basic status code 4yz or 5yz`)
  return new ReplyError(basic, `${status} ${text}`)
}

/**
 * Makes the message that `onData` hands to its callback to accept:
 * `callback(null, accept({ status: '2.6.0', text: 'Queued as 42' }))`; in LMTP also one entry of its list.
 * @throws RangeError where the status is no code of class 2
 */
export function accept({ status, text }: Acceptance): string {
  assertCodes(250, status)
  return `${status} ${text}`
}

/** Part that is needed of a connection of smtp-server. */
export interface StatusCodeConnection {
  /** Sends a reply; with `false` as context it puts no status of its own into it. */
  send(code: number, data?: string | string[] | null, context?: string | false): void
}

/** Part that is needed of a server of smtp-server. */
export interface StatusCodeServer {
  /** The open connections. */
  readonly connections: Set<StatusCodeConnection>
}

/** Octets of text that have room in a line beside the longest codes, `550-5.999.999 `, and the line's end. */
const room = 512 - 14 - 2

/** smtp-server makes a space of a tab, which would make a code of what is none: so that is done before anything is looked at. */
const withoutTabs = (text: string): string => text.replaceAll('\t', ' ')

/** The status at the beginning of a text, which is the reply's if it goes with the basic status code. */
function leadingStatus(code: number, text: string): string | null {
  const [line = ''] = harmlessLines(text)
  const status = statusAt(line, 0, line.length)
  return status !== null && `${code}`.startsWith(status.charAt(0)) ? status : null
}

/** Takes over `send` of one connection, where the texts of all handlers arrive. What is sent first greets the client. */
function correct(connection: StatusCodeConnection): void {
  const send = connection.send.bind(connection)
  let greets = true
  connection.send = (code, data, given) => {
    const context = greets ? false : given
    greets = false
    if (typeof data !== 'string' || `${code}`.startsWith('3')) return send(code, data, context)
    const text = withoutTabs(data)
    const lines = replyTextLines(text, room)
    const status = context === false ? null : leadingStatus(code, text)
    if (status === null) return send(code, lines.length > 1 ? [...lines] : lines[0], context)
    return send(
      code,
      lines.map((line) => (line === '' ? status : `${status} ${line}`)),
      false,
    )
  }
}

/**
 * Makes a server of the npm package smtp-server send the codes that its handlers name.
 *
 * By itself it puts a status of its own choice before every text (`550 5.1.1 5.7.1 Blocked`) and joins the lines
 * of a text. With this, a status at the beginning of a text is the reply's status, in each of its lines; where there is
 * none, or one of another class than the basic status code, smtp-server chooses as before. The greeting and the replies
 * to HELO, EHLO and LHLO have no status (RFC 2034 section 4).
 *
 * Codes are sent whatever the option `hideENHANCEDSTATUSCODES` says; with `false` the server also offers the extension,
 * and sends codes in the replies that are its own. Only this server changes, no other and no class.
 * @param server an `SMTPServer`, before it listens
 * @returns the same server
 * @throws TypeError for anything else
 */
export function withStatusCodes<Server extends StatusCodeServer>(server: Server): Server {
  const { connections } = server
  if (!(connections instanceof Set))
    throw new TypeError('There is no set of connections; give an SMTPServer of smtp-server 3')
  const add = connections.add.bind(connections)
  connections.add = (connection) => {
    correct(connection)
    return add(connection)
  }
  return server
}
