import type { MessageKind } from '@smtp-status/bounces'
import { limits } from '../limits.js'
import type { Explained } from './explained.js'

/** Place where the explained reply was found; `text` is the least certain. */
export type Origin = 'arguments' | 'replies' | 'report' | 'event' | 'text'

/** The message of a mailbox, of a folder or of several files that something was found in. */
export interface FoundIn {
  /** The file, as it was named; `null` for standard input. */
  readonly file: string | null
  /** The number of the message in the file, from 1. */
  readonly message: number
}

/** The explanation, and the message that it comes from where there are several. */
export type ListedExplanation = Explained & { readonly foundIn: FoundIn | null }

/** A message that tells of no failure, or cannot be read in part. */
export interface OtherMessage extends FoundIn {
  readonly kind: MessageKind
  readonly unread: readonly string[]
}

/** All that was explained, and where it was found. */
export interface Explanations {
  readonly origin: Origin
  /** The server that made the report, the first of several; `null` without a report, or where that does not say. */
  readonly reportingMta: string | null
  readonly explanations: readonly ListedExplanation[]
  /** Number of further explanations that were left out. */
  readonly leftOut: number
  /** The arguments in which there is no status code. */
  readonly notFound: readonly string[]
  /** The messages in which nothing is to be explained, as vacation notes and complaints, or of which something was not read. */
  readonly otherMessages: readonly OtherMessage[]
}

const origins: readonly Origin[] = ['report', 'event', 'text', 'replies', 'arguments']

/** Gathers explanations, up to a number of them, so that memory does not grow with what is read. */
export class Collector {
  readonly #explanations: ListedExplanation[] = []
  readonly #others: OtherMessage[] = []
  readonly #origins = new Set<Origin>()
  #leftOut = 0
  /** Number of messages that were read. */
  messages = 0

  get isEmpty(): boolean {
    return this.#explanations.length === 0
  }

  add(origin: Origin, make: () => Explained, foundIn: FoundIn | null = null): void {
    this.#origins.add(origin)
    if (this.#explanations.length >= limits.explanations) this.#leftOut += 1
    else this.#explanations.push(Object.assign(make(), { foundIn }))
  }

  addOther(other: OtherMessage): void {
    if (this.#others.length < limits.explanations) this.#others.push(other)
  }

  /** All that was gathered; the surest origin stands for all. */
  take(notFound: readonly string[] = []): Explanations {
    const explanations = this.messages > 1 ? this.#explanations : this.#explanations.map(withoutPlace)
    const reporters = explanations.map(({ recipient }) => recipient?.reportingMta ?? null)
    return {
      origin: origins.find((origin) => this.#origins.has(origin)) ?? 'text',
      reportingMta: reporters.find((reporter) => reporter !== null) ?? null,
      explanations,
      leftOut: this.#leftOut,
      notFound,
      otherMessages: this.#others,
    }
  }
}

/** One message alone needs no number. */
const withoutPlace = (explanation: ListedExplanation): ListedExplanation => ({
  ...explanation,
  foundIn: null,
})
