import type { Evidence, Interpretation } from '@smtp-status/bounces'
import { interpret } from '@smtp-status/bounces'

/** How many different refusals are remembered. */
const most = 20_000

// Parts that differ from line to line and do not bear on the cause.
const passing = /<[^<>\s]{0,320}>|\d+/g

const lastLabels = (host: string | null | undefined): string => (host ?? '').split('.').slice(-3).join('.')

/** Tells why deliveries failed. What many lines say alike is interpreted once. */
export class Reasons {
  readonly #known = new Map<string, Interpretation>()

  of(evidence: Evidence): Interpretation {
    const { text, basic, status, sender, recipient } = evidence
    const domain = lastLabels(recipient?.slice(recipient.lastIndexOf('@') + 1))
    const words = text.replaceAll(passing, (piece) => (piece.startsWith('<') ? '<@>' : ''))
    const key = `${basic} ${status} ${lastLabels(sender)} ${domain} ${words}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size === most) this.#known.clear()
    const made = interpret(evidence)
    this.#known.set(key, made)
    return made
  }
}
