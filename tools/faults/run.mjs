// Disturbs every command that writes at each of its changes of the file system: `npm run faults`, which takes some minutes. Writes what came
// of it, and docs/reliability.md. With a number at its end, that command alone is tried, and its result printed.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { commands } from './commands.mjs'
import { readResults, reliabilityPage } from './page.mjs'
import { sweep } from './sweep.mjs'

const root = join(import.meta.dirname, '../..')

/** The result of one command, tried in a process of its own. */
async function inProcess(number) {
  const child = spawn(process.execPath, [import.meta.filename, String(number)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`${commands[number].name} could not be tried`)
  console.error(`${commands[number].name}: tried`)
  return JSON.parse(text)
}

async function all() {
  const begun = performance.now()
  const results = []
  const waiting = [...commands.keys()]
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift())
      results[number] = await inProcess(number)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  const minutes = Math.ceil((performance.now() - begun) / 60_000)
  writeFileSync(
    join(import.meta.dirname, 'results.json'),
    `${JSON.stringify({ minutes, commands: results }, null, 2)}\n`,
  )
  writeFileSync(join(root, 'docs/reliability.md'), reliabilityPage(readResults()))
}

const [number] = process.argv.slice(2)
if (number === undefined) await all()
else console.log(JSON.stringify(sweep(commands[Number(number)])))
