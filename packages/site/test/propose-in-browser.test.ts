import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSource } from '@smtp-status/source/load'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Served } from './browser.js'
import { hasBrowser, realSite, serveSite } from './browser.js'

const source = join(import.meta.dirname, '../../../registry-src')

/** The text of a file that the page shows, line by line. */
const shownFile = async (page: Page, path: string): Promise<string> => {
  const lines = await page.getByRole('group', { name: path }).locator('.l').allTextContents()
  return `${lines.join('\n')}\n`
}

const proposal = {
  sampleText: 'Attachment carries a macro',
  basicCodes: '550',
  description:
    'An attachment can run a program of its own when it is opened, and the receiver takes none of these.',
  securityNote: 'Tells that attachments are looked into; X.7.1 tells less.',
  references: 'rfc7372',
  submitters: 'A. Author',
  changeController: 'IESG',
} as const

describe.skipIf(!hasBrowser)('propose in the browser (skipped where there is no /usr/bin/chromium)', () => {
  let served: Served
  beforeAll(async () => {
    served = await serveSite(await realSite())
  })
  afterAll(async () => {
    await served.close()
  })

  it('makes YAML of a lawful registration that the source of the registry takes, and leads to GitHub with it', async () => {
    const { page, faults } = await served.open('propose/')
    for (const [name, text] of Object.entries(proposal)) await page.locator(`#f-${name}`).fill(text)
    const open = page.getByRole('link', { name: 'Open at GitHub' })
    await open.waitFor({ timeout: 60_000 })
    const path = await page.locator('.yaml header').first().textContent()
    const yaml = await shownFile(page, path ?? '')
    const folder = join(mkdtempSync(join(tmpdir(), 'propose-')), 'registry-src')
    cpSync(source, folder, { recursive: true })
    writeFileSync(join(folder, (path ?? '').replace('registry-src/', '')), yaml)
    const { findings, registry } = loadSource(folder)
    expect(findings).toEqual([])
    expect(registry?.enumerated.some(({ sampleText }) => sampleText === proposal.sampleText)).toBe(true)
    const address = new URL((await open.getAttribute('href')) ?? '')
    expect(address.searchParams.get('value')).toBe(yaml)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('says what is wrong while it is typed, and which codes are near', async () => {
    const { page } = await served.open('propose/')
    for (const [name, text] of Object.entries(proposal)) await page.locator(`#f-${name}`).fill(text)
    await page.locator('#f-sampleText').fill('Multiple authentication checks have failed')
    await page.locator('.finds .rule', { hasText: 'text/same' }).waitFor({ timeout: 60_000 })
    expect(await page.locator('#near a').allTextContents()).toContain('X.7.26')
    expect(await page.getByRole('link', { name: 'Open at GitHub' }).count()).toBe(0)
    await page.context().close()
  })

  it('tells from the first answer on what is near and what is still to be filled in, with errors on given answers alone', async () => {
    const { page, faults } = await served.open('propose/')
    await page.locator('#f-sampleText').fill('Multiple authentication checks have failed')
    await page.locator('#near a', { hasText: 'X.7.26' }).waitFor({ timeout: 60_000 })
    expect(await page.locator('.finds .rule').allTextContents()).toEqual([
      expect.stringMatching(/^text\/same/),
    ])
    expect(await page.locator('#tally').textContent()).toBe('1 error, 0 warnings, 5 to fill in')
    expect(await page.locator('#f-sampleText-e').textContent()).toMatch(/X\.7\.26/)
    await page.locator('.finds a', { hasText: 'Change controller' }).click()
    expect(await page.evaluate(() => location.hash)).toBe('#f-changeController')
    await page.locator('#f-sampleText').fill(proposal.sampleText)
    await page.locator('#tally', { hasText: /^5 to fill in$/ }).waitFor()
    expect(await page.locator('#files .yaml .e').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('asks about a document that the registry does not know yet, and shows what is added for it', async () => {
    const { page } = await served.open('propose/')
    expect(await page.getByLabel('Title of the document').isVisible()).toBe(false)
    for (const [name, text] of Object.entries({ ...proposal, references: 'rfc9999' }))
      await page.locator(`#f-${name}`).fill(text)
    await page.locator('#f-documentTitle').fill('Macros in Mail')
    await page.locator('.finds', { hasText: 'Status of the document' }).waitFor()
    await page.locator('#f-documentStatus').selectOption('standards track')
    await page.locator('#f-documentStream').selectOption('IETF')
    await page.locator('#f-documentDate').fill('2026-10')
    await page.locator('#f-documentAuthors').fill('A. Author')
    await page.getByRole('link', { name: 'Open at GitHub' }).waitFor()
    expect(await page.locator('.yaml header .mono').allTextContents()).toEqual([
      expect.stringMatching(/^registry-src\/enumerated\/X\.7\.\d+\.yaml$/),
      'registry-src/documents.yaml',
      expect.stringMatching(/^\.changeset\/register-x-7-\d+\.md$/),
    ])
    expect(await shownFile(page, 'registry-src/documents.yaml')).toBe(
      `rfc9999:
  title: Macros in Mail
  status: standards track
  stream: IETF
  date: 2026-10
  authors: [A. Author]
  address: https://www.rfc-editor.org/info/rfc9999
`,
    )
    await page.context().close()
  })

  it('keeps the counts in sight on a narrow screen, with a way to the findings', async () => {
    const { page } = await served.open('propose/', { viewport: { width: 390, height: 800 } })
    await page.locator('#f-sampleText').fill('Multiple authentication checks have failed')
    const bar = page.locator('#bar', { hasText: '1 error' })
    await bar.waitFor({ timeout: 60_000 })
    expect(await bar.isVisible()).toBe(true)
    await bar.getByRole('link', { name: 'Show them' }).click()
    expect(await page.evaluate(() => location.hash)).toBe('#fi')
    await page.context().close()
  })

  it('speaks of the authority of a change as the form does', async () => {
    const { page } = await served.open('propose/?kind=deprecate&code=X.7.28')
    await page.locator('#f-replacedBy').fill('X.7.1')
    await page.locator('#f-reason').fill('Nobody sends it.')
    const found = page.locator('.finds li', { hasText: 'update/standards' })
    await found.waitFor({ timeout: 60_000 })
    expect(await found.textContent()).toMatch(
      /An update of standards .*Claim “Authority”: iesg.* “Direction”\./,
    )
    await page.context().close()
  })

  it('asks for an update or a deprecation what each of them needs', async () => {
    const { page } = await served.open('propose/?kind=deprecate')
    expect(await page.getByLabel('Replaced by').isVisible()).toBe(true)
    expect(await page.getByLabel('Sample text').isVisible()).toBe(false)
    await page.getByText('Update', { exact: true }).click()
    expect(await page.getByLabel('Replaced by').isVisible()).toBe(false)
    await page.context().close()
  })
})
