// Prints what came of disturbing the commands that write, as a page. The test of it takes the same functions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The results of the last run. */
export const readResults = () => JSON.parse(readFileSync(join(import.meta.dirname, 'results.json'), 'utf8'))

const count = ({ faults }, ...kinds) => faults.filter(({ fault }) => kinds.includes(fault)).length

const row = (result) =>
  `| ${[
    result.command,
    result.changes,
    result.kills,
    result.refusals,
    count(result, 'half'),
    count(result, 'broken', 'status', 'stack trace'),
    count(result, 'not completed'),
    count(result, 'left'),
  ].join(' | ')} |`

const sum = (results, key) => results.reduce((total, each) => total + each[key], 0)

const total = (results) => ({
  command: 'in all',
  changes: sum(results, 'changes'),
  kills: sum(results, 'kills'),
  refusals: sum(results, 'refusals'),
  faults: results.flatMap(({ faults }) => faults),
})

/** Names the commands of which not each change is tried, a sentence each. */
const fewer = (commands) =>
  commands
    .filter(({ changes, kills }) => kills < changes)
    .map(({ command, changes, kills }) => ` Of the ${changes} of "${command}", ${kills} are.`)
    .join('')

/** The page, in Markdown. */
export function reliabilityPage({ minutes, commands }) {
  return `# What is left after a fault

Each command of \`registry\` that writes, and the build of the site, is run in a small project of its own. It is killed before changes
of the file system that are spread over all that it makes. Or the disk refuses such a change, as it is full (ENOSPC), has no rights
(EACCES), may only be read (EROFS), or is broken (EIO). Then the project is looked at, any other command is run, and the command is
run again.

| command | changes | kills | refusals | half done until the next command | broken | not completed | left for good |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${[...commands, total(commands)].map(row).join('\n')}

- **Changes**: how often the command changes the file system where nothing disturbs it.
- **Half done until the next command**: some files of a source are in place after a kill, and others are not. A journal beside the
  source says which. The next command that reads the source takes them back first. A folder that \`build\` publishes is never half done:
  it is a link, which changes at once.
- **Broken**: neither the whole old state nor the whole new one is there after the next command, or after a refusal; or a refusal ends
  with another status than 2, or with a stack trace.
- **Not completed**: running the command again does not give the state that an undisturbed run gives.
- **Left for good**: after that, a lock, a folder of work or a superfluous set is still there.

\`npm run faults\` made these figures and this page, which took ${minutes} minutes. Each change is tried.${fewer(commands)}
CI tries two places of each command (\`tools/faults/faults.test.ts\`).
`
}
