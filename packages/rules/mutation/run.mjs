// Breaks the rules on purpose, one small change at a time, and sees whether a test goes red: `npm run mutation -w packages/rules`,
// or with `-- update` for one part. Takes long, so it is not part of CI. Writes what came of it, and docs/mutation.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { mutationPage, parts, readReasons, readResults, summarise } from './page.mjs'
import { strykerOptions } from './stryker-options.mjs'

const root = join(import.meta.dirname, '../../..')
const results = join(import.meta.dirname, 'results')

async function mutate(part) {
  process.env['MUTATION_PART'] = part
  const start = performance.now()
  await new Stryker(strykerOptions(part)).runMutationTest()
  const minutes = Math.ceil((performance.now() - start) / 60_000)
  const report = JSON.parse(readFileSync(join(import.meta.dirname, 'dist/report.json'), 'utf8'))
  const result = { ...summarise(report), minutes }
  writeFileSync(join(results, `${part}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

process.chdir(root)
mkdirSync(results, { recursive: true })
const asked = process.argv.slice(2)
// One after the other: each takes all the processors there are.
for (const part of asked.length === 0 ? parts : asked) await mutate(part)
writeFileSync(join(root, 'docs/mutation.md'), mutationPage(readResults(), readReasons()))
