// What came of breaking the rules on purpose, as a page. The test of it takes the same functions.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of the package that can be broken by themselves; `rest` is what lies in none of the others. */
export const parts = ['update', 'conflict', 'text', 'rest']

const readJson = (name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))

/** The results of the parts that were run, by name. */
export function readResults() {
  const known = parts.filter((part) => existsSync(join(import.meta.dirname, `results/${part}.json`)))
  return known.map((part) => Object.assign({ part }, readJson(`results/${part}.json`)))
}

/** Why a survivor is left alone, by its file and what it changes. */
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

/** A report of Stryker as what the page needs of it. */
export function summarise({ files }) {
  const totals = { killed: 0, survived: 0, notRun: 0 }
  const survivors = []
  for (const [path, { source, mutants }] of Object.entries(files))
    for (const { status, location, mutatorName, replacement = '' } of mutants) {
      const fate = counted.get(status) ?? 'notRun'
      totals[fate] += 1
      if (fate === 'survived')
        survivors.push({
          file: path.replace('packages/rules/src/', ''),
          mutator: mutatorName,
          from: cut(source, location),
          to: replacement.replaceAll(/\s+/g, ' '),
        })
    }
  return { ...totals, survivors }
}

/** The share of the changes that a test noticed, in percent. */
export function scoreOf({ killed, survived }) {
  return (100 * killed) / (killed + survived)
}

/** Tells whether a reason is written for a survivor. */
export function isReasonFor({ file, from, to }, survivor) {
  return file === survivor.file && from === survivor.from && to === survivor.to
}

const reasonFor = (survivor, reasons) => reasons.find((each) => isReasonFor(each, survivor))?.reason

const short = (text) => (text.length > 90 ? `${text.slice(0, 87)}...` : text)
const code = (text) => `\`${short(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``

function survivorRow(survivor, reasons) {
  const change =
    survivor.to === '' ? `${code(survivor.from)} taken out` : `${code(survivor.from)} to ${code(survivor.to)}`
  return `| ${survivor.file} | ${change} | ${reasonFor(survivor, reasons) ?? 'No reason is written yet.'} |`
}

const sum = (results, key) => results.reduce((total, result) => total + result[key], 0)

/** The parts as one. */
export function inAll(results) {
  return {
    killed: sum(results, 'killed'),
    survived: sum(results, 'survived'),
    minutes: sum(results, 'minutes'),
  }
}

const scoreRow = (name, result) =>
  `| ${name} | ${result.killed + result.survived} | ${result.killed} | ${result.survived} | ${scoreOf(result).toFixed(1)} % |`

function scoreTable(results) {
  const rows = results.map((result) => scoreRow(nameOf(result), result))
  const head = ['| part | changes | noticed | not noticed | score |', '| --- | --- | --- | --- | --- |']
  return [...head, ...rows, scoreRow('in all', inAll(results))].join('\n')
}

const nameOf = ({ part }) => (part === 'rest' ? 'the files beside them' : `\`src/${part}\``)

function section(result, reasons) {
  const { survivors } = result
  if (survivors.length === 0) return `## Not noticed in ${nameOf(result)}\n\nNone.`
  const table = ['| file | change | why it is left |', '| --- | --- | --- |']
  const rows = survivors.map((survivor) => survivorRow(survivor, reasons))
  return [`## Not noticed in ${nameOf(result)}`, '', ...table, ...rows].join('\n')
}

/** The page, in Markdown. */
export function mutationPage(results, reasons) {
  return `# Would the tests notice?

Stryker breaks \`packages/rules\` on purpose, one small change at a time, and runs the tests that touch the place. The score
is the share of the changes that make a test fail. What no test notices is listed below, with the reason why it is left.

${scoreTable(results)}

The examples of the rules are left out: they are what tests are run on. A change of a part is tried against the tests
of that part and the test of [rules.md](rules.md).

\`npm run mutation -w packages/rules\` prints this page; it took ${inAll(results).minutes} minutes the last time, and is no part of CI.
With a name at its end, \`npm run mutation -w packages/rules -- update\`, it runs one part: ${parts.join(', ')}.
The reasons are written in \`packages/rules/mutation/survivors.json\`.

${results.map((result) => section(result, reasons)).join('\n\n')}
`
}
