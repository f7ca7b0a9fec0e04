import type { FoundCode } from '@smtp-status/bounces/finder'
import type { Delivery } from './delivery.js'

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
