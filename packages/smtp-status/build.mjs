// Bundles the command. The licences of what the bundle holds of others stand beside it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleCommand, bundleEachCommand } from '../../scripts/bundle-command.mjs'

const { inputs } = await bundleCommand(['dist/main.js'])
await bundleEachCommand('dist/main.js')

/** The folder of the installed package that a bundled file comes from; nothing for files of this project. */
const packageFolder = (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8') : license
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
}

const folders = [...new Set(Object.keys(inputs).flatMap(packageFolder))].toSorted()
writeFileSync('dist/bundle/LICENSES.txt', folders.map(licenceOf).join(`\n${'-'.repeat(72)}\n\n`))
