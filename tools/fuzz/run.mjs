// Tries all readers, or one: `npm run fuzz -- --seed 7 --reader lint --minutes 30`. With --write it keeps the figures for the page.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inputsOf } from './inputs.mjs'
import { readers } from './readers.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    reader: { type: 'string', multiple: true },
    minutes: { type: 'string', default: '30' },
    'at-once': { type: 'string', default: '1' },
    count: { type: 'string', default: 'Infinity' },
    large: { type: 'boolean', default: false },
    untimed: { type: 'boolean', default: false },
    show: { type: 'string' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

/** Runs a script in an empty folder, and tells what it printed and left in it. */
async function inEmptyFolder(words) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk) => (out += chunk))
  child.stderr.on('data', (chunk) => (err += chunk))
  const status = await new Promise((resolve) => child.on('close', resolve))
  const left = readdirSync(folder)
  rmSync(folder, { recursive: true })
  return { out, err, status, left }
}

async function tryReader(name, seconds) {
  const script = join(import.meta.dirname, 'one-reader.mjs')
  const { seed, count, large, untimed } = values
  const words = [script, name, seed, count, seconds, large, !untimed].map(String)
  const { out, err, status, left } = await inEmptyFolder(words)
  const files = left.map((file) => ({ fault: 'written', found: file }))
  if (status !== 0)
    return {
      name,
      inputs: 0,
      peak: 0,
      found: 1,
      findings: [...files, { fault: 'ended', found: err.slice(-2000) }],
    }
  const result = JSON.parse(out)
  return { ...result, found: result.found + files.length, findings: [...result.findings, ...files] }
}

function told({ name, inputs, peak, found, findings, slowest = [] }) {
  const first = findings
    .slice(0, 10)
    .map((finding) => `  ${finding.fault}, input ${finding.input}: ${finding.found}`)
  const times = slowest.map(({ input, time, length }) => `${input}: ${time} ms/${length}`).join(', ')
  return [`${name}: ${inputs} inputs, ${found} findings, ${peak} MB; slowest ${times}`, ...first].join('\n')
}

/** Tries readers, some at a time, and gives their results in the order of the readers. */
async function tryAll(chosen) {
  const atOnce = Number(values['at-once'])
  const seconds = (Number(values.minutes) * 60 * atOnce) / chosen.length
  const waiting = [...chosen.entries()]
  const results = []
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, { name, reads }] = next
      const result = await tryReader(name, seconds)
      results[place] = { ...result, reads, seed: values.seed, seconds: Math.round(seconds) }
      if (!values.quiet) console.error(told(result))
      if (values.write) await write([results[place]])
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return results
}

/** Keeps the figures in place of older ones of the same readers, and writes the page anew. */
async function write(results) {
  const file = join(import.meta.dirname, 'results.json')
  const former = JSON.parse(readFileSync(file, 'utf8')).readers
  const kept = readers.map(({ name }) => [...results, ...former].find((result) => result.name === name))
  const rows = kept
    .filter((result) => result !== undefined)
    .map(({ name, reads, seed, seconds, inputs, peak, found, findings }) => ({
      name,
      reads,
      seed,
      seconds,
      inputs,
      peak,
      found,
      findings,
    }))
  writeFileSync(file, `${JSON.stringify({ readers: rows }, undefined, 2)}\n`)
  const { writeReliabilityPage } = await import('../faults/page.mjs')
  writeReliabilityPage()
}

const chosen = readers.filter(({ name }) => values.reader?.includes(name) ?? true)
if (values.show === undefined) {
  const results = await tryAll(chosen)
  if (values.json) console.log(JSON.stringify(results))
  process.exitCode = results.some(({ found }) => found > 0) ? 1 : 0
} else {
  // One input by its number, as it is given to the reader.
  process.stdout.write(inputsOf(chosen[0], values.seed, values.large)(Number(values.show)).text)
}
