// parseReply beside parsers of regular expressions and a bare scanner that make the same result of the corpus. All are first
// held against each other; then they are measured in turn.
//
//   node parse.mjs [ROUNDS]
import { deepStrictEqual } from 'node:assert/strict'
import { do_not_optimize as keep } from 'mitata'
import { interleave, tableOf } from '../../../scripts/interleave.mjs'
import { parseReply } from '../dist/index.js'
import { readCorpus } from './corpus.mjs'
import { peers } from './peers/adapters.mjs'
import { hasPeers, installPeers } from './peers/install.mjs'
import { parseByExpressionsAlone } from './regex-only.mjs'
import { parseByExpressions } from './regex-parser.mjs'
import { parseByScanner } from './scanner.mjs'

const rounds = Number(process.argv[2] ?? 25)
const texts = readCorpus().filter(({ input }) => typeof input === 'string')

for (const { name, input } of texts) {
  const expected = parseReply(input)
  deepStrictEqual(parseByExpressionsAlone(input), expected, `the expressions differ: ${name}`)
  deepStrictEqual(parseByExpressions(input), expected, `the tuned expressions differ: ${name}`)
  deepStrictEqual(parseByScanner(input), expected, `the scanner differs: ${name}`)
}

// The few replies of a hundred thousand characters would outweigh all others together; linear.mjs is about them.
const short = texts.filter(({ input }) => input.length < 2000)

const each = (parse, inputs) => () => {
  for (const input of inputs) keep(parse(input))
}

/** Other programs' readers, where `npm run peers` installed them; they make a smaller result, and tell nothing of faults. */
function otherReaders() {
  if (!hasPeers()) return {}
  const packages = installPeers()
  const names = new Set(['smtp-reply', 'emailjs-smtp-client', 'Haraka'])
  const had = peers.filter(({ name }) => names.has(name) && packages.versionOf(name) !== null)
  return Object.fromEntries(had.map(({ name, make }) => [name, make(packages)]))
}

async function compare(title, items, others = {}) {
  const inputs = items.map(({ input }) => input)
  const octets = inputs.map((input) => new TextEncoder().encode(input))
  const measured = await interleave(
    {
      parseReply: each(parseReply, inputs),
      'bare scanner': each(parseByScanner, inputs),
      'regular expressions alone': each(parseByExpressionsAlone, inputs),
      'regular expressions, tuned by hand': each(parseByExpressions, inputs),
      'parseReply of octets': each(parseReply, octets),
      ...Object.fromEntries(Object.entries(others).map(([name, read]) => [name, each(read, inputs)])),
    },
    'parseReply',
    { rounds, milliseconds: 40 },
  )
  console.log(`\n${title}: ${inputs.length} replies\n\n${tableOf(measured, 'parseReply', inputs.length)}`)
}

await compare('The whole corpus', short)
await compare(
  'Forms of providers and servers',
  short.filter(({ real }) => real),
  otherReaders(),
)
