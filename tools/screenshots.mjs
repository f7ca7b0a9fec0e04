// Takes pictures of every kind of page, 1280 and 390 pixels wide, light and dark, for people to look at:
//
//   npm run build && node tools/screenshots.mjs [FOLDER]
//
// Chromium is looked for in /usr/bin; CHROMIUM names another.
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { buildSite, loadSite, serveFolder } from '../packages/site/dist/index.js'

const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? join(root, 'dist/screenshots'))
const bounce =
  'host mx.example.net said: 550 5.7.26 This mail has been blocked because the sender is unauthenticated'

/** The kinds of pages: a name, a path, and what is done there before the picture is taken. */
const kinds = [
  ['home', ''],
  ['search', '', (page) => page.locator('input[type=search]').first().fill('user unknown')],
  ['codes', 'codes/'],
  ['code', 'codes/X.7.26/'],
  ['code-in-a-class', '5.7.26/'],
  ['deprecated-code', 'codes/X.1.10/'],
  ['subject', 'codes/X.7.YYY/'],
  ['basic-code', 'basic/550/'],
  ['document', 'documents/rfc7372/'],
  ['explain', 'explain/'],
  [
    'explained',
    'explain/',
    (page) =>
      page
        .locator('textarea')
        .first()
        .fill(bounce)
        .then(() => page.getByRole('button', { name: 'Explain' }).click()),
  ],
  ['history', 'history/'],
  ['day', 'history/2015-02-04/'],
  ['propose', 'propose/'],
  ['data', 'data/'],
  ['not-found', '404.html'],
]
const widths = [1280, 390]
const themes = ['light', 'dark']

const built = join(mkdtempSync(join(tmpdir(), 'site-')), 'site')
const places = { source: join(root, 'registry-src'), repository: 'https://github.com/example/registry' }
await buildSite(await loadSite(places), built)
const server = await serveFolder(built, 0)
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
mkdirSync(folder, { recursive: true })

async function takePicture(context, [name, path, act], file) {
  const page = await context.newPage()
  const answer = await page.goto(`http://127.0.0.1:${server.address().port}/${path}`)
  if (!answer.ok() && name !== 'not-found') throw new Error(`/${path} gives ${answer.status()}`)
  await act?.(page)
  await page.waitForTimeout(act ? 800 : 100)
  await page.screenshot({ path: join(folder, file), fullPage: true })
  await page.close()
}

for (const width of widths)
  for (const colorScheme of themes) {
    const viewport = { width, height: 900 }
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    for (const kind of kinds) await takePicture(context, kind, `${kind[0]}-${width}-${colorScheme}.png`)
    await context.close()
  }

await browser.close()
server.close()
console.log(`${kinds.length * widths.length * themes.length} pictures are in ${folder}`)
