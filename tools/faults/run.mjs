// Disturbs every command that writes, and writes what came of it and docs/reliability.md:
//   npm run faults [-- changes [REFUSALS [KILLS [NAME]]]]   before each change of the file system, or before so many refused ones, and
//                                                 so many kills; of all commands, or those with a name
//   npm run faults -- random [KILLS [SEED [NAME]]]   at random moments; of all commands, or those with a name
//   npm run faults -- together [ROUNDS]           eight processes at once
//   npm run faults -- foreign                     foreign things in the place of output and input
//   npm run faults -- page                        the page alone
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { commands } from './commands.mjs'
import { fileOf, readResults, writeReliabilityPage } from './page.mjs'
import { allForeign } from './foreign.mjs'
import { randomKills } from './random.mjs'
import { sweep } from './sweep.mjs'
import { processes, subjects, together } from './together.mjs'

const begun = performance.now()
const minutes = () => Math.ceil((performance.now() - begun) / 60_000)
const keep = (part, result) => writeFileSync(fileOf(part), `${JSON.stringify(result, null, 2)}\n`)

/** The result of one command, tried in a process of its own. */
async function inProcess({ name }, refused, kills) {
  const child = spawn(process.execPath, [import.meta.filename, 'one', refused, kills, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (chunk) => (text += chunk))
  const status = await new Promise((resolve) => child.on('close', resolve))
  if (status !== 0) throw new Error(`${name} could not be tried`)
  console.error(`${name}: tried`)
  return JSON.parse(text)
}

/** Results by command, in the order of the commands; those that were not tried now are kept from before. */
function merged(part, fresh) {
  const known = new Map((readResults()[part]?.commands ?? []).map((result) => [result.command, result]))
  for (const result of fresh) known.set(result.command, result)
  return commands.flatMap(({ name }) => known.get(name) ?? [])
}

async function changes(refused = 'Infinity', kills = 'Infinity', name = '') {
  const results = []
  const waiting = commands.filter((command) => command.name.includes(name))
  const isAll = waiting.length === commands.length
  const worker = async () => {
    for (let command = waiting.shift(); command !== undefined; command = waiting.shift())
      results.push(await inProcess(command, refused, kills))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  const former = isAll ? 0 : (readResults().changes?.minutes ?? 0)
  keep('results', { minutes: former + minutes(), commands: merged('changes', results) })
}

async function random(kills = '1000', seed = String(Date.now() % 1_000_000), name = '') {
  console.error(`seed ${seed}`)
  const some = commands.filter((command) => command.name.includes(name))
  const former = some.length === commands.length ? 0 : (readResults().random?.minutes ?? 0)
  await randomKills(some, Number(seed), Number(kills), (results) =>
    keep('random', { minutes: former + minutes(), seed: Number(seed), commands: merged('random', results) }),
  )
}

function one(refused, kills, name) {
  const command = commands.find((each) => each.name === name)
  console.log(JSON.stringify(sweep(command, Number(kills), undefined, Number(refused))))
}

async function atOnce(rounds = '3') {
  const results = []
  for (const subject of subjects) results.push(await together(subject, Number(rounds)))
  keep('together', { processes, commands: results })
}

const foreign = async () => keep('foreign', await allForeign())

const parts = { changes, random, together: atOnce, foreign, page: () => undefined }
const [part = 'changes', ...words] = process.argv.slice(2)
if (part === 'one') one(...words)
else {
  await parts[part](...words)
  writeReliabilityPage()
}
