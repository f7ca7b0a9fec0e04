// The readers of IANA's files, of what was published, of what git prints and of what goes into comments.
import { publishedResult } from '../../packages/registry-cli/dist/audit/published.js'
import { parseSums } from '../../packages/registry-cli/dist/audit/releases/sums.js'
import { compareSnapshot } from '../../packages/registry-cli/dist/audit/snapshots.js'
import { filesFrom } from '../../packages/registry-cli/dist/github/change.js'
import { cutMarkdown, fenced, harmlessMarkdown } from '../../packages/registry-cli/dist/github/harmless.js'
import { parseJson } from '../../packages/registry-cli/dist/github/json.js'
import { parseLog } from '../../packages/registry-cli/dist/git/log.js'
import { ChunkReader } from '../../packages/registry-cli/dist/git/objects.js'
import { parseTree } from '../../packages/registry-cli/dist/git/tree.js'
import { importFiles } from '../../packages/registry-cli/dist/import/run.js'
import { parseVersion } from '../../packages/registry-cli/dist/release/tags.js'
import { checkHistory, checkPublished } from '../../packages/publish/dist/index.js'
import {
  compareWithIana,
  formatComparisonText,
  planImport,
  readIana,
  verbatimSource,
  writeIana,
} from '../../packages/publish/dist/iana.js'
import { jsonGrammar, xmlGrammar } from './grammar-of-files.mjs'
import { seedsFrom, seedsInTests } from './seeds.mjs'
import { reported, loaded, registry, timeline, octetsOf, formSeeds } from './registry.mjs'

function readXml(text) {
  const read = readIana(text, 'iana.xml')
  if (!read.ok) return reported(read.findings, new Map())
  const again = readIana(writeIana(read.document), 'again.xml')
  if (!again.ok) throw new Error('what was read and written cannot be read again')
  // A comparison with the whole registry takes far longer.
  if (text.length % 8 !== 0) return ''
  const comparison = compareWithIana(registry, read.document)
  const plan = planImport(read.document, registry, { descriptions: text.length % 2 === 0 })
  const files = importFiles(plan, registry, loaded.sources).map((file) => file.text)
  const verbatim = verbatimSource(read.document).map((file) => file.text)
  const snapshot = compareSnapshot(registry, text, 'iana.xml')
  return [formatComparisonText(comparison, { all: true }), snapshot.reason ?? '', ...files, ...verbatim].join(
    '\n',
  )
}

function readPublished(text) {
  const history = checkHistory(text)
  const published = checkPublished(text)
  const found = [history, published].flatMap(({ findings = [] }) => findings)
  const result = 'published' in history ? publishedResult(history.published, timeline) : undefined
  return JSON.stringify(result) + reported(found, new Map())
}

async function* inChunks(octets, size) {
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size)
}

async function readGit(text) {
  const octets = octetsOf(text)
  const tree = parseTree(text)
  const sums = parseSums(text)
  const reader = new ChunkReader(inChunks(octets, 64 + (octets.length % 4096)))
  await reader.line()
  await reader.bytes(octets.length % 100)
  await reader.skip(octets.length % 50)
  const commits = []
  for await (const commit of parseLog(inChunks(octets, 64 + (octets.length % 4096)))) commits.push(commit)
  return `${tree.length} ${sums?.size} ${commits.length} ${parseVersion(text)?.major}`
}

function readHandedOn(text) {
  return JSON.stringify(filesFrom(parseJson(text, 'proposal.json'), 'proposal'))
}

const readComment = (text) => harmlessMarkdown(text) + fenced(text) + cutMarkdown(text)

const gitSeeds = [
  `commit ${'a'.repeat(40)} 2026-11-30\0\n:000000 100644 ${'0'.repeat(40)} ${'b'.repeat(40)} A\0registry-src/a.yaml\0commit ${'c'.repeat(40)} 2026-11-30\0`,
  `100644 blob ${'a'.repeat(40)}     123\tregistry-src/class/2.XXX.YYY.yaml\0` +
    `160000 commit ${'b'.repeat(40)}       -\tsub\0`,
  `${'d'.repeat(40)} blob 12\nhello, world\n`,
  ...seedsFrom(['dist/registry/SHA256SUMS']),
]

/** Each: its name, what it reads, the texts it starts from, rules that make further ones, and how it is called. */
export const readersOfFiles = [
  {
    name: 'iana',
    reads: "IANA's XML: compared, imported, audited",
    seeds: () =>
      seedsFrom(['dist/registry/smtp-enhanced-status-codes.xml', '../shared/iana', '../shared/cases'], {
        ending: /\.xml$/,
      }),
    grammar: xmlGrammar,
    read: readXml,
  },
  {
    name: 'published',
    reads: '`history.json` and the published JSON',
    seeds: () => seedsFrom(['dist/registry'], { ending: /\.json$/ }),
    grammar: jsonGrammar,
    read: readPublished,
  },
  {
    name: 'git',
    reads: 'what git prints, and lists of digests',
    seeds: () => gitSeeds,
    read: readGit,
    faults: ['CannotRun'],
  },
  {
    name: 'handed-on',
    reads: 'what one job hands on to the next',
    seeds: () => ['{"files":[{"path":"registry-src/enumerated/X.7.31.yaml","text":"code: X.7.31\\n"}]}'],
    grammar: jsonGrammar,
    read: readHandedOn,
    faults: ['CannotRun'],
  },
  {
    name: 'comments',
    reads: 'Markdown that is put into comments',
    seeds: () => [...formSeeds, ...seedsInTests(['packages/registry-cli/test/github'])],
    read: readComment,
  },
]
