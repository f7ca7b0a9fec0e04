import type { FoundCode } from '@smtp-status/bounces/finder'

/** Facts of a line on a delivery beside its code. An absent fact is `null`. */
export interface Delivery {
  readonly recipient: string | null
  readonly queueId: string | null
  /** The host that the message was handed to, or was to be. */
  readonly relay: string | null
}

// Postfix, Sendmail: `4B2F: to=<bob@example.net>, relay=mx.example.net[192.0.2.25]:25`; OpenSMTPD: `relay="192.0.2.25 (mx.example.net)"`.
const recipientForm = /(?:^|[ ,])(?:to|rcpt)=<([^<>\s]{1,320})>/
const relayForm = /(?:^|[ ,])relay="?([^\s,"[\]()]{1,255})/
const queueForm = /\]: ([0-9A-Za-z]{6,20}): /
// Exim: `1dMwMJ-0005jM-Eq ** carol@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.25]`.
const eximForm =
  /(?:^|[ \]])([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (?:=>|->|>>|\*\*|==) (\S{1,320})/
const eximHost = / H=([^\s[]{1,255})/

const named = (form: RegExp, line: string): string | null => form.exec(line)?.[1] ?? null

/** Takes the full stop off that Sendmail writes behind a host; `none` and `local` are no hosts. */
function hostOf(name: string | null): string | null {
  const host = name?.endsWith('.') ? name.slice(0, -1) : name
  return host === 'none' || host === 'local' ? null : host
}

/** Reads recipient, queue id and relay out of a line of a log of Postfix, Sendmail, OpenSMTPD or Exim. */
export function deliveryOf(line: string): Delivery {
  const [, eximId, eximAddress] = eximForm.exec(line) ?? []
  if (eximId !== undefined && eximAddress !== undefined)
    return { recipient: eximAddress, queueId: eximId, relay: named(eximHost, line) }
  return {
    recipient: named(recipientForm, line),
    queueId: named(queueForm, line),
    relay: hostOf(named(relayForm, line)),
  }
}

/** A line, or an event in it, in which a code was looked for. */
export interface Classified {
  /** Its number, from 1. */
  readonly line: number
  /** `null` where it has no code. */
  readonly found: FoundCode | null
  /** Text from the code on; empty where there is no code. */
  readonly text: string
  readonly delivery: Delivery
}

/** Makes something of lines. */
export interface LineSink {
  readonly take: (classified: Classified) => void
  /** Output that is to be written so far. */
  readonly made: () => Uint8Array
  /** Output that is to be written when nothing follows. */
  readonly end: () => Uint8Array
}
