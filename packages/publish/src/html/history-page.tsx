import type { Entry, Registry, Step, TableName } from '@smtp-status/registry'
import { lastUpdated, printRegistryCode, stepsOf, tableNames, titleOf } from '@smtp-status/registry'
import type { JSX } from 'preact'
import type { Artifact, Edition } from '../artifact.js'
import { stepWords } from '../history/step-words.js'
import { CodeText, stepInWords, Time, Years } from '../parts/index.js'
import { tableAnchor } from './addresses.js'
import { Lines, PageSection, pageText } from './page.js'

function StepItem({ step }: { step: Step }): JSX.Element {
  const title = step.kind === 'registered' ? titleOf(step.entry) : ''
  return (
    <li class="full">
      {step.date === undefined ? <span>Not known</span> : <Time date={step.date} />}
      <div>
        <p class="what">{title === '' ? stepInWords(step) : `${stepInWords(step)}: ${title}`}</p>
        <ul class="words">
          {stepWords(step).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </div>
    </li>
  )
}

/** The history of one entry, oldest first, below a heading with its code as the anchor; `page` is the page of the registry. */
function Timeline({ entry, page }: { entry: Entry; page: string }): JSX.Element {
  const code = printRegistryCode(entry.code)
  return (
    <div>
      <h3 id={code}>
        <a class="c" href={`${page}#${code}`}>
          <CodeText code={code} />
        </a>{' '}
        {titleOf(entry)}
      </h3>
      <ol class="tl">
        <Lines
          of={stepsOf(entry).map((step) => (
            <StepItem step={step} />
          ))}
        />
      </ol>
    </div>
  )
}

/** The page of the registry's history, from the name of the registry. */
export const historyPageName = (registryId: string): string => `${registryId}-history.html`

function entriesOf(registry: Registry, name: TableName): readonly Entry[] {
  const tables = { class: registry.classes, subject: registry.subjects, enumerated: registry.enumerated }
  return tables[name]
}

function Header({ registry }: { registry: Registry }): JSX.Element {
  return (
    <>
      <p class="muted">
        From <Time date={registry.created} /> to <Time date={lastUpdated(registry)} />. The codes themselves:{' '}
        <a href={`${registry.id}.html`}>{registry.title}</a>.
      </p>
      <nav aria-labelledby="contents">
        <h2 id="contents">Contents</h2>
        <ul>
          <li>
            <a href="#years">By year</a>
          </li>
          {tableNames.map((name) => (
            <li>
              <a href={`#${tableAnchor(name)}`}>{registry.tables[name].title}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

function YearsSection({ registry, steps }: { registry: Registry; steps: readonly Step[] }): JSX.Element {
  return (
    <PageSection id="years" title="By year">
      <p class="about">A square for each step. Filled: registered. Hollow: changed.</p>
      <Years registry={registry} steps={steps} />
    </PageSection>
  )
}

/**
 * The history of each entry as one HTML page that needs no script and no other file, with the steps of each year as a picture. Each
 * code is an anchor. Takes the registry's timeline, oldest first.
 */
export function historyPageArtifact(
  registry: Registry,
  steps: readonly Step[],
  edition: Edition = {},
): Artifact {
  const text = pageText({
    title: `History of the ${registry.title}`,
    edition,
    skip: 'Skip to the history',
    addresses: (path) => path,
    header: <Header registry={registry} />,
    children: (
      <>
        <YearsSection registry={registry} steps={steps} />
        {tableNames.map((name) => (
          <PageSection id={tableAnchor(name)} title={registry.tables[name].title}>
            <Lines
              of={entriesOf(registry, name).map((entry) => (
                <Timeline entry={entry} page={`${registry.id}.html`} />
              ))}
            />
          </PageSection>
        ))}
      </>
    ),
  })
  return { name: historyPageName(registry.id), text }
}
