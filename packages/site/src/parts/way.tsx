import type { Concern } from '@smtp-status/bounces'
import type { ClassDigit } from '@smtp-status/registry'
import type { JSX } from 'preact'
import { Sign } from './signs.js'

/** The stations of a message. */
const stations = { sender: 'Sender', way: 'Way', server: 'Server', mailbox: 'Mailbox' } as const

type Station = keyof typeof stations

const stationNames: readonly Station[] = ['sender', 'way', 'server', 'mailbox']

interface Side {
  /** The place where the message stopped. */
  readonly stopped: Station
  /** The one who can repair it. */
  readonly repairs: Station | undefined
  /** The side on which it is, to the sender of a message. */
  readonly whose: string
  /** The same where nobody is addressed. */
  readonly general: string
}

const sides: Readonly<Record<Concern, Side>> = {
  address: {
    stopped: 'mailbox',
    repairs: 'sender',
    whose: 'Yours. The address does not lead to a mailbox.',
    general: 'The sender’s. The address does not lead to a mailbox.',
  },
  mailbox: {
    stopped: 'mailbox',
    repairs: 'mailbox',
    whose: 'The recipient’s. The mailbox is there, but takes no message now.',
    general: 'The recipient’s. The mailbox is there, but takes no message now.',
  },
  message: {
    stopped: 'server',
    repairs: 'sender',
    whose: 'Yours. It is about this message, not about the address.',
    general: 'The sender’s. It is about the message, not about the address.',
  },
  sender: {
    stopped: 'server',
    repairs: 'sender',
    whose: 'Yours. It is about the server or domain that sent.',
    general: 'The sender’s. It is about the server or domain that sent.',
  },
  'sender address': {
    stopped: 'server',
    repairs: 'sender',
    whose: 'Yours. It is about the address that the message came from.',
    general: 'The sender’s. It is about the address that the message came from.',
  },
  'receiving system': {
    stopped: 'server',
    repairs: 'server',
    whose: 'The receiving server’s.',
    general: 'The receiving server’s.',
  },
  network: {
    stopped: 'way',
    repairs: undefined,
    whose: 'On the way. The next server was not reached, or the connection broke.',
    general: 'On the way. The next server was not reached, or the connection broke.',
  },
  unknown: {
    stopped: 'server',
    repairs: undefined,
    whose: 'Cannot be told.',
    general: 'Cannot be told by this code.',
  },
}

/** The side on which a failure is, in a sentence. */
export const whoseSide = (concern: Concern, addressed: boolean): string =>
  addressed ? sides[concern].whose : sides[concern].general

function StationItem({ name, side, digit, addressed }: StationProps): JSX.Element {
  const stops = side.stopped === name
  const repairs = side.repairs === name
  const strong = stops || repairs
  return (
    <li class={repairs && !stops ? 'fix' : undefined}>
      <span class="node">{stops ? <Sign digit={digit} /> : undefined}</span>
      {strong ? <b>{stations[name]}</b> : stations[name]}
      {stops ? <small>stopped here</small> : undefined}
      {repairs ? (
        <small class="by">
          {addressed ? (name === 'sender' ? 'your side' : 'their side') : 'can repair it'}
        </small>
      ) : undefined}
    </li>
  )
}

interface StationProps {
  readonly name: Station
  readonly side: Side
  readonly digit: ClassDigit
  readonly addressed: boolean
}

/** The way of a message, where it stopped and who can repair it; nothing where that cannot be told. */
export function Way({ concern, digit, addressed = false }: WayProps): JSX.Element {
  if (concern === 'unknown') return <></>
  const side = sides[concern]
  return (
    <ol class="path" aria-label="Where the message stopped">
      {stationNames.map((name) => (
        <StationItem name={name} side={side} digit={digit} addressed={addressed} />
      ))}
    </ol>
  )
}

interface WayProps {
  readonly concern: Concern
  readonly digit: ClassDigit
  /** Tells whether the reader is the sender of the message. */
  readonly addressed?: boolean
}
