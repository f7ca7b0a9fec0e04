import { plural } from '@smtp-status/terminal/layout'
import type { Registry } from '@smtp-status/registry'
import { allEntries, datesOf, printRegistryCode, registryAsOf, titleOf } from '@smtp-status/registry'
import { CodeLink, dateInWords, Link } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import type { Site } from '../site.js'
import { TimelineStep } from './code-history.js'
import { CodeTable } from '../parts/entry.js'
import { Section } from '../parts/sections.js'

/** The days on which the registry changed, newest first. */
export const daysOf = ({ registry }: Site): readonly string[] =>
  [...new Set(allEntries(registry).flatMap(datesOf))].toSorted().toReversed()

/** The path of the page of a day. */
export const pathOfDay = (day: string): string => `history/${day}/`

function Groups({ registry }: { registry: Registry }): JSX.Element {
  return (
    <table class="t stack flow">
      <caption class="vh">Classes and subjects</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Summary</th>
        </tr>
      </thead>
      <tbody>
        {[...registry.classes, ...registry.subjects].map((entry) => (
          <tr>
            <th scope="row">
              <CodeLink code={printRegistryCode(entry.code)} />
            </th>
            <td class="wide">{titleOf(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The registry as it was on a day on which it changed. */
export function dayPage(site: Site, day: string): Page {
  const then = registryAsOf(site.registry, day)
  const steps = site.steps.filter(({ step }) => step.date === day)
  const days = daysOf(site)
  const [later, earlier] = [days[days.indexOf(day) - 1], days[days.indexOf(day) + 1]]
  return {
    path: pathOfDay(day),
    title: `The registry on ${dateInWords(day)}`,
    description: `The SMTP Enhanced Status Codes that were registered on ${dateInWords(day)}.`,
    place: 'history',
    body: (
      <div class="wrap">
        <div class="head">
          <h1>{dateInWords(day)}</h1>
          <p class="lead">
            {`The registry as it was then: ${plural(then.enumerated.length, 'code')}. Descriptions are worded as today.`}
          </p>
          <p class="btns mt">
            {earlier === undefined ? undefined : (
              <Link to={pathOfDay(earlier)} class="btn slim">{`Before: ${earlier}`}</Link>
            )}
            {later === undefined ? undefined : (
              <Link to={pathOfDay(later)} class="btn slim">{`Next: ${later}`}</Link>
            )}
          </p>
        </div>
        <Section id="steps" title="What happened" hint={plural(steps.length, 'step')}>
          <ol class="tl">
            {steps.map((audit) => (
              <TimelineStep audit={audit} named />
            ))}
          </ol>
        </Section>
        <Section id="codes" title="Codes">
          <CodeTable entries={then.enumerated} registry={then} caption={`The codes on ${dateInWords(day)}`} />
        </Section>
        <Section id="groups" title="Classes and subjects">
          <Groups registry={then} />
        </Section>
      </div>
    ),
  }
}
