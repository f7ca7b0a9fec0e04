import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { Registry } from '@smtp-status/registry'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { htmlArtifact } from '../../src/html/registry-page.js'
import { frozenRegistry } from '../real-registry.js'
import { sampleRegistry } from '../sample-registry.js'
import { colourFaults, structureFaults } from './accessibility.js'
import { hasBrowser, startBrowser } from './browser.js'

const hostileText = '<img src=https://example.org/x onerror=alert(1)><style>*{display:none}</style>'

const hostileRegistry: Registry = {
  ...sampleRegistry,
  title: hostileText,
  subjects: sampleRegistry.subjects.map((entry) => Object.assign({}, entry, { summary: hostileText })),
}

describe.skipIf(!hasBrowser)(
  'the HTML page in a browser (needs Debian chromium at /usr/bin/chromium)',
  () => {
    let browser: Browser
    let server: Server
    let address = ''
    const requested: string[] = []

    beforeAll(async () => {
      browser = await startBrowser()
      server = createServer((request, response) => {
        requested.push(request.url ?? '')
        const registry = request.url === '/hostile' ? hostileRegistry : frozenRegistry()
        response.setHeader('content-type', 'text/html; charset=utf-8').end(htmlArtifact(registry).text)
      })
      await new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve)
      })
      const bound = server.address()
      if (typeof bound !== 'object' || bound === null) throw new Error('The server has no port')
      address = `http://127.0.0.1:${bound.port}`
    }, 60_000)

    afterAll(async () => {
      await browser?.close()
      server?.close()
    })

    async function open(path: string, options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      await page.goto(`${address}${path}`)
      return page
    }

    const widths = [1280, 900, 360, 320]
    const schemes = ['light', 'dark'] as const

    it.each(schemes.flatMap((colorScheme) => [1280, 360].map((width) => ({ colorScheme, width }))))(
      'has no fault of colours, in $colorScheme, $width pixels wide',
      async ({ colorScheme, width }) => {
        const page = await open('/#X.6.10', { colorScheme, viewport: { width, height: 800 } })
        expect(await colourFaults(page)).toEqual([])
        await page.context().close()
      },
    )

    it.each([1280, 360])('has no other fault of accessibility, %i pixels wide', async (width) => {
      const page = await open('/#X.6.10', { viewport: { width, height: 800 } })
      expect(await structureFaults(page)).toEqual([])
      await page.context().close()
    })

    it('would have one of colours, were a row of another kind pale among many of one kind', async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const row = (kind: string): string => `<tr><td class="${kind}">X.7.1</td></tr>`
      await page.setContent(
        `<style>.pale { color: #bbb }</style><table>${row('').repeat(5)}${row('pale')}${row('').repeat(5)}</table>`,
      )
      expect(await colourFaults(page)).toEqual([['color-contrast', [['.pale']]]])
      await context.close()
    })

    it.each(widths.map((width) => ({ width })))(
      'needs no scrolling sideways, $width pixels wide',
      async ({ width }) => {
        const page = await open('/', { viewport: { width, height: 800 } })
        const widest = await page.evaluate(`Math.max(...[...document.querySelectorAll('body *:not(.skip)')]
      .map((element) => element.getBoundingClientRect().right))`)
        expect(widest).toBeLessThanOrEqual(width)
        await page.context().close()
      },
    )

    it('shows the code that the address names', async () => {
      const page = await open('/', { viewport: { width: 1280, height: 400 } })
      await page.goto(`${address}/#X.7.24`)
      const row = await page.locator('[id="X.7.24"]').boundingBox()
      expect(row?.y).toBeGreaterThanOrEqual(0)
      expect(row?.y).toBeLessThan(400)
      await page.context().close()
    })

    it('filters its rows by words, a code with a class among them, and shows what a link leads to', async () => {
      const page = await open('/', {})
      await page.keyboard.press('/')
      await page.keyboard.type('5.7.24 spf')
      const shown = page.locator('tbody tr[id]:not(.grp):visible')
      expect(await shown.evaluateAll((rows) => rows.map(({ id }) => id))).toEqual(['X.7.24'])
      expect(await page.locator('#filtered').textContent()).toMatch(/^1 of \d+ rows$/)
      expect(await page.locator('#documents').isVisible()).toBe(false)
      await page.locator('nav a[href="#documents"]').click()
      expect(await page.locator('#documents').isVisible()).toBe(true)
      expect(await page.locator('#filter').inputValue()).toBe('')
      await page.context().close()
    })

    it('marks the code that was followed', async () => {
      const page = await open('/#X.6.10', {})
      const ground = async (id: string): Promise<unknown> =>
        page.evaluate(`getComputedStyle(document.getElementById('${id}').cells[1]).backgroundColor`)
      expect(await ground('X.6.10')).toMatch(/^rgb/)
      expect(await ground('X.6.10')).not.toBe(await ground('X.6.8'))
      await page.locator('[id="X.6.10"] .warn a').click()
      expect(new URL(page.url()).hash).toBe('#X.6.8')
      expect(await ground('X.6.8')).not.toBe(await ground('X.6.10'))
      await page.context().close()
    })

    it('lets the keyboard skip to the tables first', async () => {
      const page = await open('/', {})
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('Skip to the tables')
      expect((await page.locator(':focus').boundingBox())?.x).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate('document.activeElement.id')).toBe('main')
      await page.context().close()
    })

    it('keeps its tables tables for who cannot see them, also where they are shown as cards', async () => {
      const page = await open('/', { viewport: { width: 360, height: 800 } })
      const table = page.getByRole('table').nth(2)
      const row = table.getByRole('row').filter({ hasText: 'SPF validation error' })
      expect(await row.getByRole('rowheader').textContent()).toBe('X.7.24')
      expect(await row.getByRole('cell').count()).toBe(3)
      await page.context().close()
    })

    it('asks for nothing but itself, and runs no script but its own, whatever its texts say', async () => {
      requested.length = 0
      const context = await browser.newContext()
      const page = await context.newPage()
      const asked: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('console', (message) => complaints.push(message.text()))
      page.on('dialog', (dialog) => complaints.push(dialog.message()))
      await page.goto(`${address}/hostile`, { waitUntil: 'networkidle' })
      expect(await page.locator('h1').textContent()).toBe(hostileText)
      expect(await page.locator('h1').isVisible()).toBe(true)
      expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${address}/hostile`])
      expect(requested).toEqual(['/hostile'])
      expect(complaints).toEqual([])
      await context.close()
    })

    it('is read without scripts as well', async () => {
      const page = await open('/', { javaScriptEnabled: false })
      expect(await page.getByRole('row').filter({ hasText: 'Mail flood detected' }).isVisible()).toBe(true)
      await page.context().close()
    })
  },
)
