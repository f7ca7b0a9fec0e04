import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { colourFaults, structureFaults } from '../../publish/test/html/accessibility.js'
import type { Served } from './browser.js'
import { hasBrowser, realSite, serveSite } from './browser.js'

/** A page of every kind. */
const kinds = [
  '',
  'codes/',
  'codes/X.3.2/',
  'codes/X.6.10/',
  'codes/X.7.YYY/',
  'codes/5.XXX.YYY/',
  '5.7.26/',
  'basic/550/',
  'documents/rfc7504/',
  'explain/',
  'history/',
  'history/2015-07-02/',
  'data/',
  'propose/',
  '404.html',
]

describe.skipIf(!hasBrowser)('in the browser (skipped where there is no /usr/bin/chromium)', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveSite(await realSite())
  })
  afterAll(async () => {
    await served.close()
  })

  it.each(kinds)(
    'the page "%s" has no error, asks no other host and has nothing that axe finds, in both themes',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, faults } = await served.open(path, { colorScheme })
        expect(await colourFaults(page)).toEqual([])
        // The structure is the same in both themes.
        const structure = colorScheme === 'light' ? await structureFaults(page) : []
        expect(structure).toEqual([])
        expect(faults).toEqual([])
        await page.context().close()
      }
    },
  )

  it.each([320, 390, 768, 1280])('no page is wider than a screen of %i pixels', async (width) => {
    const { page } = await served.open('', { viewport: { width, height: 800 } })
    for (const path of kinds) {
      await page.goto(served.address + path)
      expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, width])
    }
    await page.context().close()
  })

  it('shows everything without script: the codes, what one means, the history', async () => {
    const { page } = await served.open('codes/', { javaScriptEnabled: false })
    expect(await page.locator('tr[data-k]').count()).toBe((await realSite()).registry.enumerated.length)
    await page.getByRole('link', { name: 'X.7.26' }).click()
    expect(await page.locator('h1').textContent()).toContain('Multiple authentication checks failed')
    await page.goto(`${served.address}history/`)
    expect(await page.getByText('What happened between').count()).toBe(1)
    expect(await page.locator('.js-only').first().isVisible()).toBe(false)
    await page.context().close()
  })

  it('prints a code in black, without the parts that are for the screen', async () => {
    const { page } = await served.open('codes/X.7.26/')
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.locator('.nav').isVisible()).toBe(false)
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe(
      'rgb(0, 0, 0)',
    )
    await page.context().close()
  })

  it('moves nothing where less motion is asked for', async () => {
    const { page } = await served.open('', { reducedMotion: 'reduce' })
    const durations = await page
      .locator('a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).transitionDuration))
    expect(new Set(durations)).toEqual(new Set(['0s']))
    await page.context().close()
  })

  it("keeps a chosen theme, and forgets one that is the system's", async () => {
    const { page } = await served.open('')
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await page.goto(`${served.address}codes/`)
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark')
    await page.getByRole('button', { name: 'Dark theme' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.context().close()
  })
})
