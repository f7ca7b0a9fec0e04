// Reads the corpus with other programs' readers of replies and writes docs/peers.md: how much of it each reads right.
// Installs them from npm into a temporary folder; runs outside CI.
//
//   node peers.mjs [FOLDER]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows } from '../../../../scripts/interleave.mjs'
import { readCorpus } from '../corpus.mjs'
import { peers } from './adapters.mjs'
import { installPeers } from './install.mjs'

const packages = installPeers(process.argv[2])
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const textOf = (input) => (typeof input === 'string' ? input : decoder.decode(input))

/** A client goes on waiting where the last line says that another follows, and rightly so. */
const items = readCorpus()
  .filter(({ expected }) => !('reply/unfinished' in expected.findings))
  .map((item) => Object.assign(item, { text: textOf(item.input) }))

const isOfForm = ({ expected }) =>
  Object.keys(expected.findings).every((rule) => !rule.startsWith('reply/') || rule === 'reply/not-ascii')

function attempt(read, text) {
  try {
    return read(text)
  } catch (error) {
    return { thrown: String(error.message) }
  }
}

function hasTexts(read, { lines }) {
  if (typeof lines === 'number') return read.texts.length === lines
  return read.texts.length === lines.length && lines.every(({ text }, index) => text === read.texts[index])
}

function judge({ name, use, make, readsCodes = true }) {
  const version = name.startsWith('@') ? 'this one' : packages.versionOf(name)
  if (version === null) return { name, use, version }
  const read = make(packages)
  const results = new Map(items.map((item) => [item, attempt(read, item.text)]))
  const share = (some, isRight) => {
    const right = some.filter((item) => {
      const result = results.get(item)
      return result.thrown === undefined && isRight(result, item.expected)
    })
    return `${right.length} of ${some.length}`
  }
  const basic = (result, expected) => result.basic === expected.basic
  const status = (result, expected) => result.status === expected.status
  const ofForm = items.filter(isOfForm)
  const hasLines = results.get(ofForm[0]).texts !== null
  return {
    name,
    use,
    version,
    read,
    basic: share(items, basic),
    status: readsCodes ? share(items, status) : 'not read',
    real: readsCodes
      ? share(
          items.filter((item) => item.real),
          status,
        )
      : 'not read',
    lines: hasLines ? share(ofForm, hasTexts) : 'not given',
    throws: items.filter((item) => results.get(item).thrown !== undefined).length,
  }
}

/** Replies that tell the readers apart. */
const telling = [
  '550 5.7.26 x',
  '550 5.1.10 x',
  '550-5.1.1 x\r\n550 5.1.1 y',
  '550-5.1.1 x\r\n550 5.1.2 y',
  '250 2.0.0',
  '250',
  '354 5.7.1 x',
  '550 3.1.1 x',
  '550 5.01.1 x',
  '550 5.1.1000 x',
  '550 10.4.2.2 x',
  '550 5.7.1: x',
  '550 #5.7.1 x',
  '250 5.1.1 x',
  '550 5.1.1 5.7.1 x',
  '571 5.7.1 x',
  '2500 x',
  'x',
  '250-2.0.0 x\n250 2.0.0 y',
]

const code = (text) =>
  `\`${text
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('|', String.raw`\|`)}\``

function saysOf(read, text) {
  const result = attempt(read, `${text}\r\n`)
  if (result.thrown !== undefined) return 'throws'
  return [result.basic ?? 'none', result.status].filter((part) => part !== null).join(' ')
}

const all = peers.map(judge)
const had = all.filter(({ version }) => version !== null)
const missing = all.filter(({ version }) => version === null)

const page = `# Other readers of replies, on the same corpus

Printed by \`npm run peers -w packages/replies\`, which installs them from npm. The corpus is that of the tests
(\`packages/replies/test/fixtures/corpus\`), without the replies that are cut off before their end: a client rightly waits
for more of those. These are ${items.length} replies, ${items.filter(({ real }) => real).length} of them in forms of real providers and servers. Many of the others are made to be difficult, and a
client may well live without reading those right.

- **basic**: the basic status code of the first line is read, or it is said that there is none.
- **status**: the enhanced status code is, or it is said that there is none.
- **lines**: the lines are as many, and say the same without their codes; asked of the ${items.filter(isOfForm).length} replies of which the form is right.
- **throws**: an exception comes out in place of a result. It counts as wrong in the other columns.

Of what is wrong with a reply the others tell at most that they cannot read a line, or that the basic code changes. Nothing is said
of enhanced status codes, so findings are not compared. Some of what counts as wrong here is meant: Haraka reads \`#5.7.1\`, which
servers do send.

${rows([
  ['reader', 'version', 'used', 'basic', 'status', 'status, real forms', 'lines', 'throws'],
  ['---', '---', '---', '---', '---', '---', '---', '---'],
  ...had.map(({ name, version, use, basic, status, real, lines, throws }) => [
    name,
    version,
    use,
    basic,
    status,
    real,
    lines,
    throws,
  ]),
])}
${missing.map(({ name }) => `\n${name} was not to be had from the registry that was asked, and is left out.\n`).join('')}${
  process.env['SMTP_REPLY_FOLDER'] === undefined
    ? ''
    : '\nsmtp-reply was not to be had from the registry that was asked; its file is that of its repository on GitHub.\n'
}
What they make of some replies:

${rows([
  ['reply', ...had.map(({ name }) => name)],
  ['---', ...had.map(() => '---')],
  ...telling.map((text) => [code(text)].concat(had.map(({ read }) => saysOf(read, text)))),
])}
`

writeFileSync(join(import.meta.dirname, '../../../../docs/peers.md'), page)
console.log(page)
