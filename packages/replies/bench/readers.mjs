import { parseReply } from '../dist/index.js'
import { readCorpus } from './corpus.mjs'
import { peers } from './peers/adapters.mjs'
import { hasPeers, installPeers } from './peers/install.mjs'
import { parseByExpressionsAlone } from './regex-only.mjs'
import { parseByExpressions } from './regex-parser.mjs'
import { parseByScanner } from './scanner.mjs'

/** The texts of the corpus. */
export const texts = readCorpus().filter(({ input }) => typeof input === 'string')

// The few replies of a hundred thousand characters would outweigh all others together; linear.mjs is about them.
const short = texts.filter(({ input }) => input.length < 2000)

/** Replies that are read to take the time, by their title. */
export const sets = {
  'Forms of providers and servers': short.filter(({ real }) => real),
  'The whole corpus': short,
}

/** Readers with the same result as `parseReply`. */
export const sameResult = {
  parseReply,
  'bare scanner': parseByScanner,
  'regular expressions alone': parseByExpressionsAlone,
  'regular expressions, tuned by hand': parseByExpressions,
}

/** Other programs' readers, where `npm run peers` installed them; they make a smaller result, and tell nothing of faults. */
function otherReaders() {
  if (!hasPeers()) return {}
  const packages = installPeers()
  const names = new Set(['smtp-reply', 'emailjs-smtp-client', 'Haraka'])
  const had = peers.filter(({ name }) => names.has(name) && packages.versionOf(name) !== null)
  return Object.fromEntries(had.map(({ name, make }) => [name, make(packages)]))
}

const ofOctets = 'parseReply of octets'

/** All readers by name. */
export const readers = { ...sameResult, [ofOctets]: parseReply, ...otherReaders() }

/** Input of a reader: the octets or the texts of a set. */
export function inputsFor(reader, title) {
  const inputs = sets[title].map(({ input }) => input)
  return reader === ofOctets ? inputs.map((input) => new TextEncoder().encode(input)) : inputs
}
