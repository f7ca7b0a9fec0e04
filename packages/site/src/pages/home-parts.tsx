import { Link } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import { Icon, outcomeOf, Sign } from '../parts/signs.js'

interface Door {
  readonly to: string
  readonly title: string
  readonly text: string
  readonly links: readonly (readonly [string, string])[]
}

const doors: readonly Door[] = [
  {
    to: 'explain/',
    title: 'I have a bounce',
    text: 'Paste it whole. Learn for each recipient what failed, on whose side, and what to do now.',
    links: [['explain/#example', 'See an example']],
  },
  {
    to: 'data/',
    title: 'I want the data',
    text: 'The same registry in every form, with schemas, digests and a typed package.',
    links: [
      ['data/#files', 'JSON'],
      ['data/#files', 'XML'],
      ['data/#files', 'CSV'],
      ['data/#npm', 'npm'],
      ['data/#feed', 'Feed'],
    ],
  },
  {
    to: 'propose/',
    title: 'I want to register a code',
    text: 'Write it here, checked as you type by the rules that the expert goes by.',
    links: [
      ['propose/?kind=update', 'Update one'],
      ['propose/?kind=deprecate', 'Deprecate one'],
    ],
  },
]

/** Three doors, for three kinds of people. */
export function Doors(): JSX.Element {
  return (
    <ul class="doors">
      {doors.map(({ to, title, text, links }) => (
        <li>
          <h2>
            <Link to={to}>
              {title}
              <Icon name="go" />
            </Link>
          </h2>
          <p>{text}</p>
          <div class="links">
            {links.map(([path, label]) => (
              <Link to={path}>{label}</Link>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Shows how a reply is read: each label hangs from the characters that it speaks of. */
export function Anatomy(): JSX.Element {
  return (
    <section class="anat" aria-labelledby="anat-h">
      <div class="wrap">
        <h2 class="vh" id="anat-h">
          How to read a reply
        </h2>
        <dl class="parts">
          <dt>{'550 '}</dt>
          <dd>
            <span>
              <b>Basic status code.</b>
              <span class="more">Decides what becomes of the command.</span>
            </span>
          </dd>
          <dt>
            5<i>.</i>
          </dt>
          <dd>
            <span>
              <b>Class.</b>How it ended.
            </span>
          </dd>
          <dt>
            7<i>.</i>
          </dt>
          <dd>
            <span>
              <b>Subject.</b>Security or policy.
            </span>
          </dd>
          <dt>{'26 '}</dt>
          <dd>
            <span>
              <b>Detail.</b>What exactly<span class="more">: this is what gets registered</span>.
            </span>
          </dd>
          <dt class="txt">Multiple authentication checks failed</dt>
          <dd>
            <span>
              <b>Text.</b>For people<span class="more">, in the server’s own words</span>.
            </span>
          </dd>
        </dl>
        <dl class="kinds">
          {([2, 4, 5] as const).map((digit) => (
            <div>
              <dt class="c">{digit}</dt>
              <dd>
                <Sign digit={digit} />
                {outcomeOf[digit]}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
