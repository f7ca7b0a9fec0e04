import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from './browser.js'
import { hasBrowser, realSite, serveSite } from './browser.js'

const hits = async (page: Page, list: string): Promise<readonly string[]> => {
  await page.locator(`${list} a .c`).first().waitFor()
  return page.locator(`${list} a .c`).allTextContents()
}

describe.skipIf(!hasBrowser)('search in the browser (skipped where there is no /usr/bin/chromium)', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveSite(await realSite())
  })
  afterAll(async () => {
    await served.close()
  })

  it('finds a code, with the class that was typed, and opens its page on Enter', async () => {
    const { page, faults } = await served.open('')
    await page.keyboard.press('/')
    await page.keyboard.type('5.7.26')
    expect(await hits(page, '#hits')).toEqual(['5.7.26'])
    await page.keyboard.press('Enter')
    await page.waitForURL('**/5.7.26/')
    expect(await page.locator('.as').textContent()).toContain('Failed for good.')
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('finds codes by words, shows where they are, and walks through them by keyboard alone', async () => {
    const { page } = await served.open('')
    await page.keyboard.press('/')
    await page.keyboard.type('mailbox full')
    expect((await hits(page, '#hits'))[0]).toBe('X.2.2')
    expect(await page.locator('.cells a.hit').count()).toBeGreaterThan(0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/codes/X.2.2/')
    await page.context().close()
  })

  it('closes the hits on Escape and goes back to the field', async () => {
    const { page } = await served.open('data/')
    await page.keyboard.press('/')
    await page.keyboard.type('x.4.')
    await hits(page, '#top-hits')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    expect(await page.locator('#top-hits').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('top-q')
    await page.context().close()
  })

  it('finds and marks words that are written with a hyphen', async () => {
    const { page, faults } = await served.open('codes/?q=author-matched')
    await page.locator('mark:visible').first().waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('keeps query and filters of the list in the address', async () => {
    const { page } = await served.open('codes/?q=mailbox')
    await page.locator('mark:visible').first().waitFor()
    await page.getByLabel('2 Mailbox').check()
    await page.waitForURL('**/codes/?s=2&q=mailbox')
    const shown = page.locator('tr[data-k]:visible')
    const codes = await shown.locator('th').allTextContents()
    expect(codes.every((code) => code.startsWith('X.2.'))).toBe(true)
    await page.reload()
    await page.locator('mark:visible').first().waitFor()
    expect(await shown.locator('th').allTextContents()).toEqual(codes)
    await page.context().close()
  })

  it('finds the codes of a whole reply by its code', async () => {
    const { page } = await served.open('codes/?q=550+5.1.1+User+unknown')
    await expect.poll(() => page.locator('tr[data-k]:visible th').allTextContents()).toEqual(['X.1.1'])
    await page.context().close()
  })

  it('says so where nothing fits', async () => {
    const { page } = await served.open('codes/?q=zzzz')
    expect(await page.getByText('Nothing fits.').textContent()).toContain('X.n.0')
    await page.context().close()
  })

  it('shows a hostile query as text and nothing else', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202E"javascript:alert(1)'
    const { page, faults } = await served.open(`codes/?q=${encodeURIComponent(hostile)}`)
    await page.getByText(/of \d+ codes/).waitFor()
    expect(await page.locator('img').count()).toBe(0)
    await page.goto(`${served.address}?#${encodeURIComponent('javascript:alert(1)')}`)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it.each([
    ['#5.7.26', '**/5.7.26/'],
    ['#550', '**/basic/550/'],
    ['#X.7.26', '**/codes/X.7.26/'],
    ['#rfc7372', '**/documents/rfc7372/'],
  ])('leads %s where it should', async (anchor, to) => {
    const { page } = await served.open(anchor)
    await page.waitForURL(to)
    expect(await page.locator('h1').count()).toBe(1)
    await page.context().close()
  })
})
