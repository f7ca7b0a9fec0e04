// Breaks the rules on purpose, one small change at a time, and sees whether a test goes red: `npm run mutation`, or with
// `-- update` for one part, `-- update/ways.ts` for one file. Takes long, so it is not part of CI. MUTATION_WORKERS says how many
// changes are tried at a time. Writes what came of it, and docs/mutation.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { mutationPage, parts, readReasons, readResults, summarise } from './page.mjs'
import { strykerOptions } from './stryker-options.mjs'

const root = join(import.meta.dirname, '../..')
const results = join(import.meta.dirname, 'results')

async function mutate(part, files) {
  process.env['MUTATION_PART'] = part
  await new Stryker(strykerOptions(files)).runMutationTest()
  return summarise(JSON.parse(readFileSync(join(import.meta.dirname, 'dist/report.json'), 'utf8')))
}

function write(part, result) {
  writeFileSync(join(results, `${part}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

async function mutatePart(part) {
  const start = performance.now()
  const files = await mutate(part, `${part}/**/*.ts`)
  write(part, { minutes: Math.ceil((performance.now() - start) / 60_000), files })
}

async function mutateFile(part, file) {
  const { minutes, files } = readResults().find((each) => each.part === part) ?? { minutes: 0, files: [] }
  const [anew] = await mutate(part, file)
  write(part, { minutes, files: files.filter((each) => each.file !== file).concat(anew) })
}

const asked = process.argv.slice(2)
const partOf = (name) => parts.find((part) => name === part || name.startsWith(`${part}/`))
const unknown = asked.filter((name) => partOf(name) === undefined)
if (unknown.length > 0) {
  console.error(
    `${unknown.join(', ')}: give a part (${parts.join(', ')}) or a file of one, such as update/ways.ts`,
  )
  process.exit(2)
}
process.chdir(root)
mkdirSync(results, { recursive: true })
// One after the other: each takes all the processors there are.
for (const each of asked.length === 0 ? parts : asked)
  await (parts.includes(each) ? mutatePart(each) : mutateFile(partOf(each), each))
writeFileSync(join(root, 'docs/mutation.md'), mutationPage(readResults(), readReasons()))
