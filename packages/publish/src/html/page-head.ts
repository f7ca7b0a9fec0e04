import { createHash } from 'node:crypto'
import { Html, html } from './markup.js'

// Nothing but the page's own style may load or run, whatever gets into its texts.
const policyFor = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/**
 * The head of a page that loads nothing. Takes its title, and its whole style, for whose very bytes the page's policy holds.
 */
export function pageHead(title: string, style: string): Html {
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
