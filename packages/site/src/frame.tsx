import { Addresses, addressesFrom, Link, Time, useAddress } from '@smtp-status/publish/parts'
import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Site } from './site.js'
import { Icon, Sprite } from './parts/signs.js'

/** The places that the header leads to, in their order. */
const places = {
  codes: 'Codes',
  explain: 'Explain',
  history: 'History',
  data: 'Data',
  propose: 'Propose',
} as const

/** A place of the header. */
export type PlaceName = keyof typeof places

/** A page of the site: where it lies, how it is called, and what it shows. */
export interface Page {
  /** `''` for the home page, `codes/X.7.26/`, or a file: `404.html`. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly place?: PlaceName
  /** The path of the page that says the same and is to be linked to. */
  readonly canonical?: string
  /** Names of scripts that this page needs beside those of all pages. */
  readonly scripts?: readonly string[]
  readonly body: JSX.Element
}

// A page works from a file and under any address, so that nothing names a host.
const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"

function Head({ site, page }: { site: Site; page: Page }): JSX.Element {
  const address = useAddress()
  const canonical =
    site.origin === undefined ? undefined : new URL(page.canonical ?? page.path, site.origin).href
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      {canonical === undefined ? undefined : <link rel="canonical" href={canonical} />}
      <link rel="icon" href={address('icon.svg')} type="image/svg+xml" />
      <link
        rel="alternate"
        href={address('data/v1/changes.atom')}
        type="application/atom+xml"
        title="Changes of the registry"
      />
      <link rel="stylesheet" href={address('style.css')} />
      <script src={address('theme.js')} />
      {['site.js', ...(page.scripts ?? [])].map((name) => (
        <script src={address(name)} type="module" />
      ))}
    </head>
  )
}

function Header({ page }: { page: Page }): JSX.Element {
  const address = useAddress()
  return (
    <header class="top">
      <div class="wrap">
        <Link to="" class="brand">
          <svg aria-hidden="true" viewBox="0 0 44 14">
            <use href="#brand" />
          </svg>
          SMTP status codes
        </Link>
        <nav class="nav" aria-label="Main">
          {Object.entries(places).map(([path, label]) => (
            <Link to={`${path}/`} current={page.place === path}>
              {label}
            </Link>
          ))}
        </nav>
        {page.path === '' ? undefined : (
          <>
            <search class="top-find">
              <form action={address('codes/')}>
                <Icon name="find" />
                <input
                  type="search"
                  name="q"
                  id="top-q"
                  aria-label="Look up a code, a reply or words"
                  placeholder="Code, reply or words"
                  autocomplete="off"
                  spellcheck={false}
                />
                <kbd aria-hidden="true">/</kbd>
              </form>
              <div class="hits" id="top-hits" hidden />
            </search>
            <a class="find-link" href={address('codes/')} aria-label="Look up a code">
              <Icon name="find" />
            </a>
          </>
        )}
        <button class="theme js-only" type="button" aria-label="Dark theme" aria-pressed="false">
          <Icon name="sun" class="sun" />
          <Icon name="moon" class="moon" />
        </button>
      </div>
    </header>
  )
}

function Footer({ site }: { site: Site }): JSX.Element {
  return (
    <footer class="bottom">
      <div class="wrap">
        <p>
          Registry of SMTP Enhanced Status Codes, set up by{' '}
          <a href="https://www.rfc-editor.org/info/rfc5248">RFC 5248</a>. Data of{' '}
          <Time date={site.updated} long />: CC0 1.0. Code: MIT. These pages set no cookies and load nothing
          from elsewhere.
        </p>
        <ul>
          <li>
            <Link to="data/">Downloads</Link>
          </li>
          <li>
            <Link to="data/#feed">Atom feed</Link>
          </li>
          <li>
            <Link to="history/#verify">Verify</Link>
          </li>
          <li>
            <Link to="propose/#error">Report an error</Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}

/** The way to the root of the site from a page's path: `../../` from `codes/X.7.26/`. */
const rootFrom = (path: string): string => '../'.repeat(path.split('/').length - 1)

/** HTML around the content of a page. */
interface Around {
  readonly before: string
  readonly after: string
}

const known = new WeakMap<Site, Map<string, Around>>()

/** Gives what stands around the content of a page; it is written once for all pages of a place that lie equally deep. */
function aroundOf(site: Site, page: Page, render: (content: JSX.Element) => string, root: string): Around {
  const ofSite = known.get(site) ?? new Map<string, Around>()
  known.set(site, ofSite)
  const key = JSON.stringify([root, page.place, page.path === ''])
  const around = ofSite.get(key) ?? {
    before: render(
      <>
        <Sprite />
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <Header page={page} />
      </>,
    ),
    after: render(<Footer site={site} />),
  }
  ofSite.set(key, around)
  return around
}

/** Writes a page as HTML. The same site and page give the same octets. */
export function renderPage(site: Site, page: Page): string {
  const root = page.path === '404.html' ? site.base : rootFrom(page.path)
  const addresses = addressesFrom(root)
  const render = (content: ComponentChildren): string =>
    renderToString(<Addresses.Provider value={addresses}>{content}</Addresses.Provider>)
  const { before, after } = aroundOf(site, page, render, root)
  const head = render(<Head site={site} page={page} />)
  const main = render(<main id="main">{page.body}</main>)
  return `<!DOCTYPE html>\n<html lang="en">${head}<body>${before}${main}${after}</body></html>\n`
}
