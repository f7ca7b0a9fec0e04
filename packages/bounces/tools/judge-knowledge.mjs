// Judges the knowledge by what is known: `likely` by replies whose code is hidden from it, `suppress` by the column `hard` of
// ../shared/bounces/expected.tsv. Prints figures; with --list every miss. Run after a build: node packages/bounces/tools/judge-knowledge.mjs
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lookup } from '@smtp-status/codes'
import { parseReply } from '@smtp-status/replies'
import { interpret } from '../dist/knowledge/index.js'

const root = join(import.meta.dirname, '../../..')
const shared = join(root, '../shared')
const list = process.argv.includes('--list')

/** Tells whether an operator set the texts of a server to words that have no bearing on their codes, for tests. */
const isContrived = (name) => /-(?:handlers|policies|filters|refuse\d+|authreq)\./.test(name)

/** The replies of the recorded sessions. */
function transcriptReplies() {
  const folder = join(shared, 'smtp-transcripts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl') && !isContrived(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n').slice(1))
    .map((line) => JSON.parse(line).reply)
    .filter(Boolean)
}

/** The replies that stand in diagnostic codes of reports. */
function diagnosticReplies() {
  const folder = join(shared, 'bounces/eml')
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'latin1')
    return [...text.matchAll(/^Diagnostic-Code:\s*smtp;\s*(.*(?:\r?\n[ \t].*)*)/gim)].map(([, value]) =>
      value.replaceAll(/\s*\r?\n\s+/g, ' '),
    )
  })
}

/** The replies of the corpus that have the forms of real servers and providers. */
function corpusReplies() {
  const folder = join(root, 'packages/replies/test/fixtures/corpus')
  return readdirSync(folder)
    .filter((name) => name.startsWith('real-'))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .map(({ input }) => input)
    .filter((input) => typeof input === 'string')
}

const textOf = (reply) => reply.lines.map((line) => line.text).join(' ')

const print = (line) => process.stdout.write(`${line}\n`)

const share = (part, whole) => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`

/** Replies with a registered code of a failure, each text once. */
function known(replies) {
  const byText = new Map()
  for (const raw of replies) {
    const reply = parseReply(raw)
    const isFailure = lookup(reply.status ?? '').kind === 'registered' && (reply.basic ?? 0) >= 400
    const key = `${reply.status} ${textOf(reply).replaceAll(/[\d<>[\]]+|\S+@\S+/g, '')}`
    if (isFailure && !byText.has(key)) byText.set(key, reply)
  }
  return [...byText.values()]
}

function judgeOne(reply) {
  const text = textOf(reply)
  const { likely } = interpret({ text, basic: reply.basic })
  const code = `X${reply.status.slice(1)}`
  if (list && likely?.code !== code)
    print(`  ${likely?.code ?? 'silent'} for ${reply.status}: ${text.slice(0, 150)}`)
  return {
    isSpoken: likely !== null,
    isSubject: likely?.code.split('.')[1] === code.split('.')[1],
    isCode: likely?.code === code,
  }
}

function judgeLikely(name, replies) {
  const judged = known(replies).map(judgeOne)
  const count = (key) => judged.filter((one) => one[key]).length
  const spoken = count('isSpoken')
  print(
    `${name}: speaks on ${share(spoken, judged.length)}; subject ${share(count('isSubject'), spoken)}; code ${share(count('isCode'), spoken)}`,
  )
}

const sources = {
  'recorded sessions': transcriptReplies,
  'diagnostic codes of bounces': diagnosticReplies,
  'forms of servers and providers': corpusReplies,
}

if (existsSync(shared)) {
  for (const [name, read] of Object.entries(sources)) judgeLikely(name, read())
  judgeLikely(
    'all',
    Object.values(sources).flatMap((read) => read()),
  )
} else print('../shared is not here, so there is nothing to judge by')
