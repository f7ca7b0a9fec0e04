// The commands that write, each in a small project of its own.
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { edit, entryFile, makeProject, siteProgram } from './projects.mjs'
import { iesg, proposeCode } from './proposals.mjs'
import { steps } from './steps.mjs'

/** Leaves out two entries, and has IANA's form of the whole registry beside the project, to bring them in again. */
export function prepareImport(folder, run) {
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

/** Puts three entries out of canonical form. */
export function prepareFix(folder) {
  makeProject(folder)
  for (const code of ['X.7.28', 'X.7.29', 'X.7.30']) edit(entryFile(folder, code), 'code: ', 'code:   ')
}

/** The words that build the site of a project. */
export const siteWords = ['build', '--source', 'registry-src', '--out', 'site']

function prepareSite(folder, run) {
  makeProject(folder)
  run(folder, siteWords, siteProgram)
  edit(join(folder, 'registry-src/registry.yaml'), 'title: Simple', 'title: The Simple')
}

/** The commands: how the project is made, and the words. */
export const commands = [
  { name: 'build, for the first time', words: ['build'], make: makeProject },
  { name: 'build, over an older set', words: ['build'], make: prepareOldSet },
  { name: 'build --as-of', words: ['build', '--as-of', '2015'], make: makeProject },
  { name: 'fix', words: ['fix'], make: prepareFix },
  { name: 'import', words: ['import', 'iana.xml'], make: prepareImport },
  { name: 'propose a new code', words: proposeCode('X.7.97'), make: makeProject },
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
    words: siteWords,
    program: siteProgram,
    most: 40,
    make: prepareSite,
  },
  ...steps,
]
