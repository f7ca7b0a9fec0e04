import { CodeLink, codeOfStep, Link, Time, useAddress } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import type { Site } from '../site.js'
import { CodeSpace } from './code-space.js'
import { Anatomy, Doors } from './home-parts.js'
import { FigureList } from '../parts/sections.js'
import { Icon } from '../parts/signs.js'
import { authorityInWords, StepLine } from '../parts/steps.js'

/** The newest steps that the home page shows. */
const shownSteps = 7

const tries = ['5.7.26', '550 5.1.1 User unknown', 'mailbox full'] as const

function Find(): JSX.Element {
  const address = useAddress()
  return (
    <search class="find">
      <form action={address('codes/')}>
        <Icon name="find" />
        <input
          id="q"
          type="search"
          name="q"
          aria-label="Look up a code, a reply or words"
          placeholder="5.7.26, 550 5.1.1 User unknown, mailbox full …"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
        />
        <button class="btn main" type="submit">
          Look up
        </button>
      </form>
      <div class="hits" id="hits" hidden />
      <p class="try">
        <span>Try</span>
        {tries.map((query) => (
          <a
            class={/\d/.test(query) ? 'mono' : undefined}
            href={address(`codes/?q=${query.replaceAll(' ', '+')}`)}
          >
            {query}
          </a>
        ))}
        <Link to="explain/">a whole bounce</Link>
      </p>
    </search>
  )
}

function Glance({ site }: { site: Site }): JSX.Element {
  const { enumerated, subjects } = site.registry
  return (
    <FigureList
      kind="glance"
      figures={[
        ['Codes', enumerated.length],
        ['Subjects', subjects.length],
        ['Steps of history', site.steps.length],
        ['Last change', <Time date={site.updated} />],
      ]}
    />
  )
}

const legend: readonly (readonly [string, string])[] = [
  ['', 'Taken'],
  ['old', 'Deprecated'],
  ['next', 'Next free: propose it'],
  ['free', 'Free'],
]

function Space({ site }: { site: Site }): JSX.Element {
  return (
    <section class="home-sec" aria-labelledby="space-h">
      <div class="bar">
        <h2 id="space-h">The code space</h2>
        <ul class="legend-row">
          {legend.map(([kind, label]) => (
            <li class={kind === 'free' ? 'lf' : undefined}>
              <i class={kind === '' ? undefined : kind} />
              {label}
            </li>
          ))}
        </ul>
      </div>
      <p>
        <a class="vh" href="#tell">
          Skip the picture
        </a>
      </p>
      <CodeSpace site={site} />
      <p class="tell" id="tell" tabIndex={-1}>
        Point at a number to read it, select it to open its page. A code is given out once and never again.
      </p>
    </section>
  )
}

function Latest({ site }: { site: Site }): JSX.Element {
  return (
    <section class="home-sec" aria-labelledby="latest-h">
      <div class="bar">
        <h2 id="latest-h">Latest changes</h2>
        <p class="small">
          <Link to="history/">{`All ${site.steps.length} steps`}</Link> or{' '}
          <Link to="data/#feed">follow the feed</Link>
        </p>
      </div>
      <table class="t stack flow">
        <thead>
          <tr>
            {['Date', 'Code', 'What changed', 'Authority'].map((label) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {site.steps.slice(0, shownSteps).map(({ step }) => (
            <tr>
              <td>
                <Time date={step.date ?? ''} />
              </td>
              <th scope="row">
                <CodeLink code={codeOfStep(step)} />
              </th>
              <td class="full">
                <StepLine step={step} />
              </td>
              <td>
                <span class="muted">{authorityInWords(step)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <BesideIana site={site} />
    </section>
  )
}

function BesideIana({ site }: { site: Site }): JSX.Element {
  const standing = site.registry.corrections.filter(({ until }) => until === undefined).length
  return (
    <p class="iana">
      <Icon name="yes" />
      <span>
        <b>Beside IANA.</b> IANA keeps the official list. The facts of all {site.entries.size} entries are the
        same here; descriptions are in our own words, and {standing} cells are corrected, each with its
        reason. <Link to="data/#iana">Compare field by field</Link>
      </span>
    </p>
  )
}

/** The home page: search, three doors for three kinds of people, the code space and the newest changes. */
export function homePage(site: Site): Page {
  const others = site.registry.enumerated.length - 1
  return {
    path: '',
    title: `SMTP Enhanced Status Codes: what 5.7.26 and ${others} others mean`,
    description:
      'The registry of SMTP Enhanced Status Codes: look up a code or a bounce, fetch the data, register a code.',
    body: (
      <>
        <div class="hero">
          <div class="wrap">
            <div>
              <h1>
                What a mail server means by <code>5.7.26</code>
              </h1>
              <p class="lead">
                The registry of SMTP Enhanced Status Codes: what each one says, whose move it is, and on whose
                authority it stands.
              </p>
              <Find />
            </div>
            <Glance site={site} />
          </div>
        </div>
        <div class="wrap">
          <Doors />
        </div>
        <Anatomy />
        <div class="wrap">
          <Space site={site} />
          <Latest site={site} />
        </div>
      </>
    ),
  }
}
