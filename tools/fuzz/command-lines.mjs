// The command lines of both programs: a word a line, and what is piped in behind an empty line.
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { runProgram as runRegistry } from '../../packages/registry-cli/dist/program.js'
import { runProgram as runStatus } from '../../packages/smtp-status/dist/program.js'
import { recorder } from './common.mjs'
import { root, seedsFrom } from './seeds.mjs'

// The run's own folder, which is empty.
const empty = process.cwd()
const project = join(root, 'fixtures')

/** The command lines in the pages on commands. */
const seeds = () =>
  seedsFrom(['docs/commands', 'README.md'], { ending: /\.md$/ }).flatMap((page) =>
    [...page.matchAll(/^(?:npx )?(?:registry|smtp-status) ([^\n|<>]+)$/gm)].map(([, line]) =>
      line.trim().replaceAll(/\s+/g, '\n'),
    ),
  )

const grammar = {
  start: ['<command>\n<arguments>', '<arguments>', '<command>\n<arguments>\n\n<piped>'],
  command:
    'check fix build compare import propose review show log diff audit explain codes classify lint scan completion help'.split(
      ' ',
    ),
  arguments: ['<argument>', '<argument>\n<arguments>'],
  argument: ['<value>', '<option>', '<option>\n<value>', '<option>=<value>'],
  option:
    '--json --report --format --since --until --as-of --out --base --dry-run --git --snapshots --published --release --code --basic --table --document --deprecated --full --rule --ignore-rule --protocol --fields --preset --summary --all --details --max-size --skip --file --help --version -h -V -- --__proto__ --no-color --date --authority --yes --steps --code --subject --verbatim --form'.split(
      ' ',
    ),
  value: [
    'X.7.26',
    '5.7.26',
    '2026-11-30',
    '2012',
    '',
    '-',
    '--',
    '.',
    '/dev/null',
    '\u202e',
    '__proto__',
    'constructor',
    '9999999999',
    '-1',
    'registry-src',
    'no/such/file',
    'text',
    'json',
    'sarif',
    'rfc7372',
    '550 5.7.1 no',
    'HEAD',
    '--all',
    'zsh',
    'class',
  ],
  piped: ['550 5.1.1 no', '{"a":1}', 'S: 220 a\nC: EHLO b\nS: 250 c', ''],
}

async function refuse() {
  throw new TypeError('fetch failed', { cause: new Error('there is no network') })
}

// A probe would speak to a server; what lies above the folder is not the reader's.
const isLeftOut = (list) =>
  list.includes('probe') || list.some((word) => /^\/|\.\./.test(word) && word !== '/dev/null')

function split(text) {
  // No system hands a NUL on to a program.
  const line = text.replaceAll('\0', '')
  const end = line.indexOf('\n\n')
  const [head, piped] = end < 0 ? [line, ''] : [line.slice(0, end), line.slice(end + 2)]
  return [head.split('\n').slice(0, 40), piped]
}

/** Gives what a process would print for a command line. */
async function outcome(run) {
  const { printed, terminal } = recorder()
  const status = await run(terminal)
  if (status !== 0 && status !== 1 && status !== 2) throw new Error(`the exit status is ${status}`)
  return printed.join('')
}

async function readStatusLine(text) {
  const [list, piped] = split(text)
  if (isLeftOut(list)) return ''
  return outcome((terminal) =>
    runStatus(list, {
      terminal,
      workingFolder: empty,
      clock: () => 0,
      now: () => new Date(0),
      env: {},
      input: Readable.from([Buffer.from(piped)]),
      output: Object.assign(Object.create(null), { write: (_, done) => done?.() }),
    }),
  )
}

async function readRegistryLine(text) {
  const [list] = split(text)
  if (isLeftOut(list)) return ''
  return outcome((terminal) =>
    runRegistry(list, {
      terminal,
      workingFolder: text.length % 16 === 0 ? project : empty,
      clock: () => 0,
      today: () => '2026-11-30',
      fetch: refuse,
    }),
  )
}

const declared = { seeds, grammar, faults: ['CannotRun'], small: true, mayWrite: true }

export const readersOfCommandLines = [
  { name: 'smtp-status', reads: 'the command line of `smtp-status`', read: readStatusLine, ...declared },
  { name: 'registry', reads: 'the command line of `registry`', read: readRegistryLine, ...declared },
]
