import { createHash } from 'node:crypto'

/** A piece of HTML that is safe to put into a page: what came from outside has been escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Values that a template takes: text, which it escapes, pieces of HTML, lists of both, or nothing. */
export type Content = Html | string | number | undefined | readonly Content[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// HTML has no way to write a control character, so one becomes the replacement character.
// oxlint-disable-next-line no-control-regex
const special = /[&<>"']|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Escapes a text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(special, (character) => entities[character] ?? '\uFFFD')
}

function render(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Html) return content.text
  if (typeof content === 'string' || typeof content === 'number') return escapeHtml(String(content))
  return content.map(render).join('')
}

const templates = new WeakMap<TemplateStringsArray, readonly string[]>()

// A template's own text is the same object each time that it is used.
function withoutIndent(strings: TemplateStringsArray): readonly string[] {
  const known = templates.get(strings)
  if (known !== undefined) return known
  const made = strings.map((string) => string.replaceAll(/\n\s+/g, '\n'))
  templates.set(strings, made)
  return made
}

/**
 * A template for HTML: everything put into it is escaped, except what such a template made. Attributes must be quoted.
 * The indent of the template's lines is left out.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const parts = withoutIndent(strings).map((string, index) => string + render(contents[index]))
  return new Html(parts.join(''))
}

/** Puts a separator between pieces. */
export function joined(pieces: readonly Content[], separator: Content): Content {
  return pieces.map((piece, index) => (index === 0 ? piece : [separator, piece]))
}

// Nothing but the page's own style may load or run, whatever gets into its texts.
const policyFor = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** The head of a page. Takes its title, and its whole style, for whose very bytes the page's policy holds. */
function pageHead(title: string, style: string): Html {
  // A browser asks the server for /favicon.ico unless the page names an icon.
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policyFor(style)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    ${new Html(`<style>${style}</style>`)}
  </head>`
}

/** Parts of a page. */
interface PageParts {
  readonly title: string
  readonly style: string
  /** Words of the link past the header: `Skip to the tables`. */
  readonly skip: string
  readonly header: Html
  readonly sections: readonly Html[]
}

/** A whole page that loads nothing. */
export function pageText({ title, style, skip, header, sections }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="en">
      ${pageHead(title, style)}
      <body>
        <a class="skip" href="#main">${skip}</a>
        ${header}
        <main id="main" tabindex="-1">${joined(sections, '\n')}</main>
      </body>
    </html>`
  return `${page.text}\n`
}
