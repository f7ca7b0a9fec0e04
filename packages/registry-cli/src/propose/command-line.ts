import { isProposedKey } from '@smtp-status/registry'
import type { AnswerId, Answers, EntriesAnswers, PlainMap, ProposalKind } from '@smtp-status/submission'
import { answerIds, itemLines, questionFor } from '@smtp-status/submission'
import { flagOf } from './flags.js'

const plainWord = /^[\w@%+=:,./-]+$/

const quote = (word: string): string =>
  plainWord.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** Tells whether each item of an answer has a flag of its own. */
const isRepeated = (id: AnswerId): boolean => questionFor(id).list === true

function wordsOf(id: AnswerId, text: string, kind: ProposalKind): readonly string[] {
  if (id === 'code' && kind !== 'register') return [`--${kind}`, text]
  if (kind !== 'register' && isProposedKey(id)) return ['--set', `${id}=${itemLines(text).join('; ')}`]
  if (isRepeated(id)) return itemLines(text).flatMap((line) => [flagOf(id), line])
  return [flagOf(id), text]
}

function wordsOfEntries({ codes, deprecated = [], texts }: EntriesAnswers): readonly string[] {
  const sets = Object.entries(texts).flatMap(([code, own]) =>
    Object.entries(own).flatMap(([id, text]) => ['--set', `${code}:${id}=${itemLines(text).join('; ')}`]),
  )
  const named = codes === 'all' ? codes : codes.join(',')
  return [
    ...(named === '' ? [] : ['--update', named]),
    ...(deprecated.length === 0 ? [] : ['--deprecate', deprecated.join(',')]),
    ...sets,
  ]
}

function recordWords(flag: string, key: string, records: PlainMap = {}): readonly string[] {
  return Object.entries(records).flatMap(([name, form]) => [
    flag,
    JSON.stringify(Object.assign({ [key]: name }, form)),
  ])
}

/** The command line that gives the same answers, to be changed and run again in a shell. */
export function commandLine(answers: Answers): string {
  const { kind, texts, entries, documents, basicCodes, exceptions = [] } = answers
  const said = answerIds.flatMap((id) => {
    const text = texts[id]
    return text === undefined ? [] : wordsOf(id, text, kind)
  })
  const words = [
    ...(entries === undefined ? [] : wordsOfEntries(entries)),
    ...said,
    ...recordWords('--new-document', 'id', documents),
    ...recordWords('--new-basic-code', 'code', basicCodes),
    ...exceptions.flatMap((exception) => ['--exception', JSON.stringify(exception)]),
  ]
  return ['npx registry propose', ...words.map(quote)].join(' ')
}
