// Prints what came of disturbing the commands that write, as a page: one function a section. The test of it takes the same functions.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { attacksSection } from '../attacks/page.mjs'
import { fuzzSection } from '../fuzz/page.mjs'
import { sameBytesSection } from '../same-bytes/page.mjs'
import { refusals as ways } from './sweep.mjs'

/** The file with the results of a part. */
export const fileOf = (part) => join(import.meta.dirname, `${part}.json`)

const read = (part) => (existsSync(fileOf(part)) ? JSON.parse(readFileSync(fileOf(part), 'utf8')) : undefined)

/** The results of the last run of each part; `undefined` for one that was never run. */
export const readResults = () => ({
  changes: read('results'),
  random: read('random'),
  together: read('together'),
  foreign: read('foreign'),
})

/** A table in Markdown: its columns, of which all but the first are right-aligned where they hold figures, and its rows. */
const table = (columns, rows) =>
  [columns, columns.map((_, at) => (at === 0 || typeof rows[0]?.[at] === 'string' ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const sum = (results, key) => results.reduce((total, each) => total + each[key], 0)
const count = ({ faults }, ...kinds) => faults.filter(({ fault }) => kinds.includes(fault)).length

/** One row more, with the sums of some columns and all faults. */
const withTotal = (results, ...columns) => [
  ...results,
  {
    command: 'in all',
    ...Object.fromEntries(columns.map((column) => [column, sum(results, column)])),
    faults: results.flatMap(({ faults }) => faults),
  },
]

const whatIsLeft = ['half done until the next command', 'broken', 'not completed', 'left for good']
const countsOfFaults = (result) => [
  count(result, 'half'),
  count(result, 'broken', 'status', 'stack trace'),
  count(result, 'not completed'),
  count(result, 'left'),
]

const introduction = () => `# What is left after a fault

Each command of \`registry\` that writes is run in a small project of its own and disturbed. So are the build of the site and the steps
of workflows that write files. Then the project is looked at, and the command is run again.

- **Half done until the next command**: some files are in place after a kill, and others are not. A journal beside them says which. The
  next command that reads them takes them back first. A folder that \`build\` publishes is never half done. It is a link, which changes
  at once.
- **Broken**: neither the whole old state nor the whole new one is there after the next command, or after a refusal. A refusal that
  ends with another status than 2, or with a stack trace, counts here too.
- **Not completed**: running the command again does not give the state that an undisturbed run gives.
- **Left for good**: after that, a lock, a folder of work or a superfluous set is still there.

Of the step \`proposal:make\` the file counts that it hands on, as the checkout of a job is thrown away. What only reads changes no file
(\`tools/faults/readers.test.ts\`).
`

/** The most changes of a command that were refused; `undefined` where all were. */
function mostRefused(commands) {
  const isEach = commands.every(({ changes, refusals }) => refusals === changes * ways.length)
  return isEach ? undefined : Math.max(...commands.map(({ refusals }) => refusals / ways.length))
}

/** The command that makes the figures anew. */
const sweepCommand = (commands) =>
  [
    'npm run faults',
    ...(mostRefused(commands) === undefined ? [] : ['-- changes', mostRefused(commands)]),
  ].join(' ')

/** Names the commands that were not killed before each change, and says how often a change was refused. */
function fewer(commands) {
  const some = commands.filter(({ changes, kills }) => kills < changes)
  const list = some.map(({ command, kills }) => `- ${command}: ${kills}`)
  const killed =
    some.length === 0
      ? 'Each command was killed before each change.'
      : `Each command was killed before each change, but these before so many, spread over all:\n\n${list.join('\n')}\n`
  const refused = mostRefused(commands)
  return refused === undefined
    ? `${killed}\nThe disk refused each change in each of the four ways.`
    : `${killed}\nThe disk refused ${refused} changes of a command in each of the four ways, or all where there are fewer.`
}

const changesSection = ({ minutes, commands }) => `## At each change of the file system

The command is killed before a change, or the disk refuses it: it is full (ENOSPC), has no rights (EACCES), may only be read (EROFS), or
is broken (EIO).

${table(
  ['command', 'changes', 'kills', 'refusals', ...whatIsLeft],
  withTotal(commands, 'changes', 'kills', 'refusals').map((result) =>
    [result.command, result.changes, result.kills, result.refusals].concat(countsOfFaults(result)),
  ),
)}

**Changes** says how often the command changes the file system where nothing disturbs it. \`${sweepCommand(commands)}\` made these figures in
${minutes} minutes. ${fewer(commands)}
`

const randomSection = ({ minutes, seed, commands }) => `## At random moments

The command is killed with all that it started. Half of the moments lie anywhere in its run, half after its first change.

${table(
  ['command', 'kills', 'after the first change', 'before anything was touched', ...whatIsLeft],
  withTotal(commands, 'kills', 'changing', 'untouched').map((result) =>
    [result.command, result.kills, result.changing, result.untouched].concat(countsOfFaults(result)),
  ),
)}

\`npm run faults -- random\` made these figures in ${minutes} minutes, with the seed ${seed}. Where nothing was touched, running the command
again is the undisturbed run, and is left out.
`

const togetherSection = ({ processes, commands }) => `## ${processes} at once

So many processes of the same command start at the same moment in one project. Each ends with what it wrote, or says that another one
was writing and that it is to be run again. Those are then run one after the other.

${table(
  [
    'command',
    'rounds',
    'processes',
    'ended with what they wrote',
    'asked to be run again',
    'lost',
    'broken',
    'left for good',
  ],
  commands.map(({ command, rounds, ended, wrote, again, lost, broken, left }) => [
    command,
    rounds,
    ended,
    wrote,
    again,
    lost,
    broken,
    left,
  ]),
)}

\`npm run faults -- together\` made these figures. **Lost** counts what a process said it wrote and is not there at the end.
`

const foreignSection = ({ places, outputs, inputs }) => `## Foreign things in the place of output and input

Something of somebody else stands where a command writes. A cell names the status with which the command ends:

- **2**: it gives a reason, and nothing was changed.
- **1**: it says what is wrong with that file of the registry, and nothing was changed.
- **0, beside**: it writes beside what stands there, all of which stays. Only \`dist\` and the folder of \`--output\` may be links of the
  user's own, which are followed.
- **0, replaced**: a report takes the place of an older file of that very name.

${table(['place', ...places.kinds], places.rows)}

Somebody names a place at which no folder can be made, whatever rights they have.

${table(['option', ...outputs.kinds], outputs.rows)}

A command is given something else than a file to read. It ends with an answer, or with status 2 and a reason.

${table(['command', ...inputs.kinds], inputs.rows)}

\`npm run faults -- foreign\` made these tables.
`

const sections = {
  changes: changesSection,
  random: randomSection,
  together: togetherSection,
  foreign: foreignSection,
}

/** The page, in Markdown: a section for each part that was run. */
export const reliabilityPage = (results) =>
  [
    introduction(),
    ...Object.entries(sections).flatMap(([part, section]) => (results[part] ? [section(results[part])] : [])),
    'CI tries a short form of each part (`tools/faults/*.test.ts`).\n',
    fuzzSection(),
    sameBytesSection(),
    `## Would the tests notice?

Code is broken on purpose, one small change at a time; [mutation](mutation/README.md) has the scores, and what no test notices.
`,
    attacksSection(),
  ].join('\n')

/** Writes docs/reliability.md from the results of the last runs. */
export const writeReliabilityPage = () =>
  writeFileSync(join(import.meta.dirname, '../../docs/reliability.md'), reliabilityPage(readResults()))
