import { readdirSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { join, resolve } from 'node:path'
import { kindOfInput } from '@smtp-status/bounces'
import type { MessageKind } from '@smtp-status/bounces'
import { CannotRun, layoutOf } from '@smtp-status/terminal'
import type { ExitStatus } from '@smtp-status/terminal'
import { jsonText } from '@smtp-status/terminal/report'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { Context } from '../command.js'
import { openInput, pathOf } from '../input.js'
import type { Input } from '../input.js'
import { Collector } from './collected.js'
import type { Explanations } from './collected.js'
import { explainInput } from './explain-input.js'
import { explainReply } from './explained.js'
import { explanationsText } from './explanation-text.js'
import { repliesInText, wholeReply } from './found-in-text.js'
import type { FoundReply } from './found-in-text.js'
import { asPasted } from './pasted.js'
import { beginsWithCode } from './read-reply.js'
import { cutReplies, repliesOfWords } from './reply-lines.js'

/** State of what a path leads to; `undefined` for nothing, and for words that can name no file, as they are too long. */
function pathState(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isFolder = (path: string): boolean => pathState(path)?.isDirectory() === true

/** The folders of a Maildir in which messages lie; what is still being delivered lies in `tmp`. */
const maildir = ['cur', 'new']

function filesIn(folder: string, workingFolder: string): readonly string[] {
  return readdirSync(resolve(workingFolder, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .toSorted()
}

/** The files of which a name stands for: itself, those of a folder, or the messages of a Maildir; `null` where there is none. */
function filesOf(name: string, workingFolder: string): readonly string[] | null {
  const state = name === '-' ? null : pathState(pathOf(name, workingFolder))
  if (state === undefined) return null
  if (state?.isDirectory() !== true) return [name]
  const parts = maildir.filter((part) => isFolder(resolve(workingFolder, name, part)))
  const folders = parts.length > 0 ? parts.map((part) => join(name, part)) : [name]
  return folders.flatMap((folder) => filesIn(folder, workingFolder))
}

/** The replies in an argument: one or several, alone or among other words. */
function repliesIn(words: string): readonly FoundReply[] {
  const replies = cutReplies(words)
  if (replies.length > 0 && replies.every(beginsWithCode)) return replies.map(wholeReply)
  const found = repliesInText(words)
  return words.includes('\n')
    ? found
    : found.slice(0, 1).map(({ reply, codes }) => ({ reply, codes, given: words }))
}

/** A code without its class, whose subject no class has as its number: `7.26` is X.7.26, while 5.1 may be the beginning of 5.1.1. */
const withClass = (word: string): string => (/^[01367]\.(?:0|[1-9]\d{0,2})$/.test(word) ? `X.${word}` : word)

/** Explains the words of a command line, and tells in which of them there is no code. */
function explainWords(words: readonly string[]): Explanations {
  const asked = repliesOfWords(words.map(asPasted).map(withClass)).map((given) => ({
    given,
    replies: repliesIn(given),
  }))
  const notFound = asked.filter(({ replies }) => replies.length === 0).map(({ given }) => given)
  const collector = new Collector()
  for (const found of asked.flatMap(({ replies }) => replies))
    collector.add('arguments', () => explainReply(found))
  return { ...collector.take(notFound), origin: 'arguments' }
}

/** Options of `smtp-status explain`. */
interface ExplainOptions {
  /** Replies, codes, files and folders. */
  readonly words: readonly string[]
  /** Messages, or texts with replies. */
  readonly file: string | undefined
  readonly json: boolean
}

const advice =
  "give a code or a reply, or a message: smtp-status explain '550 5.1.1 No such user'; smtp-status explain bounce.eml"

/** The files that words name; `null` where one of them names none, or is a code that a file happens to be named after. */
function filesOfWords(words: readonly string[], { workingFolder }: Context): readonly string[] | null {
  const files: string[] = []
  for (const word of words) {
    const named = word !== '-' && beginsWithCode(word) ? null : filesOf(word, workingFolder)
    if (named === null) return null
    files.push(...named)
  }
  return files
}

async function explainFiles(files: readonly string[], context: Context): Promise<Explanations> {
  const collector = new Collector()
  for (const file of files) {
    const input = openInput(file === '-' ? undefined : file, context, advice)
    await explainInput(input, collector, file === '-' ? null : file, advice)
  }
  return collector.take()
}

/** A single argument that is no reply but a message, a report or an event, copied as a whole. */
function pastedInput([word = '', ...more]: readonly string[]): Input | null {
  const kind = more.length > 0 ? 'text' : kindOfInput(word)
  if (kind === 'text' || (kind !== 'json' && !word.includes('\n'))) return null
  const octets = Buffer.from(word)
  const chunks = (async function* give() {
    yield octets
  })()
  return { name: 'the argument', chunks, size: octets.length }
}

async function explainPasted(input: Input): Promise<Explanations> {
  const collector = new Collector()
  await explainInput(input, collector, null, advice)
  return collector.take()
}

async function gather({ words, file }: ExplainOptions, context: Context): Promise<Explanations> {
  if (words.length > 0 && file !== undefined)
    throw new CannotRun('there are both a file and a reply to explain', 'give one of them')
  if (file !== undefined) return explainFiles(filesOf(file, context.workingFolder) ?? [file], context)
  const files = words.length === 0 ? ['-'] : filesOfWords(words, context)
  if (files !== null) return explainFiles(files, context)
  const pasted = pastedInput(words)
  return pasted === null ? explainWords(words) : explainPasted(pasted)
}

const example =
  "  give a reply, a code (5.1.1, X.1.1, 550) or a file (--file bounce.eml):\n  smtp-status explain '550 5.1.1 No such user'\n"

const itself = "  give the reply itself: smtp-status explain '550 5.1.1 No such user'\n"

/** Kinds of messages that tell of no failure. */
const kindTexts: Readonly<Record<MessageKind, string | null>> = {
  complaint: 'a complaint (RFC 5965)',
  vacation: 'an automatic answer',
  delivered: 'a confirmation of delivery',
  bounce: null,
  delay: null,
  other: null,
}

function complain({ explanations, notFound, otherMessages }: Explanations, { terminal }: Context): void {
  for (const { unread } of otherMessages)
    for (const what of unread) terminal.warn(`smtp-status: not read: ${showUnseen(what)}\n`)
  for (const words of notFound)
    terminal.warn(`smtp-status: there is no status code in "${showUnseen(words)}"\n${example}`)
  const [other] = otherMessages
  if (explanations.length === 0 && other !== undefined && kindTexts[other.kind] !== null)
    terminal.warn(`smtp-status: this is ${kindTexts[other.kind]}, and no failure\n`)
  else if (explanations.length === 0 && notFound.length === 0)
    terminal.warn(
      `smtp-status: there is no report of delivery in it, and no status code of a failure in its text\n${itself}`,
    )
}

/** Explains replies, codes or a report of delivery; 1 where there is nothing in them, or in one of them, that can be explained. */
export async function runExplain(options: ExplainOptions, context: Context): Promise<ExitStatus> {
  const { terminal } = context
  const explanations = await gather(options, context)
  const isFound = explanations.explanations.length > 0
  const layout = layoutOf(terminal)
  if (options.json) terminal.print(jsonText(explanations))
  else if (isFound) terminal.print(explanationsText(explanations, layout))
  complain(explanations, context)
  return isFound && explanations.notFound.length === 0 ? 0 : 1
}
