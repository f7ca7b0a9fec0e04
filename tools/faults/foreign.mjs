// Puts foreign things in the place of what commands write and read, and looks at how they end and whether the things are as they were.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prepareFix, prepareImport, siteWords } from './commands.mjs'
import { commitAll, makeProject, siteProgram, statusProgram, stepProgram } from './projects.mjs'
import { proposeCode } from './proposals.mjs'
import { projectOf } from './sweep.mjs'
import { kindsOfThings, lookAt, makeSocket, run, things } from './things.mjs'

const reviewed = (folder) => {
  makeProject(folder)
  commitAll(folder)
}
const newEntry = 'registry-src/enumerated/X.7.97.yaml'

/** Places where commands write: the path, and the command. */
export const places = [
  { name: '`build --out`', path: 'out', words: ['build', '--out', 'out'], make: makeProject },
  { name: '`dist` of `build`', path: 'dist', words: ['build'], make: makeProject },
  { name: '`dist/registry` of `build`', path: 'dist/registry', words: ['build'], make: makeProject },
  { name: '`.changeset` of `propose`', path: '.changeset', words: proposeCode('X.7.97'), make: makeProject },
  { name: 'new entry of `propose`', path: newEntry, words: proposeCode('X.7.97'), make: makeProject },
  { name: 'entry of `fix`', path: 'registry-src/enumerated/X.7.28.yaml', words: ['fix'], make: prepareFix },
  {
    name: 'new entry of `import`',
    path: 'registry-src/enumerated/X.7.8.yaml',
    words: ['import', 'iana.xml'],
    make: prepareImport,
  },
  {
    name: '`import --verbatim`',
    path: 'out',
    words: ['import', 'iana.xml', '--verbatim', 'out'],
    make: prepareImport,
  },
  { name: 'folder of work of `fix`', path: '.registry-src.writing', words: ['fix'], make: prepareFix },
  {
    name: '`review --output`',
    path: 'out',
    words: ['review', '--base', 'HEAD', '--output', 'out'],
    make: reviewed,
  },
  {
    name: '`review.md` of `review --output`',
    path: 'out/review.md',
    words: ['review', '--base', 'HEAD', '--output', 'out'],
    make: reviewed,
  },
  { name: '`--out` of the site', path: 'site', words: siteWords, program: siteProgram, make: makeProject },
  {
    name: 'report of a step',
    path: 'dist/github/comparison.json',
    words: ['comparison:make', 'iana.xml'],
    program: stepProgram,
    make: prepareImport,
  },
]

async function tryPlace(place, thing, { place: around, makeCopy }) {
  const folder = makeCopy()
  const outside = mkdtempSync(join(around, 'outside-'))
  writeFileSync(join(outside, 'mine.txt'), 'mine\n')
  const path = join(folder, place.path)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { recursive: true, force: true })
  const close = await things[thing](path, outside)
  const look = () => [...lookAt(path), ...lookAt(outside)]
  const before = look()
  const { status, said } = await run(folder, place)
  const after = look()
  const lost = before.filter((line) => !after.includes(line))
  const outcome = { thing, status, said, lost, isAdded: after.length > before.length }
  if (typeof close === 'function') close()
  return outcome
}

/** Tries all foreign things in one place. */
export async function tryThings(place, kinds = kindsOfThings) {
  const project = projectOf(place)
  try {
    const outcomes = []
    for (const thing of kinds) outcomes.push(await tryPlace(place, thing, project))
    return outcomes
  } finally {
    project.remove()
  }
}

/** Paths at which nobody can make a folder, whoever runs the command. */
export const impossible = ['/proc/registry', '/dev/null', '/dev/null/registry']

/** Commands that write into a folder that the user names, without its name. */
export const outputs = places
  .filter(({ path }) => path === 'out' || path === 'site')
  .map(({ name, words, program, make }) => ({ name, words: words.slice(0, -1), program, make }))

/** Tries all paths where nobody can make a folder. */
export async function tryImpossible(output, paths = impossible) {
  const project = projectOf(output)
  try {
    const folder = project.makeCopy()
    const outcomes = []
    for (const path of paths)
      outcomes.push({ thing: path, ...(await run(folder, { ...output, words: [...output.words, path] })) })
    return outcomes
  } finally {
    project.remove()
  }
}

/** Commands that read a file, without its name. */
export const readers = [
  { name: '`compare`', words: ['compare'] },
  { name: '`import`', words: ['import', '--dry-run'] },
  { name: '`audit --published`', words: ['audit', '--published'] },
  { name: '`audit --snapshots`', words: ['audit', '--snapshots'] },
  { name: '`propose --from-issue`', words: ['propose', '--dry-run', '--from-issue'] },
  { name: '`check`', words: ['check'] },
  { name: '`site --iana`', words: [...siteWords, '--iana'], program: siteProgram },
  { name: '`explain`', words: ['explain'], program: statusProgram },
  { name: '`classify`', words: ['classify'], program: statusProgram },
  { name: '`lint`', words: ['lint'], program: statusProgram },
  { name: '`scan`', words: ['scan'], program: statusProgram },
]

/** Things that commands are given to read, and their paths in the project. */
const inputs = {
  'a pipe': 'pipe',
  'a folder': 'folder',
  'a link to nothing': 'link',
  'a socket': 'socket',
  '/dev/null': '/dev/null',
  '/dev/zero': '/dev/zero',
  'no file': 'gone',
}
export const kindsOfInputs = Object.keys(inputs)

function makeInputs(folder) {
  makeProject(folder)
  mkdirSync(join(folder, 'folder'))
  symlinkSync('gone', join(folder, 'link'))
}

/** Tries a command that reads on all inputs. */
export async function tryInputs(reader, kinds = kindsOfInputs) {
  const project = projectOf({ make: makeInputs })
  const folder = project.makeCopy()
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const close = await makeSocket(join(folder, 'socket'))
  try {
    const outcomes = []
    for (const thing of kinds) {
      const path = inputs[thing]
      const line = ['-c', 'echo "550 5.1.1 No such user" > pipe']
      const writer = thing === 'a pipe' ? spawn('sh', line, { cwd: folder, stdio: 'ignore' }) : undefined
      outcomes.push({ thing, ...(await run(folder, { ...reader, words: [...reader.words, path] })) })
      writer?.kill('SIGKILL')
    }
    return outcomes
  } finally {
    close()
    project.remove()
  }
}

/** Tells in a word how a command ended: its status; what it lost or added of others; `no end` and `no reason` are faults. */
export function wordFor({ status, said, lost = [], isAdded = false }) {
  if (status === null) return 'no end'
  if (/\n\s+at |fault of its own|ENOENT|ENOTDIR/.test(said) || (status === 2 && said === ''))
    return 'no reason'
  return [String(status), ...(lost.length > 0 ? ['replaced'] : []), ...(isAdded ? ['beside'] : [])].join(', ')
}

async function tableOf(subjects, kinds, attempt) {
  const rows = []
  for (const subject of subjects) rows.push([subject.name, ...(await attempt(subject)).map(wordFor)])
  return { kinds, rows }
}

/** Tries everything, and gives the tables of docs/reliability.md. */
export async function allForeign() {
  return {
    places: await tableOf(places, kindsOfThings, tryThings),
    outputs: await tableOf(outputs, impossible, tryImpossible),
    inputs: await tableOf(readers, kindsOfInputs, tryInputs),
  }
}
