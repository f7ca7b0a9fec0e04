import { describe, expect, it } from 'vitest'
import { siteFiles } from '../src/pages/all.js'
import { realSite } from './browser.js'

const site = await realSite()
const files = [...siteFiles(site)]
const paths = new Set([
  ...files.map(({ path }) => path),
  'style.css',
  'icon.svg',
  'theme.js',
  'site.js',
  'codes.js',
  'history.js',
  'explain.js',
  'propose.js',
])
const pages = files.filter(({ path }) => path.endsWith('.html') && !path.startsWith('data/v1/'))
const idsOf = new Map(
  pages.map(({ path, text }) => [path, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
)

/** The target of a page's link within the site: a file, and an anchor in it. */
function target(page: string, link: string): { readonly file: string; readonly anchor: string } {
  const { pathname, hash } = new URL(link, `http://site/${page === '404.html' ? '' : page}`)
  const path = decodeURIComponent(pathname.slice(1))
  return {
    file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    anchor: decodeURIComponent(hash.slice(1)),
  }
}

const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))

describe('links', () => {
  it('lead to a file of the site and an anchor in it, or to the web by https', () => {
    const lost = pages.flatMap(({ path, text }) =>
      linksOf(text)
        .filter((link) => !link.startsWith('https://'))
        .filter((link) => {
          const { file, anchor } = target(path, link)
          if (!paths.has(file)) return true
          return anchor !== '' && !(idsOf.get(file)?.has(anchor) ?? false)
        })
        .map((link) => `${path}: ${link}`),
    )
    expect(lost).toEqual([])
  })

  it('has a page for every code, with each class, for every basic code and every document', () => {
    const { enumerated, basicCodes, documents } = site.registry
    const wanted = [
      ...enumerated.flatMap(({ code: { subject, detail } }) =>
        ['codes/X', '2', '4', '5'].map((start) => `${start}.${subject}.${detail}/index.html`),
      ),
      ...[...basicCodes.keys()].flatMap((code) => [`basic/${code}/index.html`, `${code}/index.html`]),
      ...[...documents.keys()].map((id) => `documents/${id.toLowerCase()}/index.html`),
    ]
    expect(wanted.filter((path) => !paths.has(path))).toEqual([])
  })

  it('gives the same octets each time', async () => {
    expect([...siteFiles(await realSite())]).toEqual(files)
  })
})
