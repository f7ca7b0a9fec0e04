import { createHash } from 'node:crypto'
import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { texts } from '#generated/texts.js'
import type { Edition } from '../artifact.js'
import { asOfSentence } from '../artifact.js'
import type { AddressOf } from '../parts/index.js'
import { Addresses } from '../parts/index.js'

const style = texts['page.css']

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

// Nothing but the page's own style and script may load or run, whatever gets into its texts.
const policyFor = (script: string): string =>
  [
    "default-src 'none'",
    `style-src ${digestOf(style)}`,
    ...(script === '' ? [] : [`script-src ${digestOf(script)}`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Parts of a page. */
export interface PageProps {
  readonly title: string
  readonly edition: Edition
  /** Words of the link past the header: `Skip to the tables`. */
  readonly skip: string
  /** Addresses of paths of the site in this page. */
  readonly addresses: AddressOf
  /** The page's script; without one it runs none. */
  readonly script?: string
  readonly header: ComponentChildren
  readonly children: ComponentChildren
}

/** Text that a browser is to take as it is, within an element that holds nothing else. */
const verbatim = (text: string): { readonly dangerouslySetInnerHTML: { readonly __html: string } } => ({
  dangerouslySetInnerHTML: { __html: text },
})

// A browser asks the server for /favicon.ico unless the page names an icon.
function Head({ title, script }: { title: string; script: string }): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={policyFor(script)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <style {...verbatim(style)} />
    </head>
  )
}

function Page({ title, edition, skip, addresses, script = '', header, children }: PageProps): JSX.Element {
  const asOf = asOfSentence(edition)
  return (
    <html lang="en">
      <Head title={title} script={script} />
      <body>
        <a class="skip" href="#main">
          {skip}
        </a>
        <Addresses.Provider value={addresses}>
          <header class="wrap head">
            <h1>{title}</h1>
            {asOf && <p class="lead">{asOf}</p>}
            {header}
          </header>
          <main id="main" class="wrap" tabIndex={-1}>
            {children}
          </main>
        </Addresses.Provider>
        {script === '' ? undefined : <script {...verbatim(script)} />}
      </body>
    </html>
  )
}

// HTML has no way to write a control character, so one becomes the replacement character.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Writes a whole page that loads nothing. The same contents give the same octets. */
export function pageText(props: PageProps): string {
  const text = renderToString(<Page {...props} />)
  return `<!DOCTYPE html>\n${text.replaceAll(unwritable, '\uFFFD')}\n`
}

/** Contents with a line break after each, so that two versions of a page can be compared by lines. */
export function Lines({ of }: { of: readonly JSX.Element[] }): JSX.Element {
  return <>{of.flatMap((item) => [item, '\n'])}</>
}

/** A section with its heading, to which a link can lead. */
export function PageSection({ id, title, children }: SectionProps): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly children: ComponentChildren
}
