import type { AnswerId, Answers, PlainMap, ProposalKind } from '@smtp-status/submission'
import { answerIds, isEntryField, linesOf } from '@smtp-status/submission'
import { flagOf } from './flags.js'

const plainWord = /^[\w@%+=:,./-]+$/

const quote = (word: string): string =>
  plainWord.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

const repeated: ReadonlySet<AnswerId> = new Set(['references', 'submitters', 'documentAuthors'])

function wordsOf(id: AnswerId, text: string, kind: ProposalKind): readonly string[] {
  if (id === 'code' && kind !== 'register') return [`--${kind}`, text]
  if (kind !== 'register' && isEntryField(id)) return ['--set', `${id}=${linesOf(text).join('; ')}`]
  if (repeated.has(id)) return linesOf(text).flatMap((line) => [flagOf[id], line])
  return [flagOf[id], text]
}

function recordWords(flag: string, key: string, records: PlainMap = {}): readonly string[] {
  return Object.entries(records).flatMap(([name, form]) => [
    flag,
    JSON.stringify(Object.assign({ [key]: name }, form)),
  ])
}

/** The command line that gives the same answers, to be changed and run again in a shell. */
export function commandLine({ kind, texts, documents, basicCodes, exceptions = [] }: Answers): string {
  const said = answerIds.flatMap((id) => {
    const text = texts[id]
    return text === undefined ? [] : wordsOf(id, text, kind)
  })
  const words = [
    ...said,
    ...recordWords('--new-document', 'id', documents),
    ...recordWords('--new-basic-code', 'code', basicCodes),
    ...exceptions.flatMap((exception) => ['--exception', JSON.stringify(exception)]),
  ]
  return ['registry propose', ...words.map(quote)].join(' ')
}
