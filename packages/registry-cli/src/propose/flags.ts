import type { PlainValue } from '@smtp-status/source'
import type { ProposedKey } from '@smtp-status/registry'
import type { AnswerId, Answers, PlainMap, ProposalKind } from '@smtp-status/submission'
import { questionFor } from '@smtp-status/submission'
import { CannotRun } from '../context.js'
import { entriesOf, readSet, textsOf } from './set-flags.js'

type ListId = 'documentAuthors' | 'documentUpdates' | 'documentObsoletes'

type OtherFlag = Exclude<AnswerId, ProposedKey | ListId> | 'update' | 'deprecate'

/** Options that `registry propose` takes on the command line, apart from where to read and how to write. */
export interface ProposeFlags extends Readonly<
  Partial<Record<Exclude<ProposedKey, 'references' | 'submitters'> | OtherFlag, string>>
> {
  readonly reference?: readonly string[]
  readonly submitter?: readonly string[]
  readonly set?: readonly string[]
  readonly documentAuthor?: readonly string[]
  readonly documentUpdates?: readonly string[]
  readonly documentObsoletes?: readonly string[]
  readonly newDocument?: readonly string[]
  readonly newBasicCode?: readonly string[]
  readonly exception?: readonly string[]
}

/** The flag under which something is answered; some are answered by two. */
export function flagOf(id: AnswerId | 'fields'): string {
  return id === 'fields' ? '--set FIELD=VALUE' : (questionFor(id).flag?.name ?? `--set ${id}=`)
}

type Texts = Answers['texts']

function readJson(flag: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CannotRun(`${flag} is not JSON: ${text}`, `write ${flag} '{"...": "..."}'`)
  }
}

function isPlain(value: unknown): value is PlainValue {
  if (Array.isArray(value)) return value.every(isPlain)
  return typeof value !== 'object' || value === null || Object.values(value).every(isPlain)
}

function readMap(flag: string, text: string): PlainMap {
  const value = readJson(flag, text)
  if (isPlain(value) && typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.fromEntries(Object.entries(value))
  throw new CannotRun(`${flag} is no map: ${text}`, `write ${flag} '{"...": "..."}'`)
}

function readRecord(flag: string, key: string, text: string): readonly [string, PlainValue] {
  const { [key]: name, ...form } = readMap(flag, text)
  if (typeof name === 'string' || typeof name === 'number') return [String(name), form]
  throw new CannotRun(`${flag} has no ${key}: ${text}`, `write ${flag} '{"${key}": ..., "...": ...}'`)
}

const listOf = (items: readonly string[] | undefined): string | undefined => items?.join('\n')

function kindOf({ update, deprecate }: ProposeFlags): ProposalKind {
  if (update !== undefined && deprecate !== undefined)
    throw new CannotRun(
      '--update and --deprecate name the same code',
      'ask for one thing at a time; for several entries of one document, name each code once',
    )
  if (update !== undefined) return 'update'
  return deprecate === undefined ? 'register' : 'deprecate'
}

function given(texts: Readonly<Record<string, string | undefined>>): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}

function recordsOf(flag: string, key: string, texts: readonly string[] = []): PlainMap {
  return Object.fromEntries(texts.map((text) => readRecord(flag, key, text)))
}

/** Reads flags as answers. Throws `CannotRun` where a flag cannot be understood; what it says is judged later. */
export function answersFromFlags(flags: ProposeFlags): Answers {
  const {
    reference,
    submitter,
    documentAuthor,
    documentUpdates,
    documentObsoletes,
    set = [],
    newDocument,
    newBasicCode,
    exception = [],
    update,
    deprecate,
    ...same
  } = flags
  const assignments = set.map(readSet)
  const entries = entriesOf(flags, assignments)
  const texts = given({
    ...same,
    code: entries === undefined ? (update ?? deprecate ?? same.code) : undefined,
    references: listOf(reference),
    submitters: listOf(submitter),
    documentAuthors: listOf(documentAuthor),
    documentUpdates: listOf(documentUpdates),
    documentObsoletes: listOf(documentObsoletes),
    ...(entries === undefined ? textsOf(assignments) : {}),
  })
  return {
    kind: entries === undefined ? kindOf(flags) : 'update',
    texts,
    ...(entries === undefined ? {} : { entries }),
    documents: recordsOf('--new-document', 'id', newDocument),
    basicCodes: recordsOf('--new-basic-code', 'code', newBasicCode),
    exceptions: exception.map((text) => readMap('--exception', text)),
  }
}
