import { capital, plural } from '@smtp-status/terminal/layout'
import type { Bounce, BouncedRecipient, Suppress } from '@smtp-status/bounces'
import { CodeLink, Link } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import { Way, whoseSide } from '../parts/way.js'
import type { Excerpt } from './excerpt.js'
import { asShown, excerptOf } from './excerpt.js'
import type { CodeFacts, Confidence, Outcome, Shown } from './outcome.js'
import { outcomeOfRecipient, shownOf } from './outcome.js'
import { Icon, Sign } from '../parts/signs.js'

// Rendered when the site is built, for the example, and in the browser for what is pasted.

/** More recipients than this are not shown; how many more there are is said. */
const most = 100

function Bars({ confidence }: { confidence: Confidence }): JSX.Element {
  const on = (bar: number): string | undefined => (bar <= confidence.bars ? 'on' : undefined)
  return (
    <>
      <span class="sure">
        <svg viewBox="0 0 20 14" aria-hidden="true">
          <rect x="0" y="8" width="5" height="6" rx="1" class={on(1)} />
          <rect x="7" y="4" width="5" height="10" rx="1" class={on(2)} />
          <rect x="14" y="0" width="5" height="14" rx="1" class={on(3)} />
        </svg>
        <b>{confidence.word}.</b>
      </span>{' '}
      {confidence.ground}
    </>
  )
}

function Paper({ excerpt, digit }: { excerpt: Excerpt; digit: number | undefined }): JSX.Element {
  const lines =
    excerpt.from === excerpt.to ? `Line ${excerpt.from}` : `Lines ${excerpt.from} to ${excerpt.to}`
  return (
    <div class={digit === undefined ? 'paper' : `paper s${digit}`}>
      <small>{lines}</small>
      {excerpt.lines.map((pieces, index) => (
        <>
          {index === 0 ? undefined : '\n'}
          {pieces.map(({ text, mark }) =>
            mark === undefined ? (
              text
            ) : mark === 'address' ? (
              <b>{text}</b>
            ) : (
              <mark class={`m${digit ?? 'x'}`}>{text}</mark>
            ),
          )}
        </>
      ))}
    </div>
  )
}

type Row = readonly [label: string, value: JSX.Element | string]

const onList: Readonly<Record<Suppress, string>> = {
  yes: 'Take the address off it.',
  no: 'Keep the address.',
  unclear: 'Take it off if it fails again.',
}

/** Cause of the failure, as the words and the provider tell it. */
function causeRows({ interpretation, outcome }: Shown): readonly Row[] {
  if (!interpretation || outcome?.digit === 2) return []
  const { concerns, cause, provider, blocklist } = interpretation
  const rows: readonly (Row | undefined)[] = [
    ['Whose side', whoseSide(concerns, true)],
    cause === null ? undefined : ['Cause', `${capital(cause)}.`],
    provider?.meaning ? ['Provider', `${provider.name}: ${provider.meaning}`] : undefined,
    blocklist === null ? undefined : ['Blocklist', blocklist],
  ]
  return rows.filter((row) => row !== undefined)
}

function Steps({ steps }: { steps: readonly string[] }): JSX.Element {
  return (
    <ol>
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  )
}

/** Consequences of it. */
function actionRows({ outcome, facts, interpretation }: Shown, retriedUntil: string | null): readonly Row[] {
  if (!outcome) return []
  const until = retriedUntil === null ? '' : ` It is tried until ${asShown(retriedUntil)}.`
  const steps = outcome.digit === 2 ? [] : (facts?.steps ?? [])
  const rows: readonly (Row | undefined)[] = [
    steps.length === 0 ? undefined : ['What to do', <Steps steps={steps} />],
    ['Send again', outcome.sendAgain + until],
    outcome.digit === 5 && interpretation ? ['On a list', onList[interpretation.suppress]] : undefined,
  ]
  return rows.filter((row) => row !== undefined)
}

interface RecipientProps {
  readonly recipient: BouncedRecipient
  readonly number: number
  readonly input: string
  readonly codes: ReadonlyMap<string, CodeFacts>
}

function Title({ shown, number }: { shown: Shown; number: number }): JSX.Element {
  const { outcome } = shown
  return (
    <h3 id={`v${number}`}>
      {outcome ? <Sign digit={outcome.digit} /> : <Icon name="huh" />}
      <span>
        {outcome?.words ?? 'What came of it is not told'}. <span>{shown.why}.</span>
      </span>
    </h3>
  )
}

