import { timelineOf } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyPageArtifact } from '../../src/html/history-page.js'
import { anyRegistry } from '../arbitrary-registry.js'
import { frozenRegistry } from '../real-registry.js'
import { colourFaults, structureFaults } from './accessibility.js'
import { hasBrowser, startBrowser } from './browser.js'

const registry = frozenRegistry()
const timeline = timelineOf(registry)
const { name, text: page } = historyPageArtifact(registry, timeline)

const allOf = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

const elements = (text: string): ReadonlySet<string> =>
  new Set(allOf(/<(\/?[a-z][a-z0-9]*)/gi, text.replace(/<style>[\s\S]*?<\/style>/, '')))

describe('the page of the history', () => {
  it('has a timeline for each of the 92 entries, below its code as an anchor', () => {
    expect(name).toBe('smtp-enhanced-status-codes-history.html')
    expect(allOf(/<h3 id="([^"]+)"/g, page)).toHaveLength(92)
    expect(allOf(/<(ol) class="tl"/g, page)).toHaveLength(92)
    const ofX730 = page.slice(page.indexOf('id="X.7.30"'))
    expect(ofX730).toMatch(/2019-08-05<\/time><div><p class="what">Registered: REQUIRETLS support required</)
    expect(ofX730).toContain('references: RFC-ietf-uta-smtp-require-tls-09 → rfc8689')
  })

  it('has each anchor once, and no link to an anchor that it has not', () => {
    const anchors = allOf(/ id="([^"]*)"/g, page)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors).toEqual(expect.arrayContaining([...allOf(/ href="#([^"]*)"/g, page)]))
  })

  it('draws a square for each step of each year, the years without any among them', () => {
    const years = page.slice(
      page.indexOf('<ol class="years">'),
      page.indexOf('</ol>', page.indexOf('<ol class="years">')),
    )
    expect(allOf(/<span class="long">(20)<\/span>\d\d/g, years)).toHaveLength(2024 - 2008 + 1)
    expect(allOf(/<i class="(reg)"/g, years)).toHaveLength(92)
    expect(allOf(/<i class="(reg|chg)"/g, years)).toHaveLength(
      timeline.filter(({ date }) => date !== undefined).length,
    )
    expect(years).toContain('aria-label="2017: 1 step"')
    expect(years).toContain('aria-label="2018: 1 step"')
  })

  it('is made of nothing but its own elements, whatever the registry says', () => {
    const known = elements(page)
    fc.assert(
      fc.property(anyRegistry, (any) => {
        const made = historyPageArtifact(any, timelineOf(any)).text
        expect([...elements(made)].filter((each) => !known.has(each))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it.skipIf(!hasBrowser).each([
    ['light', 1280],
    ['dark', 360],
  ] as const)(
    'has no fault of accessibility, in %s, %i pixels wide (needs chromium)',
    async (colorScheme, width) => {
      const browser = await startBrowser()
      try {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
        const shown = await context.newPage()
        await shown.setContent(page)
        expect(await structureFaults(shown)).toEqual([])
        expect(await colourFaults(shown)).toEqual([])
        const overflow = await shown.evaluate('document.documentElement.scrollWidth - innerWidth')
        expect(overflow).toBeLessThanOrEqual(0)
      } finally {
        await browser.close()
      }
    },
  )
})
