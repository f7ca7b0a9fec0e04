import type { BouncedRecipient } from '../bounce.js'
import { actionOf, settleRecipient } from '../recipient.js'
import { addressOf, hostOf, readDiagnostic, readSupplement } from '../report/field-values.js'
import type { ReportGroup } from '../report/delivery-report.js'
import type { Diagnostic } from '../report/field-values.js'
import type { FoundReply } from '../reply-in-text.js'
import { replyIn } from '../reply-in-text.js'
import { keyOf } from '../text/addresses.js'
import { reasonsFor } from '../text/recipients.js'
import type { Refusal } from '../text/refusals.js'
import { refusalFor, refusalsIn } from '../text/refusals.js'

interface Named {
  readonly group: ReportGroup
  readonly address: string | null
  readonly original: string | null
}

function namedIn(group: ReportGroup): Named {
  const { fields } = group
  const original = addressOf(fields.get('original-recipient'))
  const actual = addressOf(fields.get('x-actual-recipient'))
  const final = addressOf(fields.get('final-recipient')) ?? original
  // Some name a mailbox or nobody as the final recipient, and say in the other field whose it is.
  const isNameless = final !== null && !final.includes('@')
  const better = [original, actual].find((address) => address?.includes('@') === true)
  return { group, address: isNameless && better !== undefined ? better : final, original }
}

/** Facts from the text that comes with a report, read only where the report itself lacks the reply. */
class Beside {
  readonly #read: () => readonly string[]
  #known: readonly string[] | undefined
  /** The keys of all recipients. */
  readonly #all: ReadonlySet<string>
  #refusals: readonly Refusal[] | undefined

  constructor(read: () => readonly string[], all: ReadonlySet<string>) {
    this.#read = read
    this.#all = all
  }

  get #lines(): readonly string[] {
    this.#known ??= this.#read()
    return this.#known
  }

  reasons(address: string): readonly string[] {
    return reasonsFor(address, this.#lines)
  }

  refusal(address: string): Refusal | undefined {
    this.#refusals ??= refusalsIn(this.#lines)
    return refusalFor(address, this.#refusals, this.#all, false)
  }
}

interface FromText {
  readonly replies: readonly (FoundReply | null | undefined)[]
  readonly words: readonly string[]
}

function fromText(address: string | null, diagnostic: Diagnostic, beside: Beside): FromText {
  if (address === null) return { replies: [], words: [] }
  const words = beside.reasons(address)
  const hasWords = diagnostic.text !== ''
  const refusal = beside.refusal(address)
  const before = refusal === undefined ? [] : [refusal.before]
  return { replies: [...words.map(replyIn), refusal], words: hasWords ? [] : [...words, ...before] }
}

/** Refused command according to the text, where the status does not tell what it was about. */
const commandBeside = (
  address: string | null,
  status: string | undefined,
  beside: Beside,
): readonly string[] =>
  address !== null && /^[245]\.0\.0\b/.test(status ?? '')
    ? beside.reasons(address).filter((reason) => reason.includes('in reply to'))
    : []

/** The replies of a class that the status of the report has; another one is about something else. */
function agreeing(
  replies: readonly (FoundReply | null | undefined)[],
  status: string | undefined,
): readonly (FoundReply | null | undefined)[] {
  const digit = /^[245]/.exec(status ?? '')?.[0]
  if (digit === undefined) return replies
  return replies.filter((reply) => digit === '4' || `${reply?.status ?? reply?.basic}`.startsWith(digit))
}

function readGroup({ group, address, original }: Named, beside: Beside): BouncedRecipient {
  const { fields, common } = group
  const status = fields.get('status')
  const diagnostic = readDiagnostic(fields.get('diagnostic-code') ?? fields.get('x-smtp-diagnostic-code'))
  const supplement = readSupplement(fields.get('x-supplementary-info'))
  const own = diagnostic.reply ?? supplement
  const text =
    own === null
      ? fromText(address, diagnostic, beside)
      : { replies: [], words: commandBeside(address, status, beside) }
  return settleRecipient({
    finalRecipient: address,
    originalRecipient: original,
    action: actionOf(fields.get('action')),
    replies: [diagnostic.reply, supplement, ...agreeing(text.replies, status)],
    words: [diagnostic.text, ...text.words],
    status,
    diagnosticType: diagnostic.type,
    reportingHost: hostOf(common.get('reporting-mta')),
    remoteHost: hostOf(fields.get('remote-mta')),
    retriedUntil: fields.get('will-retry-until') ?? null,
    confidence: 'report',
    places: [{ part: 'report', line: group.line }],
  })
}

const saying = (recipient: BouncedRecipient): string =>
  [recipient.finalRecipient, recipient.action, recipient.status, recipient.text].join('\n').toLowerCase()

/** Leaves out what says the same of the same address once more. */
function withoutRepeats(recipients: readonly BouncedRecipient[]): readonly BouncedRecipient[] {
  const seen = new Set<string>()
  return recipients.filter((recipient) => {
    const key = saying(recipient)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/**
 * Makes recipients of the groups of a report.
 * @param read gives the lines of the text for people that comes with it, which has the reply where the report lacks it
 */
export function recipientsOfReport(
  groups: readonly ReportGroup[],
  read: () => readonly string[],
): readonly BouncedRecipient[] {
  const named = groups.map(namedIn)
  const keys = named.flatMap(({ address }) => (address === null ? [] : [keyOf(address)]))
  const beside = new Beside(read, new Set(keys))
  return withoutRepeats(named.map((group) => readGroup(group, beside)))
}
