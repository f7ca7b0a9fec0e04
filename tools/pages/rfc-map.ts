import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Citation {
  readonly rfc: string
  readonly section: string
  readonly file: string
}

type Documents = Readonly<
  Record<string, { readonly title: string; readonly sections: Readonly<Record<string, string>> }>
>

const documents: Documents = JSON.parse(readFileSync(join(import.meta.dirname, 'rfc-sections.json'), 'utf8'))

const number = String.raw`\d+(?:\.\d+)*`
const list = `(${number}(?:(?:, | and | to |, and )${number})*)`
const forms = [
  new RegExp(String.raw`\bRFC ?(?<rfc>\d{3,5})(?:'s)?,? sections? ${list}`, 'gi'),
  new RegExp(String.raw`\bsections? ${list} of RFC ?(?<rfc>\d{3,5})`, 'gi'),
]

/** The files of code and data; tests, fixtures, benchmarks and what is written for readers are left out. */
function citingFiles(root: string): readonly string[] {
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
function placeOf(file: string): string {
  const [first, name, ...rest] = file.split('/').slice(0, -1)
  if (first !== 'packages') return [first, ...(name === undefined ? [] : [name])].join('/')
  const inside = rest.filter((part) => part !== 'src')
  return [name, ...inside.slice(0, 1)].join('/')
}

/** The text on one line, without the marks of comments, so that a citation that is broken over two lines is found. */
function joinedText(text: string): string {
  return text.replaceAll(/\n\s*(?:\*|\/\/|#)?\s*/g, ' ').replaceAll(/' \+ '/g, '')
}

function citationsIn(root: string, file: string): readonly Citation[] {
  const text = joinedText(readFileSync(join(root, file), 'utf8'))
  return forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ 0: cited, groups: { rfc = '' } = {} }) => {
      const numbers = cited.replace(/RFC ?\d+/i, '').match(new RegExp(number, 'g')) ?? []
      return numbers.map((section) => ({ rfc, section, file }))
    }),
  )
}

/** Orders section numbers by their parts: 2.9 stands before 2.10. */
function compareSections(one: string, other: string): number {
  const left = one.split('.').map(Number)
  const right = other.split('.').map(Number)
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? left.length - right.length : (left[at] ?? -1) - (right[at] ?? -1)
}

function tableOf(rfc: string, citations: readonly Citation[]): string {
  const cited = [...new Set(citations.map(({ section }) => section))].toSorted(compareSections)
  const rows = cited.map((section) => {
    const places = new Set(
      citations.filter((each) => each.section === section).map(({ file }) => placeOf(file)),
    )
    const names = [...places].toSorted().map((place) => `\`${place}\``)
    return `| ${section} | ${documents[rfc]?.sections[section] ?? ''} | ${names.join(', ')} |`
  })
  const title = documents[rfc] === undefined ? '' : `: ${documents[rfc].title}`
  const head = `## [RFC ${rfc}](https://www.rfc-editor.org/info/rfc${rfc})${title}`
  return [head, '', '| section | is about | cited in |', '| --- | --- | --- |', ...rows].join('\n')
}

/** Documents that the registry and its codes rest on: every section of them has to be known. Of others the title is enough, or nothing. */
const strict = new Set(['2033', '2034', '3463', '3464', '5248'])

function refuseUnknown(citations: readonly Citation[]): void {
  const unknown = citations.filter(
    ({ rfc, section }) => strict.has(rfc) && documents[rfc]?.sections[section] === undefined,
  )
  if (unknown.length === 0) return
  const lines = new Set(unknown.map(({ rfc, section, file }) => `${file}: RFC ${rfc} section ${section}`))
  throw new Error(
    `These sections are not in tools/pages/rfc-sections.json. Check the number in the RFC, then add what the section is about:\n${[...lines].join('\n')}`,
  )
}

/**
 * The page `docs/rfc-map.md`: each section of an RFC that code or data cites, with the folders that cite it. Takes the folder of a
 * repository. Throws where a citation of an RFC that the registry rests on names a section that `rfc-sections.json` does not have.
 */
export function rfcMapPage(root: string): string {
  const citations = citingFiles(root).flatMap((file) => citationsIn(root, file))
  refuseUnknown(citations)
  const rfcs = [...new Set(citations.map(({ rfc }) => rfc))].toSorted(
    (one, other) => Number(one) - Number(other),
  )
  const tables = rfcs.map((rfc) =>
    tableOf(
      rfc,
      citations.filter((each) => each.rfc === rfc),
    ),
  )
  return `# Which section is cited where

Each section of an RFC that code or data cites, with the folders that do: a package and its folder, \`registry-src\` or \`schemas\`.
\`npm run pages\` prints it; \`tools/pages/rfc-sections.json\` says what a section is about. A test fails where the page is out of date.
It also fails where a section of RFC 2033, 2034, 3463, 3464 or 5248 is cited and not listed there.

${tables.join('\n\n')}
`
}
