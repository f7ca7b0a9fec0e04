// Prints the results of breaking the rules on purpose, as a page. The test of it takes the same functions.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of the package that are broken, each by itself. */
export const parts = ['update', 'conflict', 'text']

const readJson = (name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

/** The results of the parts that were run, by name. */
export function readResults() {
  const known = parts.filter((part) => existsSync(join(import.meta.dirname, `results/${part}.json`)))
  return known.map((part) => Object.assign({ part }, readJson(`results/${part}.json`)))
}

/** Reasons for which survivors are left alone, by its file and what it changes. */
export function readReasons() {
  return readJson('survivors.json')
}

/** The lines of a text from one place to another. */
function cut(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last].slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  return lines.join(' ').replaceAll(/\s+/g, ' ')
}

const counted = new Map([
  ['Killed', 'killed'],
  ['Timeout', 'killed'],
  ['Survived', 'survived'],
  ['NoCoverage', 'survived'],
])

function summariseFile(path, { source, mutants }) {
  const result = {
    file: path.replace('packages/registry/src/', ''),
    killed: 0,
    survived: 0,
    notRun: 0,
    survivors: [],
  }
  for (const { status, location, mutatorName, replacement = '' } of mutants) {
    const fate = counted.get(status) ?? 'notRun'
    result[fate] += 1
    const change = { from: cut(source, location), to: replacement.replaceAll(/\s+/g, ' ') }
    if (fate === 'survived') result.survivors.push({ mutator: mutatorName, ...change })
  }
  return result
}

/** A report of Stryker as what the page needs of it: each file, by its path in `src`. */
export function summarise({ files }) {
  return Object.entries(files).map(([path, report]) => summariseFile(path, report))
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

/** Counts the changes that were noticed, and those that were not, in files or parts. */
export function totalOf(results) {
  return { killed: sum(results, 'killed'), survived: sum(results, 'survived') }
}

/** The share of the changes that a test noticed, in percent. */
export function scoreOf({ killed, survived }) {
  return (100 * killed) / (killed + survived)
}

/** The survivors of a part, each with its file and the reason that is written for it; `undefined` where there is none. */
export function survivorsOf({ files }, reasons) {
  return files.flatMap(({ file, survivors }) =>
    survivors.map((survivor) => {
      const isIt = (each) => each.file === file && each.from === survivor.from && each.to === survivor.to
      return Object.assign({ file, reason: reasons.find(isIt)?.reason }, survivor)
    }),
  )
}

const short = (text) => (text.length > 90 ? `${text.slice(0, 87)}...` : text)
const code = (text) => `\`${short(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``

function survivorRow({ file, from, to, reason }) {
  const change = to === '' ? `${code(from)} taken out` : `${code(from)} to ${code(to)}`
  return `| ${file} | ${change} | ${reason ?? 'No reason is written yet.'} |`
}

const nameOf = ({ part }) => `\`src/${part}\``

const scoreRow = (name, total) =>
  `| ${name} | ${total.killed + total.survived} | ${total.killed} | ${total.survived} | ${scoreOf(total).toFixed(1)} % |`

function scoreTable(results) {
  return [
    '| part | changes | noticed | not noticed | score |',
    '| --- | --- | --- | --- | --- |',
    ...results.map((result) => scoreRow(nameOf(result), totalOf(result.files))),
    scoreRow('in all', totalOf(results.flatMap(({ files }) => files))),
  ].join('\n')
}

function section(result, reasons) {
  const rows = survivorsOf(result, reasons).map(survivorRow)
  const table = ['| file | change | why it is left |', '| --- | --- | --- |', ...rows]
  return [`## Not noticed in ${nameOf(result)}`, '', ...(rows.length === 0 ? ['None.'] : table)].join('\n')
}

/** The page, in Markdown. */
export function mutationPage(results, reasons) {
  return `# Would the tests notice?

Stryker breaks \`packages/registry\` on purpose, one small change at a time, and runs the tests that touch the place. The score
is the share of the changes that make a test fail. What no test notices is listed below, with the reason why it is left.

${scoreTable(results)}

The examples of the rules are left out: they are what tests are run on. A change of a part is tried against the tests
of that part and the test of [rules.md](rules.md).

\`npm run mutation\` prints this page, which took ${sum(results, 'minutes')} minutes; it is no part of CI. With a name at its end,
\`npm run mutation -- update\`, it tries one part (${parts.join(', ')}) or one file (\`update/ways.ts\`)
anew. The reasons are written in \`tools/mutation/survivors.json\`.

${results.map((result) => section(result, reasons)).join('\n\n')}
`
}
