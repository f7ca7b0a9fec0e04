import { plural } from '@smtp-status/terminal/layout'
import { Link, useAddress } from '@smtp-status/publish/parts'
import type { JSX } from 'preact'
import type { Page } from '../frame.js'
import type { Site } from '../site.js'
import { CodeFilters } from './code-filters.js'
import { CodeList } from './code-list.js'
import { Icon } from '../parts/signs.js'

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
            <CodeFilters site={site} />
          </div>
          <div>
            <Find />
            <Bar site={site} />
            <CodeList site={site} />
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
