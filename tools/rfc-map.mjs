// Writes docs/rfc-map.md: each section of an RFC that code or data cites, with the folders that cite it. `node tools/rfc-map.mjs` writes
// the page, `--print` prints it. Fails where a citation of the RFCs that the registry
// rests on names a section that is not in tools/rfc-sections.json.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const { root = process.cwd(), print } = options(process.argv.slice(2))
const sections = JSON.parse(readFileSync(join(import.meta.dirname, 'rfc-sections.json'), 'utf8'))
const page = join(root, 'docs/rfc-map.md')

const number = String.raw`\d+(?:\.\d+)*`
const list = `(${number}(?:(?:, | and | to |, and )${number})*)`
const forms = [
  new RegExp(String.raw`\bRFC ?(?<rfc>\d{3,5})(?:'s)?,? sections? ${list}`, 'gi'),
  new RegExp(String.raw`\bsections? ${list} of RFC ?(?<rfc>\d{3,5})`, 'gi'),
]

function options(words) {
  const at = words.indexOf('--root')
  return { root: at < 0 ? undefined : words[at + 1], print: words.includes('--print') }
}

/** The files of code and data; tests, fixtures, benchmarks and what is written for readers are left out. */
function citingFiles() {
  const files = execFileSync('git', ['ls-files', '-z', 'packages', 'registry-src', 'schemas', '.github'], {
    cwd: root,
  })
  return files
    .toString()
    .split('\0')
    .filter((file) => /\.(?:ts|mjs|js|ya?ml|json|rng)$/.test(file))
    .filter((file) => !/\/(?:test|bench|fixtures|mutation|generated)\/|CHANGELOG/.test(file))
}

/** The folder that stands for a file on the page: the package with its first folder, or the folder of the data. */
function placeOf(file) {
  const parts = file.split('/')
  if (parts[0] !== 'packages') return parts.slice(0, Math.min(2, parts.length - 1)).join('/')
  const inside = parts.slice(2, -1).filter((part) => part !== 'src')
  return [parts[1], ...inside.slice(0, 1)].join('/')
}

/** The text on one line, without the marks of comments, so that a citation that is broken over two lines is found. */
function joinedText(file) {
  const text = readFileSync(join(root, file), 'utf8')
  return text.replaceAll(/\n\s*(?:\*|\/\/|#)?\s*/g, ' ').replaceAll(/' \+ '/g, '')
}

function citationsIn(file) {
  const text = joinedText(file)
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const numbers = match[0].replace(/RFC ?\d+/i, '').match(new RegExp(number, 'g')) ?? []
      return numbers.map((section) => ({ rfc: match.groups.rfc, section, file }))
    }),
  )
}

/** Orders section numbers by their parts: 2.9 stands before 2.10. */
function compareSections(one, other) {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number))
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1)
}

function tableOf(rfc, citations) {
  const cited = [...new Set(citations.map(({ section }) => section))].toSorted(compareSections)
  const rows = cited.map((section) => {
    const places = new Set(
      citations.filter((each) => each.section === section).map(({ file }) => placeOf(file)),
    )
    const names = [...places].toSorted().map((place) => `\`${place}\``)
    return `| ${section} | ${sections[rfc]?.sections[section] ?? ''} | ${names.join(', ')} |`
  })
  const title = sections[rfc] ? `: ${sections[rfc].title}` : ''
  const head = `## [RFC ${rfc}](https://www.rfc-editor.org/info/rfc${rfc})${title}`
  return [head, '', '| section | is about | cited in |', '| --- | --- | --- |', ...rows].join('\n')
}

const all = citingFiles().flatMap(citationsIn)
// Of the documents that the registry and its codes rest on, every section has to be known; of others, the title is enough or nothing.
const strict = new Set(['2033', '2034', '3463', '3464', '5248'])
const unknown = all.filter(({ rfc, section }) => strict.has(rfc) && !sections[rfc].sections[section])
if (unknown.length > 0) {
  const lines = unknown.map(({ rfc, section, file }) => `${file}: RFC ${rfc} section ${section}`)
  process.stderr.write(
    `These sections are not in tools/rfc-sections.json. Check the number in the RFC, then add what the section is about:\n` +
      `${[...new Set(lines)].join('\n')}\n`,
  )
  process.exitCode = 1
} else {
  const rfcs = [...new Set(all.map(({ rfc }) => rfc))].toSorted((one, other) => Number(one) - Number(other))
  const tables = rfcs.map((rfc) =>
    tableOf(
      rfc,
      all.filter((each) => each.rfc === rfc),
    ),
  )
  const text = `# Which section is cited where

Each section of an RFC that code or data cites, with the folders that do: a package and its folder, \`registry-src\` or \`schemas\`. Written by
\`node tools/rfc-map.mjs\`; \`tools/rfc-sections.json\` says what a section is about. A test fails where the page is out of date, and
where a section of RFC 2033, 2034, 3463, 3464 or 5248 is cited that is not listed there.

${tables.join('\n\n')}
`
  if (print) process.stdout.write(text)
  else writeFileSync(page, text)
}
