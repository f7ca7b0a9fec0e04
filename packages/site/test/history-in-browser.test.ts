import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from './browser.js'
import { hasBrowser, realSite, serveSite } from './browser.js'

describe.skipIf(!hasBrowser)('history in the browser (skipped where there is no /usr/bin/chromium)', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveSite(await realSite())
  })
  afterAll(async () => {
    await served.close()
  })

  it('shows an entry on two days, what differs first, and the steps between', async () => {
    const { page, faults } = await served.open('history/?code=X.3.2&from=2015-05-13&to=2015-07-02')
    const rows = page.locator('#compared .diff th')
    await expect
      .poll(() => rows.allTextContents())
      .toEqual(['Basic status codes', 'References', 'Submitters'])
    expect(await page.locator('#compared ins').allTextContents()).toContain('453, 521')
    expect(await page.locator('#compared .tl time').allTextContents()).toEqual([
      '2015-05-14',
      '2015-05-18',
      '2015-07-02',
    ])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('compares all entries, and keeps the question in the address', async () => {
    const { page } = await served.open('history/')
    await page.getByLabel('Entry').selectOption('All entries')
    await page.getByLabel('On', { exact: true }).first().fill('2014-08-12')
    await page.getByLabel('and on').fill('2014-08-13')
    await page.getByRole('button', { name: 'Compare' }).click()
    // RFC 7372 brought seven codes.
    const { entries } = await realSite()
    await page.getByText(`7 of ${entries.size} entries differ`).waitFor()
    expect(new URL(page.url()).searchParams.get('from')).toBe('2014-08-12')
    await page.context().close()
  })

  it('shows the registry on a day on which nothing happened as it was after the last change before', async () => {
    const { page } = await served.open('history/')
    await page.locator('#day').fill('2016-01-01')
    await page.getByRole('button', { name: 'Show the registry' }).click()
    await page.waitForURL('**/history/2015-08-24/')
    expect(await page.locator('h1').textContent()).toBe('24 August 2015')
    await page.context().close()
  })
})