function Lines({
  recipient,
  input,
  digit,
}: {
  recipient: BouncedRecipient
  input: string
  digit: number | undefined
}): JSX.Element {
  const excerpt = excerptOf(input, recipient)
  if (excerpt) return <Paper excerpt={excerpt} digit={digit} />
  return (
    <div class="paper">
      {recipient.text === null ? 'It does not stand in the text as it is.' : asShown(recipient.text)}
    </div>
  )
}

function Recipient({ recipient, number, input, codes }: RecipientProps): JSX.Element {
  const shown = shownOf(recipient, codes)
  const { outcome, code, interpretation, confidence } = shown
  const rows: readonly Row[] = [
    ...causeRows(shown),
    ...actionRows(shown, recipient.retriedUntil),
    ['Confidence', <Bars confidence={confidence} />],
  ]
  return (
    <article class="pair" id={`r${number}`} aria-labelledby={`v${number}`}>
      <div class="rcpt">
        <header>
          <span class="no" aria-hidden="true">
            {number}
          </span>
          <p class="addr">{asShown(shown.address)}</p>
          {code === undefined ? <span class="c">{recipient.status ?? ''}</span> : <CodeLink code={code} />}
          <Title shown={shown} number={number} />
        </header>
        <div class="inner">
          {outcome && interpretation && outcome.digit !== 2 ? (
            <Way concern={interpretation.concerns} digit={outcome.digit} addressed />
          ) : undefined}
          <dl>
            {rows.map(([label, value]) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
        </div>
      </div>
      <Lines recipient={recipient} input={input} digit={outcome?.digit} />
    </article>
  )
}

const kinds: Readonly<Record<Bounce['kind'], string>> = {
  bounce: 'Report of a failure',
  delay: 'Report of a delay',
  delivered: 'Confirmation of delivery',
  complaint: 'A complaint, not a failure: somebody marked the message as unwanted',
  vacation: 'A vacation note, not a failure',
  other: 'Neither a report nor a reply',
}

/** The next step, in one sentence. */
function summaryOf({ kind, recipients }: Bounce): string {
  const outcomes = recipients.map(outcomeOfRecipient)
  const number = (test: (outcome: Outcome | undefined) => boolean): number => outcomes.filter(test).length
  const bad = number((outcome) => outcome?.digit === 5)
  const waiting = number((outcome) => outcome?.digit === 4)
  if (recipients.length === 0)
    return kind === 'other' ? 'Nothing that can be explained' : 'Nobody was not reached'
  if (bad === 0 && waiting === 0) return 'There is nothing to do'
  const parts = [
    bad === 0 ? undefined : `${plural(bad, 'recipient')} failed for good`,
    waiting === 0 ? undefined : `${plural(waiting, 'recipient')} failed or delayed for now`,
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}

/** Meaning of a bounce, a reply or a line of a log: a sentence, then each recipient beside the lines it was read from. */
export function Result({ bounce, input, codes }: ResultProps): JSX.Element {
  const { recipients, unread, form } = bounce
  return (
    <>
      <div class="sum">
        <div>
          <p class="small muted">
            {kinds[bounce.kind]}
            {form === null ? '' : `, in the form of ${form}`}
            {recipients.length > 1 ? `, on ${plural(recipients.length, 'recipient')}` : ''}
          </p>
          <h2>{summaryOf(bounce)}</h2>
        </div>
      </div>
      {recipients.slice(0, most).map((recipient, index) => (
        <Recipient recipient={recipient} number={index + 1} input={input} codes={codes} />
      ))}
      {recipients.length > most ? (
        <p class="prose">{`And ${recipients.length - most} more recipients.`}</p>
      ) : undefined}
      {recipients.length === 0 && bounce.kind === 'other' ? (
        <p class="prose">
          No reply and no recipient was found. Paste the whole bounce with its header, or look the code up in{' '}
          <Link to="codes/">the list</Link>.
        </p>
      ) : undefined}
      {unread.length === 0 ? undefined : (
        <ul class="prose mt">
          {unread.map((text) => (
            <li>{asShown(text)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

interface ResultProps {
  readonly bounce: Bounce
  /** The pasted text, for the lines that are shown. */
  readonly input: string
  readonly codes: ReadonlyMap<string, CodeFacts>
}
