import type { EnumeratedEntry } from '@smtp-status/registry'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSite } from '../src/site.js'
import type { Served } from './browser.js'
import { hasBrowser, realSite, serveSite } from './browser.js'

const hostile = '"><img src=x onerror=alert(1)></title><script>alert(2)</script>\u202Egnp.exe'

const poisoned = (entry: EnumeratedEntry): EnumeratedEntry => ({
  ...entry,
  sampleText: hostile,
  description: hostile,
  securityNote: hostile,
  submitters: [hostile],
  changeController: hostile,
})

describe.skipIf(!hasBrowser)(
  'a hostile registry in the browser (skipped where there is no /usr/bin/chromium)',
  () => {
    let served: Served
    beforeAll(async () => {
      const { registry, sourceFiles } = await realSite()
      const documents = new Map(
        [...registry.documents].map(([id, document]) => [
          id,
          { ...document, title: hostile, address: 'javascript:alert(3)' },
        ]),
      )
      const enumerated = registry.enumerated.map(poisoned)
      served = await serveSite(await makeSite({ ...registry, enumerated, documents }, sourceFiles))
    })
    afterAll(async () => {
      await served.close()
    })

    it.each([
      '',
      'codes/',
      'codes/X.7.26/',
      '5.7.26/',
      'documents/rfc7372/',
      'history/',
      'data/',
      'propose/',
    ])('is shown as text and nothing else on the page "%s"', async (path) => {
      const { page, faults } = await served.open(path)
      expect(await page.locator('img').count()).toBe(0)
      expect(await page.locator('script:not([src])').count()).toBe(0)
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
      expect(faults).toEqual([])
      await page.context().close()
    })
  },
)
