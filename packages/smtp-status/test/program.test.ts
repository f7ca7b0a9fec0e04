import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProgram } from '../src/program.js'
import { run } from './support.js'

const bin = join(import.meta.dirname, '../bin/smtp-status.js')

const terminal = { print: () => undefined, warn: () => undefined, colours: false, columns: 80 }
const program = makeProgram(
  {
    terminal,
    workingFolder: '.',
    clock: () => 0,
    now: () => new Date(0),
    env: {},
    input: process.stdin,
    output: process.stdout,
  },
  () => undefined,
)
const names = program.commands.map((command) => command.name())

describe('smtp-status', () => {
  it('prints its help, with the exit status and examples', async () => {
    const { status, out } = await run(['--help'])
    expect(status).toBe(0)
    expect(out).toMatch(
      /^Exit status:\n {2}0 the command succeeded.*\n {2}1 lint, probe .* explain and codes: nothing was\n/m,
    )
    for (const name of names) expect(out).toContain(`  ${name} `)
  })

  it.each(names)('has examples of %s in its help, which fits 80 columns', async (name) => {
    const { status, out } = await run([name, '--help'])
    expect(status).toBe(0)
    expect(out).toMatch(new RegExp(`^Examples:\\n +(?:\\$ )?.*smtp-status ${name}`, 'm'))
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it.each(['', ...names])(
    'breaks no line of the help of %s at 40 columns but those to be copied',
    async (name) => {
      const words = name === '' ? ['--help'] : [name, '--help']
      const { out } = await run(words, { columns: 40 })
      const [texts = '', examples = ''] = out.split('\nExamples:\n')
      expect(texts.split('\n').filter((line) => line.length > 40)).toEqual([])
      expect(examples).not.toBe('')
      // The same words in the same order, wherever the lines end.
      const wide = (await run(words)).out
      expect(out.split(/\s+/)).toEqual(wide.split(/\s+/))
    },
  )

  it('prints its version', async () => {
    const { out } = await run(['--version'])
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['explane'], 'explain'],
    [['codes', '--jsno'], '--json'],
    [['codes', '--basic'], '--basic <code>'],
  ])('says of %j what is wrong and where help is, with 2', async (words, hint) => {
    const { status, out, err } = await run(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(hint)
    expect(err).toContain('smtp-status --help')
  })
})

describe('a word that is no command', () => {
  it('does nothing to the terminal', async () => {
    const { status, err } = await run(['\u001b[31m'])
    expect(status).toBe(2)
    expect(err).toContain("unknown command '\\x1b[31m'\n")
    expect(err).not.toContain('\u001b')
  })
})

describe('the process', () => {
  const start = (words: readonly string[], options: Parameters<typeof spawnSync>[2] = {}) =>
    spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8', ...options })

  it('prints results and ends with the status of the command', () => {
    expect(start(['explain', '550'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^550\n/),
    })
    expect(start(['codes', 'zzz'])).toMatchObject({ status: 1, stdout: '' })
    const refused = start(['explain', '--file', 'x', '550'])
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toMatch(/^smtp-status: there are both a file and [^\n]+\n {2}give one of them/)
  })

  it('reads standard input from a pipe and from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'process-'))
    const path = join(folder, 'mail.log')
    writeFileSync(path, 'x\n550 5.1.1 No\n')
    const piped = start(['classify'], { input: 'x\n550 5.1.1 No\n' })
    expect(piped.stdout).toContain('"line":2')
    expect(start(['classify'], { stdio: [openSync(path, 'r'), 'pipe', 'pipe'] }).stdout).toBe(piped.stdout)
    rmSync(folder, { recursive: true })
  })

  it.each(['explain', 'classify'])(
    'refuses a folder as standard input of %s, as it does one by name',
    (command) => {
      const { status, stdout, stderr } = start([command], {
        stdio: [openSync(tmpdir(), 'r'), 'pipe', 'pipe'],
      })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain('standard input cannot be read: it is a folder')
    },
  )

  it('ends quietly when its reader has seen enough', () => {
    const script = `yes '550 5.1.1 No' | head -n 200000 | "$0" "$1" classify | head -n 1`
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, bin], { encoding: 'utf8' })
    expect(stdout).toMatch(/^\{"line":1,.*\}\n$/)
    expect(stderr).toBe('')
  })

  const full = '/dev/full'

  it
    .skipIf(!existsSync(full))
    .each([
      { words: ['explain', '550'] },
      { words: ['codes'] },
      { words: ['classify'], input: '550 5.1.1 No\n' },
      { words: ['classify'], input: '550 5.1.1 No\n'.repeat(100_000) },
      { words: ['--help'] },
    ])(
    'says of $words that a full disk took no output, with 2 (needs /dev/full)',
    ({ words, input = '' }) => {
      const { status, stderr } = start(words, { input, stdio: ['pipe', openSync(full, 'w'), 'pipe'] })
      expect(stderr).toMatch(
        /^smtp-status: standard output cannot be written: there is no room left on the device\n {2}.+\n$/,
      )
      expect(status).toBe(2)
    },
  )

  it('colours where that is forced', () => {
    const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' }
    expect(start(['explain', '550'], { env }).stdout).toContain('\u001b[')
  })

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'colours on a terminal, and never where NO_COLOR asks for none (needs script)',
    () => {
      const command = `'${process.execPath}' '${bin}' explain 550`
      const onTerminal = (noColor: string): string => {
        // Node.js 24 warns where both are there, an empty one too.
        const { FORCE_COLOR: _, ...rest } = process.env
        const env = { ...rest, NO_COLOR: noColor, TERM: 'xterm' }
        return spawnSync('script', ['-qec', command, '/dev/null'], { env, encoding: 'utf8' }).stdout
      }
      expect(onTerminal('')).toContain('\u001b[1m550\u001b[')
      expect(onTerminal('1')).toMatch(/^550\r\n/)
      expect(onTerminal('1')).not.toContain('\u001b')
    },
  )
})
