import { plural } from '@smtp-status/terminal/layout'
import type { ClassDigit, EnumeratedEntry, SubjectEntry } from '@smtp-status/registry'
import { printBasicCodes, printDocumentStatus, printRegistryCode, titleOf } from '@smtp-status/registry'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import { ClassSlots, DeprecatedNote, documentName } from '../parts/entry.js'
import { Link, useAddress } from '../parts/place.js'
import { Icon, outcomeOf, Sign } from '../parts/signs.js'
import { CodeLink, Muted, pathOfCode } from '../parts/words.js'
import type { Site } from '../site.js'
import { codesOf, subjectName } from './code-space.js'

const digits: readonly ClassDigit[] = [2, 4, 5]

/** A choice of the filters: its name and value in the form, its words, and how many codes it leaves. */
function Choice({ name, value, label, number, sign }: ChoiceProps): JSX.Element {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} />
      {sign}
      <span>{label}</span>
      <span class="n">{number}</span>
    </label>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly number: number
  readonly sign?: JSX.Element
}

/** Tells whether a document of an entry is on the standards track or is a best current practice. */
function isStandard(site: Site, { references }: EnumeratedEntry): boolean {
  return references.every(({ document }) => {
    const known = site.registry.documents.get(document)
    return known !== undefined && printDocumentStatus(known) !== 'Not Standards Track'
  })
}

const printedBasicCodes = ({ basicCodes }: EnumeratedEntry): string =>
  basicCodes ? printBasicCodes(basicCodes) : ''

function Filters({ site }: { site: Site }): JSX.Element {
  const { enumerated, subjects, basicCodes } = site.registry
  const number = (test: (entry: EnumeratedEntry) => boolean): number => enumerated.filter(test).length
  const listed = [...basicCodes.keys()].filter((basic) =>
    enumerated.some((entry) => entry.basicCodes?.kind === 'listed' && entry.basicCodes.codes.includes(basic)),
  )
  return (
    <form class="filters js-only" id="filters" aria-label="Filters">
      <fieldset>
        <legend class="legend">Class</legend>
        {digits.map((digit) => (
          <Choice
            name="k"
            value={String(digit)}
            label={`${digit} ${outcomeOf[digit]}`}
            number={number(({ classes }) => classes?.includes(digit) ?? false)}
            sign={<Sign digit={digit} />}
          />
        ))}
        <Choice
          name="k"
          value="o"
          label="Not limited"
          number={number(({ classes, deprecated }) => !classes && !deprecated)}
        />
      </fieldset>
      <fieldset>
        <legend class="legend">Subject</legend>
        {subjects.map((subject) => (
          <Choice
            name="s"
            value={String(subject.code.subject)}
            label={`${subject.code.subject} ${subjectName(subject)}`}
            number={codesOf(site, subject.code.subject).length}
          />
        ))}
      </fieldset>
      <div class="field">
        <label for="f-b">Basic code</label>
        <select id="f-b" name="b">
          <option value="">Any</option>
          {listed
            .toSorted((left, right) => left - right)
            .map((basic) => (
              <option>{basic}</option>
            ))}
        </select>
      </div>
      <fieldset>
        <legend class="legend">More</legend>
        <Choice
          name="d"
          value="o"
          label="Not standards track"
          number={number((entry) => !isStandard(site, entry))}
        />
        <Choice
          name="n"
          value="1"
          label="Has a security note"
          number={number(({ securityNote }) => securityNote !== undefined)}
        />
        <Choice
          name="x"
          value="1"
          label="Deprecated"
          number={number(({ deprecated }) => deprecated !== undefined)}
        />
      </fieldset>
    </form>
  )
}

