// Prints the results of breaking packages on purpose: a page for each, and one that leads to them.
import { packages } from './packages.mjs'
import { partsOf, scoreOf, survivorsOf, totalOf } from './results.mjs'

const short = (text) => (text.length > 90 ? `${text.slice(0, 87)}...` : text)
const code = (text) =>
  `\`${short(text).replaceAll('`', "'").replaceAll('|', '\\|').replaceAll('](', '] (')}\``

function survivorRow({ file, from, to, reason }) {
  const change = to === '' ? `${code(from)} taken out` : `${code(from)} to ${code(to)}`
  return `| ${file} | ${change} | ${reason ?? 'No reason is written yet.'} |`
}

function scoreRow(name, { killed, survived, notRun }) {
  const score = `${scoreOf({ killed, survived }).toFixed(1)} %`
  return `| ${[name, killed + survived, killed, survived, score, notRun].join(' | ')} |`
}

const share = (files, of) =>
  of === undefined
    ? ''
    : `\nOf its ${of} files, ${files.length} were broken: every third one, in the order of their names.`

const scoreTable = (head, rows) =>
  [
    `| ${head} | changes tried | noticed | not noticed | score | not tried |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')

function section({ part, files }, reasons) {
  const rows = survivorsOf(files, reasons).map(survivorRow)
  const table = ['| file | change | why it is left |', '| --- | --- | --- |', ...rows]
  return [`## Not noticed in \`${part}\``, '', ...(rows.length === 0 ? ['None.'] : table)].join('\n')
}

/** The page of one package, in Markdown. */
export function packagePage(result, reasons) {
  const { name, minutes, of, files } = result
  const parts = partsOf(result)
  const rows = parts.map(({ part, files: those }) => scoreRow(`\`${part}\``, totalOf(those)))
  return `# Would the tests of \`${name}\` notice?

[README.md](README.md) says how the changes are made and tried. What no test notices is listed below, with the reason why it is left.

${scoreTable('part', [...rows, scoreRow('in all', totalOf(files))])}

${packages[name].note}${share(files, of)}

\`npm run mutation -- ${name}\` prints this page; it took ${minutes} minutes.

${parts.map((part) => section(part, reasons)).join('\n\n')}
`
}

function notTried(results) {
  const open = Object.keys(packages).filter((each) => results.every(({ name }) => name !== each))
  return open.length === 0
    ? ''
    : `\nNot tried as a whole yet: ${open.map((name) => `\`${name}\``).join(', ')}.\n`
}

/** The page that leads to the others, in Markdown. */
export function indexPage(results) {
  const rows = results.map(({ name, files }) => scoreRow(`[\`${name}\`](${name}.md)`, totalOf(files)))
  return `# Would the tests notice?

Stryker breaks a package on purpose, one small change at a time, and the tests of that package which touch the place are run. The score
is the share of the changes that make a test fail. Each page lists what no test notices.

${scoreTable('package', rows)}
${notTried(results)}
\`npm run mutation -- replies\` tries one package anew, \`npm run mutation -- replies/parse\` a folder of it and
\`npm run mutation -- replies/parse/line.ts\` a file. It is no part of CI. The pages are printed from \`tools/mutation/results/\`, and the
reasons are written in \`tools/mutation/survivors/\`.

Code and tests are loaded once, and each change is switched on in them. This keeps it affordable, and it has these limits:

- A change of what runs only while a file is loaded is not tried, and is counted so: tables, constant patterns, the words of rules.
  The page of \`registry\` is older and has them.
- The quickest tests that touch a place are run first, and two seconds of them at most. A test of random inputs gets a tenth of a
  second. So a change can be listed as not noticed which a slow test would notice.
- Tests that need the material beside the repository are run where it is. Tests that need the compiled package are left out.
- What a test notices is believed only where the same test succeeds without the change, just after.

\`npm run mutation\` alone prints the pages anew.
`
}
