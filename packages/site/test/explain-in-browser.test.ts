import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleBounce } from '../src/explain/example.js'
import type { Served } from './browser.js'
import { hasBrowser, realSite, serveSite } from './browser.js'

const corpus = join(import.meta.dirname, '../../../../shared/bounces')

const paste = async (page: Page, text: string): Promise<void> => {
  await page.locator('#bounce').fill(text)
  await page.getByRole('button', { name: 'Explain', exact: true }).click()
  await page.locator('#example').waitFor({ state: 'detached' })
}

describe.skipIf(!hasBrowser)('explain in the browser (skipped where there is no /usr/bin/chromium)', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveSite(await realSite())
  })
  afterAll(async () => {
    await served.close()
  })

  it('reads a report on five recipients, each with its outcome beside the lines it was read from', async () => {
    const { page, faults } = await served.open('explain/')
    await paste(page, exampleBounce)
    expect(await page.locator('.addr').allTextContents()).toEqual([
      'ana@example.net',
      'bo@example.com',
      'chris@example.edu',
      'dana@example.info',
      'eli@lists.example.net',
    ])
    expect(await page.locator('.rcpt h3').allTextContents()).toEqual([
      'Failed for good. Multiple authentication checks failed.',
      'Failed for good. Bad destination mailbox address.',
      'Delayed, the server keeps trying. Mailbox full.',
      'Failed for good. Why is not told.',
      'Success. Handed on to a system that sends no reports.',
    ])
    const papers = await page.locator('.paper small').allTextContents()
    const lines = exampleBounce.split('\n')
    expect(papers).toHaveLength(5)
    expect(papers[0]).toBe(
      `Lines ${lines.findIndex((line) => line.includes('rfc822; ana@')) + 1} to ${lines.indexOf('    SPF and DKIM did not pass') + 1}`,
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('says of a well-known reply with a misleading code what it means, and who says so', async () => {
    const { page } = await served.open('explain/')
    await paste(
      page,
      '550 5.4.1 Recipient address rejected: Access denied. [DB5EUR03FT006.eop-EUR03.prod.protection.outlook.com]',
    )
    expect(await page.locator('.rcpt h3').textContent()).toBe(
      'Failed for good. Bad destination mailbox address.',
    )
    expect(await page.locator('.rcpt dl').textContent()).toContain('Microsoft')
    await page.context().close()
  })

  it('shows a hostile bounce as text and nothing else', async () => {
    const { page, faults } = await served.open('explain/')
    await paste(
      page,
      '550 5.1.1 <img src=x onerror=alert(1)>\u202E</textarea><script>alert(2)</script> javascript:alert(3)',
    )
    expect(await page.locator('#result img, #result script').count()).toBe(0)
    expect(await page.locator('#result').textContent()).toContain(String.raw`\u{202e}`)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('says so where there is nothing to explain', async () => {
    const { page } = await served.open('explain/')
    await paste(page, 'Dear all, lunch is at 12.')
    expect(await page.locator('#result h2').textContent()).toBe('Nothing that can be explained')
    await page.context().close()
  })

  it.skipIf(!existsSync(corpus))(
    'names a recipient of each of ten real bounces, opened as files (skipped without the corpus)',
    async () => {
      const chosen = readdirSync(join(corpus, 'eml')).flatMap((name) => {
        const file = join(corpus, 'eml', name)
        const address = /^Final-Recipient: rfc822; ?([^\s;<>]+@[^\s;<>]+)\r?$/im.exec(
          readFileSync(file, 'latin1'),
        )?.[1]
        return address === undefined ? [] : [{ file, address }]
      })
      expect(chosen.length).toBeGreaterThan(10)
      const { page, faults } = await served.open('explain/')
      for (const { file, address } of chosen.slice(0, 10)) {
        await page.locator('#file').setInputFiles(file)
        await page.locator('.addr', { hasText: address }).first().waitFor({ timeout: 20_000 })
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})
