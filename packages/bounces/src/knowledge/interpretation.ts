import type { EnumeratedCodeText } from '@smtp-status/codes'
import type { Reply } from '@smtp-status/replies'
import type { Cause } from './generated/causes.js'

/**
 * The party or thing that a failure concerns: the recipient's address or mailbox, the message, the sender (its reputation or its
 * authentication), the sender's address, the receiving system, or the network between.
 */
export type Concern =
  | 'address'
  | 'mailbox'
  | 'message'
  | 'sender'
  | 'sender address'
  | 'receiving system'
  | 'network'
  | 'unknown'

/** Tells whether a list should stop writing to the address. */
export type Suppress = 'yes' | 'no' | 'unclear'

/** Input to interpret. An unknown part is left out. */
export interface Evidence {
  /** The words of the refusal, codes and all. */
  readonly text: string
  /** Takes the place of `basic` and `status` where those are left out. */
  readonly reply?: Reply | null | undefined
  readonly basic?: number | null | undefined
  /** An enhanced status code, `5.7.26`. */
  readonly status?: string | null | undefined
  /** The host that refused. */
  readonly sender?: string | null | undefined
  /** The address that was refused; its domain tells the provider where no host does. */
  readonly recipient?: string | null | undefined
  /** The action of a report (RFC 3464 section 2.3.3). */
  readonly action?: string | null | undefined
  /**
   * The command that was refused: `MAIL FROM`, `RCPT TO`, `end of DATA`. An address that is unknown only once the message is
   * there may be a filter. Where it is left out, the words that Postfix and Exim use for it are looked for in `text`.
   */
  readonly command?: string | null | undefined
}

/** A registered code whose meaning the words have. It was not sent. */
export interface Likely {
  readonly code: EnumeratedCodeText
  /** From 0 to 1. */
  readonly confidence: number
}

/** A provider that was recognised, and what it documents of the code, if it does. */
export interface ProviderSays {
  readonly id: string
  readonly name: string
  /** `null` where the provider's pages say nothing of this code, or nothing else than the registry. */
  readonly meaning: string | null
  /** The address of the page; the day on which it was read, `2026-11-29`. */
  readonly page: { readonly address: string; readonly read: string | null } | null
}

/** A contradiction: the code says one thing and the words, or the provider, another. */
export interface Contradiction {
  /** The code that was sent, as the registry writes it. */
  readonly code: EnumeratedCodeText
  readonly codeConcerns: Concern
  readonly otherConcerns: Concern
  /** The one who says otherwise. */
  readonly other: 'text' | 'provider'
  readonly likelier: 'code' | 'text' | 'provider'
}

/** Causes of a failed delivery. What is not known is `null`. */
export interface Interpretation {
  readonly concerns: Concern
  readonly suppress: Suppress
  /** In few words: `mailbox full`. */
  readonly cause: Cause | null
  /** Only where no registered code was sent, or one that is contradicted or says next to nothing, and the words are clear. */
  readonly likely: Likely | null
  /** Confidence in `concerns`, from 0 to 1. */
  readonly confidence: number
  readonly provider: ProviderSays | null
  /** The list that the sending host or domain is on, by name. */
  readonly blocklist: string | null
  readonly contradicts: Contradiction | null
}
