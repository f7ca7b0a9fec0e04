import type { FoundReply } from './found-in-text.js'
import { repliesInText } from './found-in-text.js'
import type { Explanations } from './collected.js'
import { Collector } from './collected.js'
import { explainReply } from './explained.js'
import { beginsWithCode, repliesOfWords } from './given.js'
import { cutReplies } from './reply-lines.js'

/** Where a table or a log was copied, a tab may stand where replies have a space. */
const withoutTabs = (text: string): string => text.replaceAll('\t', ' ')

/** The replies in an argument: one or several, alone or among other words. */
function repliesIn(words: string): readonly FoundReply[] {
  const replies = cutReplies(words)
  if (replies.length > 0 && replies.every(beginsWithCode))
    return replies.map((reply) => ({ reply, given: reply }))
  const found = repliesInText(words)
  return words.includes('\n') ? found : found.slice(0, 1).map(({ reply }) => ({ reply, given: words }))
}

/** A code without its class, whose subject no class has as its number: `7.26` is X.7.26, while 5.1 may be the beginning of 5.1.1. */
const withClass = (word: string): string => (/^[01367]\.(?:0|[1-9]\d{0,2})$/.test(word) ? `X.${word}` : word)

/** Explains the words of a command line, and tells in which of them there is no code. */
export function explainWords(words: readonly string[]): Explanations {
  const asked = repliesOfWords(words.map(withoutTabs).map(withClass)).map((given) => ({
    given,
    replies: repliesIn(given),
  }))
  const notFound = asked.filter(({ replies }) => replies.length === 0).map(({ given }) => given)
  const collector = new Collector()
  for (const { reply, given } of asked.flatMap(({ replies }) => replies))
    collector.add('arguments', () => explainReply(reply, given))
  return { ...collector.take(notFound), origin: 'arguments' }
}
