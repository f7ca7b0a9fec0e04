// Tries all readers, or one: `npm run fuzz -- --seed 7 --reader lint --minutes 30`. With --write it keeps the figures for the page.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    reader: { type: 'string', multiple: true },
    minutes: { type: 'string', default: '30' },
    count: { type: 'string', default: 'Infinity' },
    large: { type: 'boolean', default: false },
    show: { type: 'string' },
    json: { type: 'boolean', default: false },
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
  const words = [script, name, values.seed, values.count, seconds, values.large].map(String)
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

if (values.show === undefined) {
  const { readers } = await import('./readers.mjs')
  const names = values.reader ?? readers.map(({ name }) => name)
  const seconds = (Number(values.minutes) * 60) / names.length
  const results = []
  for (const name of names) {
    const result = await tryReader(name, seconds)
    results.push(result)
    console.error(told(result))
  }
  if (values.json) console.log(JSON.stringify(results))
  if (values.write) {
    const kept = results.map(({ name, inputs, peak, found, findings }) => ({
      name,
      inputs,
      peak,
      found,
      findings,
    }))
    writeFileSync(
      join(import.meta.dirname, 'results.json'),
      `${JSON.stringify({ seed: values.seed, minutes: Number(values.minutes), readers: kept }, undefined, 2)}\n`,
    )
  }
  process.exit(results.some(({ findings }) => findings.length > 0) ? 1 : 0)
}
// One input by its number, as it was given to the reader.
const { readers } = await import('./readers.mjs')
const { inputsOf } = await import('./inputs.mjs')
const reader = readers.find(({ name }) => name === values.reader?.[0])
process.stdout.write(inputsOf(reader, values.seed, values.large)(Number(values.show)).text)
