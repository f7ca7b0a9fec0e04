// The readers of messages, mailboxes and events.
import { Readable } from 'node:stream'
import { MailboxReader, readBounce, readReplies } from '../../packages/bounces/dist/index.js'
import { parseJson, readEvents } from '../../packages/bounces/dist/events/index.js'
import { findCodes } from '../../packages/bounces/dist/finder/index.js'
import { runExplain } from '../../packages/smtp-status/dist/explain/run.js'
import { messageGrammar } from './grammar.mjs'
import { jsonGrammar } from './grammar-of-files.mjs'
import { bounceTexts, events, messages, octetsOf, recorder, replyTexts, transcripts } from './common.mjs'

const explainOctets = (text) =>
  JSON.stringify([readBounce(octetsOf(text)), readReplies(octetsOf(text)), findCodes(text)])
const explainText = (text) => JSON.stringify(readBounce(text))

function readMailbox(text) {
  const octets = octetsOf(text)
  const reader = new MailboxReader()
  const size = 1 + (octets.length % 5000)
  const cut = []
  for (let at = 0; at < octets.length; at += size) cut.push(...reader.push(octets.subarray(at, at + size)))
  cut.push(...reader.end())
  return JSON.stringify(cut.slice(0, 20).map((message) => readBounce(message.octets)))
}

async function runExplainOn(text) {
  const { printed, terminal } = recorder()
  const context = { terminal, workingFolder: '/', input: Readable.from([octetsOf(text)]), env: {} }
  await runExplain({ words: [], file: undefined, json: text.length % 2 === 0 }, context)
  return printed.join('')
}

function readEventText(text) {
  const value = parseJson(text)
  if (value === undefined) return explainText(text)
  return JSON.stringify([readEvents(value, 'line 1'), readBounce(value)])
}

/** Each: its name, what it reads, the texts it starts from, rules that make further ones, and how it is called. */
export const readersOfBounces = [
  { name: 'bounces', reads: 'messages', seeds: () => messages, grammar: messageGrammar, read: explainOctets },
  {
    name: 'bounce-texts',
    reads: 'reports and logs as texts',
    seeds: () => [...bounceTexts, ...replyTexts],
    grammar: messageGrammar,
    read: explainText,
  },
  {
    name: 'mailboxes',
    reads: 'mailboxes',
    seeds: () => messages.map((text) => `From a@b.example Mon Nov 30 10:00:00 2026\n${text}`),
    grammar: messageGrammar,
    read: readMailbox,
  },
  {
    name: 'explain',
    reads: 'what is piped into `smtp-status explain`',
    seeds: () => [...messages, ...replyTexts, ...transcripts.slice(0, 20)],
    grammar: messageGrammar,
    read: runExplainOn,
    faults: ['CannotRun'],
  },
  {
    name: 'events',
    reads: 'events of providers',
    seeds: () => events,
    grammar: jsonGrammar,
    read: readEventText,
  },
]
