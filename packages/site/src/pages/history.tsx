import type { StepAudit } from '@smtp-status/registry'
import { auditTotals } from '@smtp-status/registry'
import { codeOfStep, Link, Time, Years } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import { CodeBlock, Commands } from '../parts/code-block.js'
import type { Site } from '../site.js'
import { mostChanged, statesOf } from '../states.js'
import { Sides } from './compare.js'
import type { Days as TwoDays } from './compare.js'
import { daysOf, pathOfDay } from './day.js'
import { StepTable } from './history-steps.js'
import { FigureList, Section } from '../parts/sections.js'

function Figures({ site }: { site: Site }): JSX.Element {
  const { steps, permitted, unknown, refused } = auditTotals([...site.audits.values()])
  return (
    <FigureList
      kind="fig"
      figures={[
        ['steps', steps],
        ['permitted', permitted],
        ['no source tells who asked', unknown],
        ['refused', refused],
      ]}
    />
  )
}

/** The day before a day: `2015-05-13` of `2015-05-14`; a month counts as its first day. */
function dayBefore(day: string): string {
  const date = new Date(`${day.length === 7 ? `${day}-01` : day}T00:00:00Z`)
  return new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10)
}

/** Two days side by side: the form, and the entry with the longest past as an example that needs no script. */
function Compare({ site }: { site: Site }): JSX.Element {
  const all = statesOf(site)
  const shown = all.find(({ code }) => code === mostChanged(site))
  const days: TwoDays = [dayBefore(shown?.states[1]?.from ?? site.updated), site.updated]
  const bounds = { type: 'date', min: site.registry.created, max: site.updated, required: true } as const
  return (
    <>
      <form class="pick js-only" id="compare-form">
        <div class="field">
          <label for="p-c">Entry</label>
          <select id="p-c" name="code">
            {all.map(({ code }) => (
              <option selected={code === shown?.code}>{code}</option>
            ))}
            <option value="">All entries</option>
          </select>
        </div>
        <div class="field">
          <label for="p-a">On</label>
          <input id="p-a" name="from" value={days[0]} {...bounds} />
        </div>
        <div class="field">
          <label for="p-b">and on</label>
          <input id="p-b" name="to" value={days[1]} {...bounds} />
        </div>
        <button class="btn main" type="submit">
          Compare
        </button>
      </form>
      <div id="compared" aria-live="polite">
        {shown && <Sides entry={shown} days={days} />}
      </div>
    </>
  )
}

function DayList({ site }: { site: Site }): JSX.Element {
  return (
    <>
      <form class="pick js-only" id="day-form">
        <div class="field">
          <label for="day">On</label>
          <input
            id="day"
            name="day"
            type="date"
            value={site.updated}
            min={site.registry.created}
            max={site.updated}
            required
          />
        </div>
        <button class="btn" type="submit">
          Show the registry
        </button>
      </form>
      <ul class="days" id="days">
        {daysOf(site).map((day) => (
          <li>
            <Link to={pathOfDay(day)}>
              <Time date={day} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Check({ site }: { site: Site }): JSX.Element {
  const [last] = site.steps
  const example = last === undefined ? '' : codeOfStep(last.step)
  return (
    <CodeBlock title="In a checkout" copy="Copy the commands">
      <Commands
        lines={[
          'npx registry audit --published history.json',
          `npx registry show ${example} --as-of ${site.registry.created}`,
          `npx registry diff ${site.registry.created} ${site.updated}`,
        ]}
      />
    </CodeBlock>
  )
}

const isLater = ({ step }: StepAudit): boolean => step.authority !== 'initial-population'

/** The history of the registry: figures of its audit, every step, the registry on a day, two days side by side. */
export function historyPage(site: Site): Page {
  return {
    path: 'history/',
    title: 'History of the registry',
    description:
      'What changed in the registry of SMTP Enhanced Status Codes, when, the authority, and whether the rules of RFC 5248 allow it.',
    place: 'history',
    scripts: ['history.js'],
    body: (
      <div class="wrap">
        <div class="head">
          <h1>History</h1>
          <p class="lead">
            Every step since {site.registry.created.slice(0, 4)}, with its authority and what the rules of RFC
            5248 say of it.
          </p>
          <Figures site={site} />
        </div>
        <Section id="years" title="By year" hint="Filled: registered. Hollow: changed.">
          <Years registry={site.registry} steps={site.steps.map(({ step }) => step)} />
        </Section>
        <Section id="compare" title="Two days side by side">
          <Compare site={site} />
        </Section>
        <Section id="day-of" title="The registry on a day" hint="The days on which it changed">
          <DayList site={site} />
        </Section>
        <Section id="all" title="All steps" hint="After the initial population">
          <StepTable steps={site.steps.filter(isLater)} />
        </Section>
        <Section id="verify" title="Check it yourself" hint="Each digest covers all steps before it">
          <Check site={site} />
        </Section>
      </div>
    ),
  }
}
