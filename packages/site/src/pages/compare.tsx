import { plural } from '@smtp-status/terminal/layout'
import { CodeLink, dateInWords, Muted } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { EntryStates, State } from '../states.js'
import type { IconName } from '../parts/signs.js'
import { Tag } from '../parts/signs.js'

// Rendered when the site is built, for an example that needs no script, and in the browser for what is asked for.

/** Two days, the earlier one first. */
export type Days = readonly [earlier: string, later: string]

// A month is the best that is known of some days; it counts as over on its last one.
const end = (date: string): string => (date.length === 7 ? `${date}-31` : date)

/** Text of an entry on a day; nothing where it was not there yet. */
export const stateOn = (states: readonly State[], day: string): State | undefined =>
  states.findLast(({ from }) => end(from) <= day)

/** The steps after the first day and up to the second. */
export const stepsBetween = (states: readonly State[], [earlier, later]: Days): readonly State[] =>
  states.filter(({ from }) => end(from) > earlier && end(from) <= later)

interface RowProps {
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
  readonly days: Days
}

const absent = 'Not registered'

function Row({ label, before, after, days }: RowProps): JSX.Element {
  const differs = before !== after
  return (
    <tr class={differs ? 'diff' : 'same'}>
      <th scope="row">{label}</th>
      <td data-l={dateInWords(days[0])}>{differs ? <del>{before ?? absent}</del> : before}</td>
      <td data-l={dateInWords(days[1])}>{differs ? <ins>{after ?? absent}</ins> : 'same'}</td>
    </tr>
  )
}

function Fields({ entry, days }: { entry: EntryStates; days: Days }): JSX.Element {
  const [before, after] = [stateOn(entry.states, days[0])?.values, stateOn(entry.states, days[1])?.values]
  const labels = Object.keys(after ?? before ?? {})
  const differing = labels.filter((label) => before?.[label] !== after?.[label])
  const same = labels.filter((label) => !differing.includes(label))
  return (
    <>
      <h3 class="cmp-h">
        <CodeLink code={entry.code} /> {entry.title}{' '}
        <span>{`${differing.length} of ${plural(labels.length, 'field')} differ`}</span>
      </h3>
      <table class="t cmp stack" aria-label={`${entry.code} on two days`}>
        <colgroup>
          <col class="w-f" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">Field</span>
            </th>
            {days.map((day) => (
              <th scope="col">
                <time datetime={day}>{dateInWords(day)}</time>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...differing, ...same].map((label) => (
            <Row label={label} before={before?.[label]} after={after?.[label]} days={days} />
          ))}
        </tbody>
      </table>
    </>
  )
}

const tags: Readonly<Record<State['verdict'], readonly ['ok' | 'tmp' | 'perm', IconName, string]>> = {
  permitted: ['ok', 'yes', 'Permitted'],
  unknown: ['tmp', 'huh', 'No source tells'],
  refused: ['perm', 'no', 'Refused'],
}

function Between({ state }: { state: State }): JSX.Element {
  const { from, what, authority, verdict, rule, source, reworded } = state
  const [kind, icon, text] = tags[verdict]
  return (
    <li class="full">
      {from === '' ? <Muted>Not known</Muted> : <time datetime={from}>{from}</time>}
      <div>
        <p class="what">{what}</p>
        {reworded === null ? undefined : <p class="hint">{reworded}</p>}
        <p class="meta">
          <Tag kind={kind} icon={icon}>
            {text}
          </Tag>
          {`Authority: ${authority}`} <code class="muted">{rule}</code> {source}
        </p>
      </div>
    </li>
  )
}

/** An entry on two days, the fields that differ first, and the steps that led from one to the other. */
export function Sides({ entry, days }: { entry: EntryStates; days: Days }): JSX.Element {
  const steps = stepsBetween(entry.states, days)
  return (
    <>
      <Fields entry={entry} days={days} />
      <h3 class="cmp-h mt">{steps.length === 0 ? 'Nothing happened between' : 'What happened between'}</h3>
      <ol class="tl">
        {steps.map((state) => (
          <Between state={state} />
        ))}
      </ol>
    </>
  )
}

/** Every entry that differs between two days, with what happened to it. */
export function AllSides({ entries, days }: { entries: readonly EntryStates[]; days: Days }): JSX.Element {
  const changed = entries.filter(({ states }) => stepsBetween(states, days).length > 0)
  return (
    <>
      <h3 class="cmp-h">
        {`${changed.length} of ${entries.length} entries differ between ${dateInWords(days[0])} and ${dateInWords(days[1])}`}
      </h3>
      <table class="t stack flow">
        <thead>
          <tr>
            {['Code', 'What', 'Date', 'Authority'].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.flatMap(({ code, title, states }) =>
            stepsBetween(states, days).map(({ from, what, authority }) => (
              <tr>
                <th scope="row">
                  <CodeLink code={code} />
                </th>
                <td class="wide">{what === 'Registered' ? `Registered: ${title}` : what}</td>
                <td>{from}</td>
                <td>
                  <Muted>{authority}</Muted>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  )
}