function Row({ site, entry }: { site: Site; entry: EnumeratedEntry }): JSX.Element {
  const code = printRegistryCode(entry.code)
  const basic = printedBasicCodes(entry)
  const document = entry.references.map((reference) => documentName(reference.document)).join(', ')
  return (
    <tr
      id={code}
      class={entry.deprecated ? 'old' : undefined}
      data-k={entry.classes?.join('') ?? (entry.deprecated ? '' : 'o')}
      data-s={entry.code.subject}
      data-b={basic}
      data-d={isStandard(site, entry) ? 's' : 'o'}
      data-n={entry.securityNote === undefined ? '' : '1'}
      data-x={entry.deprecated ? '1' : ''}
    >
      <th scope="row">
        <CodeLink code={code} />
      </th>
      <td>
        <span class="ttl">{titleOf(entry) || <DeprecatedNote entry={entry} />}</span>
        <span class="desc">{entry.description}</span>
        <span class="meta">
          {entry.classes && (
            <span>
              {entry.classes.map((digit) => (
                <Sign digit={digit} />
              ))}
            </span>
          )}
          <span>{basic}</span>
          <span>{document}</span>
        </span>
      </td>
      <td class="c-k">
        <ClassSlots entry={entry} />
      </td>
      <td class="c-b basic">{/^\d/.test(basic) ? basic : <Muted>{basic.toLowerCase()}</Muted>}</td>
      <td class="c-d">{document}</td>
      <td class="c-y num r">{entry.registration.date?.slice(0, 4)}</td>
    </tr>
  )
}

function Group({ site, subject }: { site: Site; subject: SubjectEntry }): JSX.Element {
  const codes = codesOf(site, subject.code.subject)
  return (
    <tbody>
      <tr class="grp" id={`s${subject.code.subject}`}>
        <th colSpan={6} scope="rowgroup">
          <span class="gh">
            <Link
              to={pathOfCode(printRegistryCode(subject.code))}
            >{`${subject.code.subject} ${subjectName(subject)}`}</Link>
            <span class="n">{plural(codes.length, 'code')}</span>
          </span>
        </th>
      </tr>
      {codes.map((entry) => (
        <Row site={site} entry={entry} />
      ))}
    </tbody>
  )
}

function List({ site }: { site: Site }): JSX.Element {
  return (
    <table class="t list" id="list">
      <caption class="vh">The enumerated status codes by subject</caption>
      <colgroup>
        {['w-c', undefined, 'w-k', 'w-b', 'w-d', 'w-y'].map((width) => (
          <col class={width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Sample text</th>
          <th scope="col" class="c-k">
            <span class="vh">Classes</span>
            <span class="slots">
              {digits.map((digit) => (
                <span>{digit}</span>
              ))}
            </span>
          </th>
          <th scope="col" class="c-b">
            Basic codes
          </th>
          <th scope="col" class="c-d">
            Document
          </th>
          <th scope="col" class="c-y r">
            Since
          </th>
        </tr>
      </thead>
      {site.registry.subjects.map((subject) => (
        <Group site={site} subject={subject} />
      ))}
    </table>
  )
}

function Bar({ site }: { site: Site }): JSX.Element {
  return (
    <div class="count">
      <p id="count" role="status">
        {plural(site.registry.enumerated.length, 'code')}
      </p>
      <div class="btns">
        <button
          class="btn slim js-only filter-btn"
          type="button"
          aria-expanded="false"
          aria-controls="filters"
        >
          <Icon name="filter" />
          Filters
        </button>
        <fieldset class="seg slim js-only">
          <legend class="vh">Rows</legend>
          <label>
            <input type="radio" name="rows" value="short" checked />
            Compact
          </label>
          <label>
            <input type="radio" name="rows" value="long" />
            Full
          </label>
        </fieldset>
      </div>
    </div>
  )
}

function Find(): JSX.Element {
  const address = useAddress()
  return (
    <search>
      <form class="find-2" action={address('codes/')}>
        <Icon name="find" />
        <input
          type="search"
          id="list-q"
          name="q"
          aria-label="Look up a code, a reply or words"
          placeholder="5.7.26, 550 5.1.1 User unknown, mailbox full …"
          autocomplete="off"
          spellcheck={false}
        />
      </form>
    </search>
  )
}

/** The list of all codes by subject, with search and filters where there is script. */
export function codesPage(site: Site): Page {
  return {
    path: 'codes/',
    title: 'All SMTP Enhanced Status Codes',
    description:
      'The enumerated status codes by subject, with their basic status codes, classes and documents.',
    place: 'codes',
    scripts: ['codes.js'],
    body: (
      <div class="wrap">
        <div class="browse">
          <div>
            <h1>Codes</h1>
            <Filters site={site} />
          </div>
          <div>
            <Find />
            <Bar site={site} />
            <List site={site} />
            <p class="nothing" id="none" hidden>
              Nothing fits. A code that is not here is read as X.n.0 of its subject.{' '}
              <Link to="explain/">Paste the whole reply</Link> and see what can be said.
            </p>
          </div>
        </div>
      </div>
    ),
  }
}
