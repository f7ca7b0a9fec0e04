import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readResults } from './page.mjs'

/** Runs the fuzzer with the same inputs each time, and gives what it prints. */
async function fuzz(...words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await new Promise((resolve) => child.on('close', resolve))
  return out
}

interface Tried {
  readonly name: string
  readonly inputs: number
  readonly findings: readonly { readonly fault: string; readonly found: string; readonly input: number }[]
}

const isTried = (value: unknown): value is readonly Tried[] => Array.isArray(value)

async function tried(): Promise<readonly Tried[]> {
  const results: unknown = JSON.parse(
    await fuzz('--count', '400', '--minutes', '4', '--at-once', '2', '--untimed', '--json', '--quiet'),
  )
  return isTried(results) ? results : []
}

describe('readers of what others write', () => {
  it('answer inputs that nobody wrote with findings, and harm nothing', { timeout: 300_000 }, async () => {
    const results = await tried()
    expect(results.map(({ name }) => name)).toEqual(readResults().readers.map(({ name }) => name))
    const faults = results.flatMap(({ name, findings }) => findings.map((finding) => [name, finding]))
    expect(faults).toEqual([])
    for (const { inputs } of results) expect(inputs).toBeGreaterThan(5)
  })
})

describe('the results of the last long run', () => {
  it('have inputs for each reader, and no fault', () => {
    const { readers } = readResults()
    expect(readers.filter(({ inputs }) => inputs < 1000).map(({ name }) => name)).toEqual([])
    expect(readers.filter(({ found }) => found > 0).map(({ name }) => name)).toEqual([])
  })
})
