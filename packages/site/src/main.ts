import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from './build.js'
import { loadSite } from './load.js'
import { serveFolder } from './serve.js'

const root = join(import.meta.dirname, '../../..')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { type: 'string', default: join(root, 'registry-src') },
    out: { type: 'string', default: join(root, 'dist/site') },
    origin: { type: 'string' },
    repository: { type: 'string' },
    iana: { type: 'string' },
    port: { type: 'string', default: '4173' },
  },
})

const start = performance.now()
const site = await loadSite({
  source: values.source,
  ianaFile: values.iana,
  origin: values.origin,
  repository: values.repository,
})
const written = await buildSite(site, values.out)
process.stdout.write(`${written} files of the site, ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
if (positionals[0] === 'serve') {
  await serveFolder(values.out, Number(values.port))
  process.stdout.write(`http://127.0.0.1:${values.port}/\n`)
}
