// Builds the site of the real registry, and of one with as many synthetic codes as are named (10,000 by default), and prints how long
// each takes, in seconds and in milliseconds a page. The synthetic codes are copies of real ones with words of their own.
//
//   node packages/site/bench/build.mjs [CODES]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSource } from '@smtp-status/source/load'
import { buildSite, makeSite } from '../dist/index.js'

const wanted = Number(process.argv[2] ?? 10_000)
const { registry, sources } = loadSource(join(import.meta.dirname, '../../../registry-src'))
if (!registry) throw new Error('the registry has faults: registry check lists them')

const places = { repository: 'https://github.com/example/registry' }
const kinds = ['amber', 'birch', 'copper', 'dusty', 'ember', 'frosty', 'golden', 'hollow', 'ivory', 'jolly']
const things = [
  'anchor',
  'basket',
  'candle',
  'drawer',
  'engine',
  'feather',
  'garden',
  'hammer',
  'island',
  'jacket',
]

/** A code that does not exist, with the details from 100 to 999 of one subject after the other. */
function syntheticEntry(index) {
  const model = registry.enumerated[index % registry.enumerated.length]
  const words = [things, kinds, things, kinds].map(
    (list, place) => list[Math.floor(index / 10 ** place) % 10],
  )
  const code = { table: 'enumerated', subject: Math.floor(index / 900), detail: 100 + (index % 900) }
  return { ...model, code, sampleText: `The ${words.join(' ')} is not there`, deprecated: undefined }
}

async function measure(name, make) {
  const folder = join(mkdtempSync(join(tmpdir(), 'site-bench-')), 'site')
  const begun = performance.now()
  const files = await buildSite(await make(), folder)
  const seconds = (performance.now() - begun) / 1000
  const { maxRSS } = process.resourceUsage()
  console.log(
    `${name.padEnd(24)} ${String(files).padStart(7)} files ${seconds.toFixed(1).padStart(7)} s ${((seconds * 1000) / files).toFixed(2).padStart(7)} ms a file   ${Math.round(maxRSS / 1024)} MB`,
  )
  rmSync(folder, { recursive: true })
  return seconds / files
}

const real = await measure('the real registry', () => makeSite(registry, sources, places))
const synthetic = Array.from({ length: wanted }, (_, index) => syntheticEntry(index))
const many = {
  ...registry,
  enumerated: [...registry.enumerated.filter(({ code }) => code.detail < 100), ...synthetic],
}
const large = await measure(`${wanted} synthetic codes`, () => makeSite(many, sources, places))
console.log(
  `a file of the large site takes ${(large / real).toFixed(2)} times as long as one of the real site`,
)
