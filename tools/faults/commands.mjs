// The commands that write, each in a small project of its own, and which files of it count.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
export const registryProgram = join(root, 'packages/registry-cli/bin/registry.js')
const siteProgram = join(root, 'packages/site/dist/main.js')

function makeProject(folder) {
  cpSync(join(root, 'fixtures/registry-src'), join(folder, 'registry-src'), { recursive: true })
  mkdirSync(join(folder, '.changeset'))
}

const entryFile = (folder, code) => join(folder, 'registry-src/enumerated', `${code}.yaml`)

function edit(file, from, to) {
  const text = readFileSync(file, 'utf8')
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`${file} has no ${from}`)
  writeFileSync(file, edited)
}

const answers = {
  code: 'X.7.97',
  'sample-text': 'Sender is new here',
  'basic-codes': '451',
  description: 'Put off, as the server has not seen the sender before.',
  reference: 'rfc7372',
  submitter: 'M. Kucherawy',
  'change-controller': 'IESG',
  'security-note': 'Tells senders that they are new here.',
  date: '2024-12-14',
}
const newCode = [
  'propose',
  '--yes',
  ...Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]),
]
const iesg = [
  '--authority',
  'iesg',
  '--direction',
  'https://datatracker.ietf.org/iesg/',
  '--date',
  '2024-12-14',
]

/** Leaves out two entries, and has IANA's form of the whole registry beside the project, to bring them in again. */
function prepareImport(folder, run) {
  makeProject(folder)
  run(folder, ['build', '--out', join(folder, 'published')])
  cpSync(join(folder, 'published/smtp-enhanced-status-codes.xml'), join(folder, 'iana.xml'))
  for (const name of ['published', '.published.sets'])
    rmSync(join(folder, name), { recursive: true, force: true })
  for (const code of ['X.7.8', 'X.7.9']) rmSync(entryFile(folder, code))
}

function prepareOldSet(folder, run) {
  makeProject(folder)
  run(folder, ['build'])
  edit(
    join(folder, 'registry-src/registry.yaml'),
    'experts: [Chris Newman]',
    'experts: [Chris Newman, John Levine]',
  )
}

/** The commands: how the project is made, and the words. */
export const commands = [
  { name: 'build, for the first time', words: ['build'], make: makeProject },
  { name: 'build, over an older set', words: ['build'], make: prepareOldSet },
  { name: 'build --as-of', words: ['build', '--as-of', '2015'], make: makeProject },
  {
    name: 'fix',
    words: ['fix'],
    make: (folder) => {
      makeProject(folder)
      for (const code of ['X.7.28', 'X.7.29', 'X.7.30']) edit(entryFile(folder, code), 'code: ', 'code:   ')
    },
  },
  { name: 'import', words: ['import', 'iana.xml'], make: prepareImport },
  { name: 'propose a new code', words: newCode, make: makeProject },
  {
    name: 'propose an update',
    words: ['propose', '--yes', '--update', 'X.7.28', '--set', 'sampleText=Flood of mail detected', ...iesg],
    make: makeProject,
  },
  {
    name: 'propose a deprecation',
    words: [
      'propose',
      '--yes',
      '--deprecate',
      'X.1.2',
      '--replaced-by',
      'X.1.1',
      '--reason',
      'Nobody sends it.',
      ...iesg,
    ],
    make: makeProject,
  },
  {
    name: 'build of the site, over an older one',
    words: ['build', '--source', 'registry-src', '--out', 'site'],
    program: siteProgram,
    most: 12,
    make: (folder, run) => {
      makeProject(folder)
      run(folder, ['build', '--source', 'registry-src', '--out', 'site'], siteProgram)
      edit(join(folder, 'registry-src/registry.yaml'), 'title: Simple', 'title: The Simple')
    },
  },
]

// Work folders, locks and sets belong to a command while it runs; a set that is not the published one is nobody's.
const isWork = (name) => /^\..+\.writing$|^\..+\.[0-9a-f]{12}\.\d+\.[0-9a-f]{12}$/.test(name)
const isOwn = (path) =>
  /^(?:dist\/)?(?:as-of\/)?\.[^/]+\.sets(?:\/|$)/.test(path) || path.split('/').some(isWork)

function filesIn(folder, at = '') {
  return readdirSync(join(folder, at), { withFileTypes: true }).flatMap((entry) => {
    const path = at === '' ? entry.name : `${at}/${entry.name}`
    if (isOwn(path)) return []
    // A published folder is a link to the set that counts.
    return entry.isDirectory() || entry.isSymbolicLink() ? filesIn(folder, path) : [path]
  })
}

/** Every file that counts, with its text, as one text. */
export const stateOf = (folder) =>
  JSON.stringify(
    filesIn(folder)
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

/** Leftovers of a command that it should have taken away: a folder of work, or more sets than the published one and the one before. */
export function leftIn(folder) {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
  const working = all.filter(({ name }) => isWork(name))
  const sets = all.filter(
    ({ parentPath, name }) => parentPath.endsWith('.sets') && /^[0-9a-f]{12}\./.test(name),
  )
  return [...working.map(({ name }) => name), ...sets.slice(2).map(({ name }) => name)]
}
