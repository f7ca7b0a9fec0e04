// Prints what came of trying the readers, as a section of the page on reliability. Tests take the same functions.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The results of the last long run. */
export const readResults = () => JSON.parse(readFileSync(join(import.meta.dirname, 'results.json'), 'utf8'))

const number = (value) => String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

const row = ({ name, reads, seed = '', seconds, inputs, found, peak }) =>
  `| ${name} | ${reads} | ${seed} | ${number(seconds)} | ${number(inputs)} | ${found} | ${peak === undefined ? '' : `${peak} MB`} |`

const sum = (readers, key) => readers.reduce((total, each) => total + each[key], 0)

/** The section, in Markdown. */
export function fuzzSection({ readers } = readResults()) {
  const total = {
    name: 'in all',
    reads: '',
    seconds: sum(readers, 'seconds'),
    inputs: sum(readers, 'inputs'),
    found: sum(readers, 'found'),
  }
  return `## Inputs that nobody wrote

Every reader of what others write is tried with texts of the project, of its tests and of real servers. Characters, lines and words
are moved, doubled, cut, joined, or repeated up to 100,000 times. Other texts are made from rules of the format.

| reader | reads | seed | seconds | inputs | faults left | memory |
| --- | --- | --- | ---: | ---: | ---: | ---: |
${[...readers, total].map(row).join('\n')}

- **Faults left**: an error that is not one of the reader's own, or a stack trace in what is printed. More than a second of CPU time for at
  most 256 KiB, or more than 300 MB of objects. A changed \`Object.prototype\`, a file written, or a connection opened.
- **Seconds**: how long a reader was tried, at the lowest priority (\`nice -n 19\`) or as any other program.
- **Memory**: the most that the process had, with all readers and seeds loaded.

\`npm run fuzz -- --seed SEED --minutes N --write\` made these figures; with \`--reader NAME\` it makes those of one reader. The same seed
gives the same inputs, in the same order; \`--show N\` prints one of them. The machine was shared, so the seconds are not those of a
whole one.
Inputs that were findings once stand in \`tools/fuzz/found.mjs\`. They are tried first, also in CI, with some thousand others
(\`tools/fuzz/fuzz.test.ts\`).
`
}
