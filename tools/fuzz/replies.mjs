// The readers of replies, alone and in transcripts, logs and source code; and what people search for.
import { basicCodeFit, enumeratedEntries, lookup, parseStatusCode } from '../../packages/codes/dist/index.js'
import { searchCodes } from '../../packages/codes/dist/search/index.js'
import {
  checkReply,
  formatReply,
  parseDiagnosticCode,
  parseDsnStatus,
  parseReply,
  ReplyReader,
} from '../../packages/replies/dist/index.js'
import { explain } from '../../packages/replies/dist/explain/explain.js'
import { describeFinding } from '../../packages/replies/dist/rules/index.js'
import { search } from '../../packages/site/dist/client/search.js'
import { Classifier } from '../../packages/smtp-status/dist/classify/classifier.js'
import {
  DetailedLines,
  presets,
  readEventLine,
} from '../../packages/smtp-status/dist/classify/detailed-lines.js'
import { summarySink } from '../../packages/smtp-status/dist/classify/summary.js'
import { findEntries } from '../../packages/smtp-status/dist/codes/query.js'
import { readAsked } from '../../packages/smtp-status/dist/codes/asked-code.js'
import { transcriptFormats } from '../../packages/smtp-status/dist/lint/formats.js'
import { lintTranscript } from '../../packages/smtp-status/dist/lint/lint-transcript.js'
import { readTranscript } from '../../packages/smtp-status/dist/lint/read-transcript.js'
import { printReport } from '../../packages/smtp-status/dist/report.js'
import { scanText } from '../../packages/smtp-status/dist/scan/scan-text.js'
import { listOf } from '../../packages/terminal/dist/report/index.js'
import { replyGrammar, transcriptGrammar } from './grammar.mjs'
import { answerGrammar } from './grammar-of-files.mjs'
import { seedsFrom, seedsInTests } from './seeds.mjs'
import { octetsOf, pick, layout, recorder, transcripts, replyTexts, events } from './common.mjs'

const contexts = [
  { answers: 'other' },
  { answers: 'hello', protocol: 'lmtp' },
  { answers: 'other', offered: false },
  { answers: 'greeting' },
]

function readReply(text) {
  const octets = octetsOf(text)
  const reply = parseReply(octets, { wire: text.length % 2 === 0 })
  const findings = checkReply(reply, pick(contexts, text))
  const reader = new ReplyReader()
  const cut = octets.length >> 1
  const replies = [
    ...reader.push(octets.subarray(0, cut)),
    ...reader.push(octets.subarray(cut)),
    ...reader.end(),
  ]
  const texts = findings.map((finding) => describeFinding(finding))
  return JSON.stringify([
    texts,
    explain(reply),
    explain(text),
    replies.length,
    parseDsnStatus(text),
    parseDiagnosticCode(text),
  ])
}

function writeReply(text) {
  const [basic, status, ...words] = text.split(' ')
  const made = formatReply({ basic: Number.parseInt(basic, 10), status, text: words.join(' ') })
  return JSON.stringify(made)
}

const findingsIn = (named) => Array.from(lintTranscript(named), ({ make }) => make())

function lint(text) {
  const given = text.length % 3 === 0 ? pick(transcriptFormats, text) : undefined
  const result = readTranscript(octetsOf(text), given)
  if (result.read.kind !== 'transcript') return `${result.read.problem} ${result.read.expected}`
  const named = { ...result, file: 'session.txt', transcript: result.read, protocol: undefined }
  const { printed, terminal } = recorder()
  const form = pick(['text', 'json', 'sarif', 'github'], text)
  printReport(listOf(findingsIn(named)), { tool: 'fuzz', closing: [], facts: {} }, form, terminal)
  return printed.join('')
}

const scan = (text) => JSON.stringify(scanText(pick(['a.py', 'a.go', 'a.md', 'a.conf', 'a'], text), text))

const sinks = [() => null, () => new DetailedLines(true), () => summarySink('text', layout)]

function classify(text) {
  const preset = pick(presets, text)
  const makeSink = pick(sinks, text)
  const sink = makeSink()
  const readLine = (line, number) => readEventLine(preset, line, number)
  const classifier = new Classifier({
    fields: ['reply', 'response.text', 'smtp'],
    all: text.length % 2 === 0,
    mailOnly: text.length % 5 === 0,
    sink,
    readEvents: sink === null ? null : readLine,
  })
  const octets = octetsOf(text)
  const cut = octets.length >> 1
  const parts = [
    classifier.push(octets.subarray(0, cut)),
    classifier.push(octets.subarray(cut)),
    classifier.end(),
  ]
  return parts.map((part) => Buffer.from(part).toString('utf8')).join('')
}

const known = enumeratedEntries().map(({ code, sampleText, description, deprecated }) => ({
  code,
  sampleText,
  description,
  basic: '550, 551',
  deprecated: deprecated !== null,
}))

function searchFor(text) {
  const asked = readAsked(text)
  const found = findEntries({ text })
  const codes = [parseStatusCode(text), lookup(text), basicCodeFit(enumeratedEntries()[0], Number(text))]
  return JSON.stringify([
    search(text, known).codes,
    searchCodes(known, text).hits.length,
    asked,
    found.fits,
    codes,
  ])
}

/** Each: its name, what it reads, the texts it starts from, rules that make further ones, and how it is called. */
export const readersOfReplies = [
  {
    name: 'replies',
    reads: 'one reply, and the fields of reports with one',
    seeds: () => replyTexts,
    grammar: replyGrammar,
    read: readReply,
  },
  {
    name: 'format',
    reads: 'the parts of a reply that is written',
    seeds: () => replyTexts,
    grammar: replyGrammar,
    read: writeReply,
    faults: ['RangeError'],
  },
  {
    name: 'lint',
    reads: 'transcripts, judged and reported',
    seeds: () => transcripts,
    grammar: transcriptGrammar,
    read: lint,
  },
  {
    name: 'scan',
    reads: 'source code and configuration',
    seeds: () => [
      ...seedsInTests(['packages/smtp-status/test/scan']),
      ...seedsFrom([
        '../shared/cases/552-too-many-recipients',
        '../shared/cases/scan-advice-circle',
        'packages/smtp-status/src/scan',
      ]),
    ],
    grammar: replyGrammar,
    read: scan,
  },
  {
    name: 'classify',
    reads: 'lines of logs and of JSON',
    seeds: () => [...replyTexts, ...events, ...transcripts],
    grammar: transcriptGrammar,
    read: classify,
  },
  {
    name: 'search',
    reads: 'what is searched for on the site and by `codes`',
    seeds: () => seedsInTests(['packages/codes/test', 'packages/smtp-status/test/codes']),
    grammar: answerGrammar,
    read: searchFor,
    faults: ['CannotRun'],
  },
]
