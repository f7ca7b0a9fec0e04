import type { Protocol } from '@smtp-status/replies'

/**
 * Condition under which a step is taken: the reply to EHLO offers a keyword, with a parameter if one is named, or the reply
 * before asked for more (3yz).
 */
export type Need = { readonly keyword: string; readonly parameter?: string } | 'asked for more'

/** Next step after the reply to a step. Where none is named, a reply that asks for more (3yz) ends the connection. */
export type Sequel =
  /** A positive reply starts TLS. */
  | 'start TLS'
  /** The next step is what the server asks for. */
  | 'more is sent'
  /** In LMTP there is one reply for each recipient that was accepted (RFC 2033 section 4.2). */
  | 'a reply for each recipient'

/** One line, or one message, that the probe sends. */
export interface Step {
  /** Without the end of the line. */
  readonly send: string
  /** Text shown instead, where a password is in it or where it is long. */
  readonly shown?: string
  readonly needs?: Need
  readonly sequel?: Sequel
}

/** One connection: what is sent over it, in order. */
export interface Visit {
  readonly title: string
  readonly steps: readonly Step[]
}

/** A name and its password, for AUTH PLAIN (RFC 4616). */
export interface Credentials {
  readonly user: string
  readonly password: string
}

/** A text in Base64, as AUTH sends it. */
export const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** The response of AUTH PLAIN (RFC 4616 section 2). */
export function plainResponse({ user, password }: Credentials): string {
  return base64(`\0${user}\0${password}`)
}

/** Plan of the probe. */
export interface ProbeSetting {
  readonly protocol: Protocol
  readonly startTls: boolean
  readonly auth?: Credentials
  /** An address to which one message is really sent. */
  readonly deliverTo?: string
  /** The name that the probe gives itself, in EHLO and as the domain of its sender. */
  readonly name: string
  /** The domain of the recipients that are tried. */
  readonly domain: string
  /** Date of the message. */
  readonly date: Date
}

/** The command to which a server replies with what it offers (RFC 5321 section 4.1.1.1, RFC 2033 section 4.1). */
export const helloOf = (protocol: Protocol): string => (protocol === 'lmtp' ? 'LHLO' : 'EHLO')

/** Tells whether a line that is sent is that command, with a name. */
export const isHello = (sent: string): boolean => /^(?:EHLO|LHLO) /.test(sent)

/** Makes a step of a line. */
export function step(send: string, rest: Omit<Step, 'send'> = {}): Step {
  return { send, ...rest }
}

/** Text of a step for people. */
export function shownStep({ send, shown }: Step): string {
  return shown ?? send
}
