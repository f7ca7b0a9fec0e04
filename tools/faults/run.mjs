// Disturbs every command that writes at each of its changes of the file system: `npm run faults`. With a number at its end it does so at so
// many of them, spread over all. Writes what came of it, and docs/reliability.md.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { commands } from './commands.mjs'
import { readResults, reliabilityPage } from './page.mjs'
import { sweep } from './sweep.mjs'

const root = join(import.meta.dirname, '../..')

/** The result of one command, tried in a process of its own. */
async function inProcess(number, places) {
  const child = spawn(process.execPath, [import.meta.filename, String(places), String(number)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`${commands[number].name} could not be tried`)
  console.error(`${commands[number].name}: tried`)
  return JSON.parse(text)
}

async function all(places) {
  const begun = performance.now()
  const results = []
  const waiting = [...commands.keys()]
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift())
      results[number] = await inProcess(number, places)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  const minutes = Math.ceil((performance.now() - begun) / 60_000)
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ minutes, commands: results }, null, 2)}\n`,
  )
  writeFileSync(join(root, 'docs/reliability.md'), reliabilityPage(readResults()))
}

const [places = Number.POSITIVE_INFINITY, number] = process.argv.slice(2).map(Number)
if (number === undefined) await all(places)
else console.log(JSON.stringify(sweep(commands[number], places)))
