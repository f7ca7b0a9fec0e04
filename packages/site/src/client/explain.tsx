import type { Bounce, BouncedRecipient } from '@smtp-status/bounces'
import { asShown } from '../explain/excerpt.js'
import type { CodeFacts } from '../explain/outcome.js'
import { shownOf } from '../explain/outcome.js'
import { Result } from '../explain/result.js'
import { byId, rootOfSite } from './dom.js'
import { renderInto } from './render-into.js'

function recipientText(recipient: BouncedRecipient, codes: ReadonlyMap<string, CodeFacts>): string {
  const { address, outcome, why, code, facts, confidence } = shownOf(recipient, codes)
  const lines = [
    asShown(address),
    `  ${outcome?.words ?? 'What came of it is not told'}. ${why}${code === undefined ? '' : ` (${code})`}.`,
    ...(recipient.text === null ? [] : [`  It said: ${asShown(recipient.text)}`]),
    ...(facts?.steps ?? []).map((step) => `  - ${step}`),
    `  Confidence: ${confidence.word}. ${confidence.ground}`,
  ]
  return lines.join('\n')
}

/** An explanation as plain text, to be sent to somebody. */
const bounceAsText = ({ recipients }: Bounce, codes: ReadonlyMap<string, CodeFacts>): string =>
  `${recipients.map((recipient) => recipientText(recipient, codes)).join('\n\n')}\n`

const form = byId('paste', HTMLFormElement)
const field = byId('bounce', HTMLTextAreaElement)
const file = byId('file', HTMLInputElement)
const into = byId('result', HTMLElement)
const copy = byId('copy-text', HTMLButtonElement)

/** A larger file is refused: nobody reads it here, and the command reads it at once. */
const largest = 5_000_000

let shown: { readonly bounce: Bounce; readonly codes: ReadonlyMap<string, CodeFacts> } | undefined

const isFacts = (value: unknown): value is Readonly<Record<string, CodeFacts>> =>
  typeof value === 'object' && value !== null

async function fetchFacts(): Promise<ReadonlyMap<string, CodeFacts>> {
  const response = await fetch(`${rootOfSite()}explain/facts.json`)
  const facts: unknown = await response.json()
  return new Map(isFacts(facts) ? Object.entries(facts) : [])
}

let facts: Promise<ReadonlyMap<string, CodeFacts>> | undefined

// The reader of bounces is loaded when somebody first asks.
async function explain(input: string, octets?: Uint8Array): Promise<void> {
  if (!into) return
  facts ??= fetchFacts()
  const [{ readBounce }, codes] = await Promise.all([import('@smtp-status/bounces'), facts])
  const bounce = await readBounce(octets ?? input)
  shown = { bounce, codes }
  renderInto(into, <Result bounce={bounce} input={input} codes={codes} />)
  if (copy) copy.hidden = bounce.recipients.length === 0
}

function tell(text: string): void {
  if (into) renderInto(into, <p>{text}</p>)
}

async function explainFile(given: File): Promise<void> {
  if (given.size > largest) {
    tell(
      `The file has ${given.size} octets; up to ${largest} are read here. Use the command: npx smtp-status explain FILE`,
    )
    return
  }
  const octets = new Uint8Array(await given.arrayBuffer())
  const input = new TextDecoder().decode(octets)
  if (field) field.value = input
  await explain(input, octets)
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  if (field && field.value.trim() !== '') void explain(field.value)
})
form?.addEventListener('reset', () => {
  if (into) renderInto(into, null)
  if (copy) copy.hidden = true
})
file?.addEventListener('change', () => {
  const [given] = file.files ?? []
  if (given) void explainFile(given)
})
field?.addEventListener('dragover', (event) => {
  event.preventDefault()
})
field?.addEventListener('drop', (event) => {
  const [given] = event.dataTransfer?.files ?? []
  if (!given) return
  event.preventDefault()
  void explainFile(given)
})
copy?.addEventListener('click', () => {
  if (shown) void navigator.clipboard.writeText(bounceAsText(shown.bounce, shown.codes))
})

// Words typed into a search field come in the anchor, which no server sees.
const given = new URLSearchParams(location.hash.slice(1)).get('text')
if (given !== null && field) {
  field.value = given
  void explain(given)
}
