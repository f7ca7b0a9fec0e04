import { existsSync, mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Site } from '../src/site.js'
import { buildSite, loadSite } from '../src/build.js'
import { serveFolder } from '../src/serve.js'

const executablePath = '/usr/bin/chromium'

/** Tells whether the browser that these tests drive is on this machine. */
export const hasBrowser: boolean = existsSync(executablePath)

const root = join(import.meta.dirname, '../../..')

/** The site of the real registry. */
export const realSite = (): Promise<Site> =>
  loadSite({ source: join(root, 'registry-src'), repository: 'https://github.com/example/registry' })

/** A site that was built into a folder of its own and is served on the loopback address, with a browser before it. */
export interface Served {
  readonly address: string
  readonly folder: string
  /** Opens a page; every error of its console and every request to another host is a fault of it. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>
  readonly close: () => Promise<void>
}

/** A page in the browser, and what was wrong with it so far. */
export interface Opened {
  readonly page: Page
  readonly faults: readonly string[]
}

async function openPage(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(`request to ${request.url()}`)
  })
  await page.goto(new URL(path, address).href)
  return { page, faults }
}

function addressOf(server: Server): string {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${bound.port}/`
}

/** Builds a site, serves it and starts the browser. */
export async function serveSite(site: Site): Promise<Served> {
  const folder = join(mkdtempSync(join(tmpdir(), 'site-')), 'site')
  await buildSite(site, folder)
  const server = await serveFolder(folder, 0)
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const address = addressOf(server)
  return {
    address,
    folder,
    open: (path, options = {}) => openPage(browser, address, path, options),
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}
