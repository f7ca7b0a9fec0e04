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

/** The reason that is written for a survivor; `undefined` where there is none. */
export function reasonFor(survivor, reasons) {
  const isIt = ({ file, from, to }) => file === survivor.file && from === survivor.from && to === survivor.to
  return reasons.find(isIt)?.reason
}

const short = (text) => (text.length > 90 ? `${text.slice(0, 87)}...` : text)
const code = (text) => `\`${short(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``

function survivorRow(survivor, reasons) {
  const change =
    survivor.to === '' ? `${code(survivor.from)} taken out` : `${code(survivor.from)} to ${code(survivor.to)}`
  return `| ${survivor.file} | ${change} | ${reasonFor(survivor, reasons) ?? 'No reason is written yet.'} |`
}

function section(result, reasons) {
  const { part, killed, survived, survivors } = result
  const head = `## src/${part === 'rest' ? '' : part}\n\n${killed + survived} changes, ${killed} noticed: **${scoreOf(result).toFixed(1)} %**.`
  if (survivors.length === 0) return head
  const table = ['| file | change | why it is left |', '| --- | --- | --- |']
  return [head, '', ...table, ...survivors.map((survivor) => survivorRow(survivor, reasons))].join('\n')
}

/** The page, in Markdown. */
export function mutationPage(results, reasons) {
  return `# Would the tests notice?

Stryker breaks \`packages/rules\` on purpose, one small change at a time, and runs the tests that touch the place. A change that no
test notices survives; each survivor is listed here, with the reason why it is left. The examples of the rules are left out: they
are tests themselves.

This page is printed by \`npm run mutation -w packages/rules\`, which takes long and is no part of CI;
\`npm run mutation -w packages/rules -- update\` runs one part.

${results.map((result) => section(result, reasons)).join('\n\n')}
`
}
