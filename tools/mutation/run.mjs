// Breaks packages on purpose, one small change at a time, and sees whether a test goes red: `npm run mutation -- replies`, or
// `-- replies/parse` for a folder of it, `-- replies/parse/line.ts` for a file; several at once. Takes minutes, so it is not part of CI.
// MUTATION_WORKERS says how many changes are tried at a time. Writes what came of it, and the pages in docs/mutation.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { filesOf, packages, patternsOf } from './packages.mjs'
import { indexPage, packagePage } from './page.mjs'
import { readReasons, readResults, summarise } from './results.mjs'
import { copies, strykerOptions } from './stryker-options.mjs'

const root = join(import.meta.dirname, '../..')
const pages = join(root, 'docs/mutation')
const results = join(import.meta.dirname, 'results')

/** Lets the copies that Stryker breaks have the material beside the repository, which some tests read. */
function linkMaterial() {
  const link = join(root, copies, 'shared')
  const material = join(root, '../shared')
  mkdirSync(join(root, copies), { recursive: true })
  if (existsSync(material) && !existsSync(link)) symlinkSync(material, link)
}

async function mutate(name, files) {
  linkMaterial()
  process.env['MUTATION_PACKAGE'] = name
  await new Stryker(strykerOptions(name, files)).runMutationTest()
  return summarise(JSON.parse(readFileSync(join(import.meta.dirname, 'dist/report.json'), 'utf8')))
}

function write(name, result) {
  writeFileSync(join(results, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

async function mutatePackage(name) {
  const start = performance.now()
  const files = await mutate(name, patternsOf(name))
  const minutes = Math.ceil((performance.now() - start) / 60_000)
  write(name, { minutes, ...(packages[name].every && { of: filesOf(name).length }), files })
}

async function mutateParts(name, parts) {
  const anew = await mutate(
    name,
    parts.map((part) => (part.endsWith('.ts') ? part : `${part}/**/*.ts`)),
  )
  const { name: _, ...former } = readResults().find((each) => each.name === name) ?? { minutes: 0, files: [] }
  const known = new Map([...former.files, ...anew].map((each) => [each.file, each]))
  write(name, { ...former, files: [...known.values()] })
}

function writePages() {
  const all = readResults()
  for (const result of all)
    writeFileSync(join(pages, `${result.name}.md`), packagePage(result, readReasons(result.name)))
  writeFileSync(join(pages, 'README.md'), indexPage(all))
}

const asked = process.argv.slice(2)
const nameOf = (each) => each.split('/')[0]
const unknown = asked.filter((each) => packages[nameOf(each)] === undefined)
if (unknown.length > 0) {
  console.error(
    `${unknown.join(', ')}: give a package (${Object.keys(packages).join(', ')}), or a folder or file of one, such as replies/parse`,
  )
  process.exit(2)
}
process.chdir(root)
mkdirSync(results, { recursive: true })
mkdirSync(pages, { recursive: true })
for (const name of new Set(asked.map(nameOf))) {
  const parts = asked.filter((each) => each.startsWith(`${name}/`)).map((each) => each.slice(name.length + 1))
  await (asked.includes(name) ? mutatePackage(name) : mutateParts(name, parts))
}
writePages()
