import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, root } from '../support.js'

const program = join(root, 'packages', 'registry-cli', 'bin', 'registry.js')
const preload = join(root, 'tools/faults/shim.mjs')

/** Codes with a sample text and a description each that are not like those of another: one may be there before the next is proposed. */
const proposed = {
  'X.7.95': ['Mailbox sleeps at night', 'Nobody reads this mailbox before the morning.'],
  'X.7.96': ['Route under repair', 'The only way to the destination is closed for some hours.'],
  'X.7.97': ['Sender is new here', 'Put off, as the server has not seen the sender before.'],
} as const
type ProposedCode = keyof typeof proposed

const proposal = (code: ProposedCode): readonly string[] => {
  const [sampleText, description] = proposed[code]
  const answers = {
    code,
    'sample-text': sampleText,
    'basic-codes': '451',
    description,
    reference: 'rfc7372',
    submitter: 'M. Kucherawy',
    'change-controller': 'IESG',
    'security-note': 'Tells senders that they are new here.',
    date: '2024-12-14',
  }
  const flags = Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value])
  return ['propose', '--yes', ...flags]
}

function makeProject(): string {
  const folder = makeFolder()
  cpSync(join(root, 'fixtures', 'registry-src'), join(folder, 'registry-src'), { recursive: true })
  mkdirSync(join(folder, '.changeset'))
  return folder
}

interface Ended {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

function runIn(folder: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, program, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, out: stdout, err: stderr }
}

async function start(folder: string, words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })))
}

/** Every file of a project with its text. */
function stateOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  )
}

const words = proposal('X.7.97')
function wholeOutcome(): { readonly after: Readonly<Record<string, string>>; readonly changes: number } {
  const folder = makeProject()
  const count = join(makeFolder(), 'count')
  expect(runIn(folder, words, { COUNT_TO: count }).status).toBe(0)
  return { after: stateOf(folder), changes: Number(readFileSync(count, 'utf8')) }
}

describe('a proposal that is written', () => {
  // Each of some thirty kills starts three processes.
  it(
    'leaves the old state or the new one wherever it is killed, and can be run again',
    { timeout: 600_000 },
    () => {
      const { after, changes } = wholeOutcome()
      expect(changes).toBeGreaterThan(8)
      for (let at = 1; at <= changes; at += 1) {
        const folder = makeProject()
        expect(runIn(folder, words, { KILL_AT: String(at) }).status).toBeNull()
        const check = runIn(folder, ['check'])
        expect([at, check.status]).toEqual([at, 0])
        const isWhole = existsSync(join(folder, 'registry-src/enumerated/X.7.97.yaml'))
        const again = runIn(folder, words)
        expect([at, again.status]).toEqual([at, isWhole ? 1 : 0])
        expect(stateOf(folder)).toEqual(after)
      }
    },
  )

  it.each(['ENOSPC', 'EROFS'])(
    'leaves the old state wherever the disk says %s, and names what failed',
    (code) => {
      const { changes } = wholeOutcome()
      for (let at = 1; at <= changes; at += 4) {
        const folder = makeProject()
        const { status, err } = runIn(folder, words, { FAIL_AT: String(at), FAIL_WITH: code })
        // Once the last file is in place, only tidying up can fail.
        const isWritten = status === 0
        expect([at, isWritten || (status === 2 && err.includes('nothing was'))]).toEqual([at, true])
        expect(err).not.toMatch(/\n\s+at /)
        expect(runIn(folder, ['check']).status).toBe(0)
        expect([at, existsSync(join(folder, 'registry-src/enumerated/X.7.97.yaml'))]).toEqual([at, isWritten])
        expect(Object.keys(stateOf(folder)).filter((name) => name.startsWith('.registry-src'))).toEqual([])
      }
    },
  )

  it('of two at once, is written or refused, and none is lost', async () => {
    const folder = makeProject()
    const codes = ['X.7.95', 'X.7.96', 'X.7.97'] as const
    const ended = await Promise.all(codes.map((code) => start(folder, proposal(code))))
    for (const [at, { status, out, err }] of ended.entries()) {
      const file = `registry-src/enumerated/${codes[at] ?? ''}.yaml`
      const said = status === 0 ? out.includes(`${file} was added`) : err.includes('changed by somebody else')
      expect([file, existsSync(join(folder, file)), said]).toEqual([file, status === 0, true])
    }
    expect(ended.some(({ status }) => status === 0)).toBe(true)
    expect(existsSync(join(folder, '.registry-src.writing'))).toBe(false)
  })

  it('is refused while another command holds the lock, and says which file that is', async () => {
    const folder = makeProject()
    const lock = join(folder, '.registry-src.writing')
    mkdirSync(lock)
    writeFileSync(join(lock, 'lock'), 'not the name of a process')
    const { status, err } = await start(folder, words)
    expect(status).toBe(2)
    expect(err).toContain('another command is writing')
    expect(err).toContain(join('.registry-src.writing', 'lock'))
    expect(existsSync(join(folder, 'registry-src/enumerated/X.7.97.yaml'))).toBe(false)
  })
})
