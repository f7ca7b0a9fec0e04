// Steps of workflows that write files, and the review that does.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { commitAll, edit, entryFile, makeProject, put, root, stepProgram } from './projects.mjs'
import { formFor } from './proposals.mjs'

const handedOn = (name) => `dist/github/${name}`

function makeReviewed(folder, run) {
  makeProject(folder)
  commitAll(folder)
  run(folder, ['review', '--base', 'HEAD', '--output', 'reports'])
  edit(entryFile(folder, 'X.7.28'), 'sampleText: ', 'sampleText: Another ')
}

/** A checkout after `changeset version`: the changelog of the codes has a new version. */
function makeVersioned(folder) {
  makeProject(folder)
  put(folder, 'packages/codes/package.json', '{ "name": "@smtp-status/codes", "version": "1.0.0" }\n')
  commitAll(folder)
  put(
    folder,
    'packages/codes/CHANGELOG.md',
    '# @smtp-status/codes\n\n## 1.0.0\n\n### Major Changes\n\n- The first.\n',
  )
  put(folder, handedOn('release.json'), '{}\n')
}

function makeCompared(folder, run) {
  makeProject(folder)
  run(folder, ['build', '--out', 'published'])
  put(folder, handedOn('comparison.json'), '{}\n')
}

function makeFormed(folder) {
  makeProject(folder)
  cpSync(join(root, '.github/ISSUE_TEMPLATE'), join(folder, '.github/ISSUE_TEMPLATE'), { recursive: true })
  commitAll(folder)
  const issue = { number: 12, body: formFor('X.7.97'), labels: [] }
  put(folder, 'event.json', JSON.stringify({ action: 'labeled', issue }))
}

const step = (name, more) => ({ name: `step ${name}`, program: stepProgram, words: [name], ...more })

/** The commands, as those of `commands.mjs`. */
export const steps = [
  {
    name: 'review --output',
    words: ['review', '--base', 'HEAD', '--output', 'reports'],
    next: ['review', '--base', 'HEAD', '--output', 'reports'],
    make: makeReviewed,
  },
  step('comparison:make', {
    words: ['comparison:make', 'published/smtp-enhanced-status-codes.xml'],
    make: makeCompared,
  }),
  step('proposal:make', {
    env: { GITHUB_EVENT_PATH: 'event.json' },
    counts: (path) => path === handedOn('proposal.json'),
    isThrownAway: true,
    make: makeFormed,
  }),
  step('release:day', { make: makeProject }),
  step('release:changelog', { make: makeVersioned }),
  step('release:make', { make: makeVersioned }),
]
