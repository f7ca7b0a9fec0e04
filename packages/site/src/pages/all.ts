import { printBasicCodes, printRegistryCode, titleOf } from '@smtp-status/registry'
import { pathOfBasicCode } from '@smtp-status/publish/parts'
import type { Known } from '../client/search.js'
import { codeFacts, explainPage } from './explain.js'
import type { Page } from '../frame.js'
import { renderPage } from '../frame.js'
import type { Site } from '../site.js'
import { statesOf } from '../states.js'
import { codePage } from './code.js'
import { codesPage } from './codes.js'
import { dataPage } from './data.js'
import { dataFolder } from './data-files.js'
import { dayPage, daysOf } from './day.js'
import { basicCodePage, classPage, documentPage, subjectPage } from './groups.js'
import { historyPage } from './history.js'
import { homePage } from './home.js'
import { ianaPage } from './iana.js'
import { lostPage } from './lost.js'
import { proposePage } from './propose.js'

/** Data on each code for the search of the pages. */
const knownCodes = ({ registry }: Site): readonly Known[] =>
  registry.enumerated.map((entry) => ({
    code: printRegistryCode(entry.code),
    sampleText: titleOf(entry) || null,
    description: entry.description,
    basic: entry.basicCodes ? printBasicCodes(entry.basicCodes) : '',
    deprecated: entry.deprecated !== undefined,
  }))

/** A file of the site: its path and its text, which is written as UTF-8. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

function* pagesOf(site: Site): Generator<Page> {
  const { classes, subjects, enumerated, basicCodes, documents } = site.registry
  yield homePage(site)
  yield codesPage(site)
  yield explainPage(site)
  yield historyPage(site)
  yield dataPage(site)
  yield proposePage(site)
  yield lostPage
  if (site.iana) yield ianaPage(site.iana)
  for (const entry of classes) yield classPage(site, entry)
  for (const entry of subjects) yield subjectPage(site, entry)
  for (const entry of enumerated) {
    yield codePage(site, entry)
    for (const digit of [2, 4, 5] as const) yield codePage(site, entry, digit)
  }
  for (const basic of basicCodes.values()) yield basicCodePage(site, basic)
  for (const document of documents.values()) yield documentPage(site, document)
  for (const day of daysOf(site)) yield dayPage(site, day)
}

const fileOf = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path)

/** A page that leads on, for an address that people type: `550/` to `basic/550/`. */
function leadOn(from: string, to: string): SiteFile {
  const address = '../'.repeat(from.split('/').length - 1) + to
  const text = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${to}</title><meta http-equiv="refresh" content="0; url=${address}"><link rel="canonical" href="${address}"></head>
<body><p><a href="${address}">${to}</a></p></body>
</html>
`
  return { path: fileOf(from), text }
}

function* entryFiles(site: Site): Generator<SiteFile> {
  const published = new Map(site.published.map((entry) => [entry.code, entry]))
  for (const code of site.entries.keys()) {
    yield { path: `codes/${code}/entry.json`, text: `${JSON.stringify(published.get(code), null, 2)}\n` }
    yield { path: `codes/${code}/entry.yaml`, text: site.sources.get(code) ?? '' }
  }
}

/**
 * Every file of the site but its style and scripts, one after the other, so that no more than one is held. The same site gives the same
 * octets.
 */
export function* siteFiles(site: Site): Generator<SiteFile> {
  for (const page of pagesOf(site)) yield { path: fileOf(page.path), text: renderPage(site, page) }
  for (const code of site.registry.basicCodes.keys()) yield leadOn(`${code}/`, pathOfBasicCode(code))
  for (const { name, text } of site.files) yield { path: dataFolder + name, text }
  yield* entryFiles(site)
  yield { path: 'history/states.json', text: JSON.stringify(statesOf(site)) }
  yield { path: 'propose/source.json', text: JSON.stringify(Object.fromEntries(site.sourceFiles)) }
  yield { path: 'explain/facts.json', text: JSON.stringify(Object.fromEntries(codeFacts(site))) }
  yield { path: 'codes/codes.json', text: JSON.stringify(knownCodes(site)) }
}
