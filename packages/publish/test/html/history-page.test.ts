import { timelineOf } from '@smtp-status/registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { historyPageArtifact } from '../../src/html/history-page.js'
import { registrationsPerYear } from '../../src/html/registrations-chart.js'
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
    expect(allOf(/<(ol) class="timeline"/g, page)).toHaveLength(92)
    const ofX730 = page.slice(page.indexOf('id="X.7.30"'))
    expect(ofX730).toMatch(/2019-08-05<\/time> <strong>Registered: REQUIRETLS support required</)
    expect(ofX730).toContain('references: RFC-ietf-uta-smtp-require-tls-09 → rfc8689')
  })

  it('has each anchor once, and no link to an anchor that it has not', () => {
    const anchors = allOf(/ id="([^"]*)"/g, page)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(anchors).toEqual(expect.arrayContaining([...allOf(/ href="#([^"]*)"/g, page)]))
  })

  it('draws the registrations of each year, and says them in words and as a table', () => {
    const years = registrationsPerYear(timeline)
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 17 }, (_, index) => 2008 + index))
    expect(years.reduce((sum, { count }) => sum + count, 0)).toBe(92)
    expect(years.filter(({ year }) => year >= 2017 && year <= 2019).map(({ count }) => count)).toEqual([
      1, 1, 1,
    ])
    expect(page).toMatch(/<svg[^>]+role="img"[^>]+aria-labelledby="chart-title chart-words"/)
    expect(page).toMatch(
      /<desc id="chart-words">[^<]*1 in 2017, 1 in 2018, 1 in 2019; none in the other years\./,
    )
    expect(page.match(/<rect /g)).toHaveLength(years.filter(({ count }) => count > 0).length)
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
