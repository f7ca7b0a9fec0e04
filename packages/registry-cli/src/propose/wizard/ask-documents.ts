import type { PlainValue } from '@smtp-status/source'
import type { DocumentStream } from '@smtp-status/registry'
import { documentStatuses, documentStreams, isRegistryDate } from '@smtp-status/registry'
import type { PlainMap } from '@smtp-status/submission'
import {
  documentsIn,
  questionFor,
  readDocumentId,
  readDocuments,
  readField,
  readNames,
  tidyAnswer,
} from '@smtp-status/submission'
import type { Choice } from './asker.js'
import type { Conversation } from './conversation.js'

const statuses = documentStatuses.map((value) => ({ value, label: value }))

const noStream = 'none'

const aboutStreams: Readonly<Record<DocumentStream, string>> = {
  IETF: 'the Internet Engineering Task Force',
  IAB: 'the Internet Architecture Board',
  IRTF: 'the Internet Research Task Force',
  independent: 'the Independent Submission Editor',
  legacy: 'an RFC from before there were streams',
  other: 'no RFC',
}

/** The streams of documents, and that of a draft that nobody has approved. */
const streams: readonly Choice[] = [
  ...documentStreams.map((value) => ({ value, label: value, hint: aboutStreams[value] })),
  { value: noStream, label: noStream, hint: 'a draft that no stream has approved' },
]

async function askStream(id: string, conversation: Conversation): Promise<PlainMap> {
  const stream = await conversation.askChoice({
    name: `${id} documentStream`,
    label: `${id}: ${questionFor('documentStream').label}`,
    message: `${id}: ${questionFor('documentStream').message}`,
    choices: streams,
    initial: id.startsWith('draft-') ? noStream : 'IETF',
  })
  return stream === noStream ? {} : { stream }
}

type Part =
  | 'documentTitle'
  | 'documentDate'
  | 'documentAuthors'
  | 'documentAddress'
  | 'documentUpdates'
  | 'documentObsoletes'

type Check = (text: string, today: string) => string | undefined

const nothingWrong: Check = () => undefined

const faults: Readonly<Record<Part, Check>> = {
  documentTitle: nothingWrong,
  documentDate: (text, today) => {
    if (!isRegistryDate(text))
      return 'This is not a date of the calendar. Write YYYY-MM-DD, or YYYY-MM where only the month is known'
    return text > today ? `The date is after today, ${today}. Write the date of publication` : undefined
  },
  documentAuthors: nothingWrong,
  documentAddress: (text) =>
    /^https:\/\/\S+$/.test(text) ? undefined : 'Write the whole address, from https:// on',
  documentUpdates: nothingWrong,
  documentObsoletes: nothingWrong,
}

async function askPart(
  id: string,
  part: Part,
  conversation: Conversation,
  initial?: string,
): Promise<string> {
  const { label, message, placeholder, optional } = questionFor(part)
  const ifEmpty = optional === true ? undefined : 'This cannot be left empty'
  const typed = await conversation.askText({
    name: `${id} ${part}`,
    label: `${id}: ${label}`,
    message: `${id}: ${message}`,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(initial === undefined ? {} : { initial }),
    check: (answer) => (answer === '' ? ifEmpty : faults[part](tidyAnswer(part, answer), conversation.today)),
  })
  return tidyAnswer(part, typed)
}

async function askSuccession(id: string, conversation: Conversation): Promise<PlainMap> {
  const updates = readDocuments(await askPart(id, 'documentUpdates', conversation))
  const obsoletes = readDocuments(await askPart(id, 'documentObsoletes', conversation))
  return {
    ...(updates.length === 0 ? {} : { updates }),
    ...(obsoletes.length === 0 ? {} : { obsoletes }),
  }
}

async function describe(id: string, conversation: Conversation): Promise<PlainValue> {
  const title = await askPart(id, 'documentTitle', conversation)
  const status = await conversation.askChoice({
    name: `${id} documentStatus`,
    label: `${id}: ${questionFor('documentStatus').label}`,
    message: `${id}: ${questionFor('documentStatus').message}`,
    choices: statuses,
  })
  const stream = await askStream(id, conversation)
  const date = await askPart(id, 'documentDate', conversation)
  const authors = await askPart(id, 'documentAuthors', conversation)
  const known = /^rfc\d+$/.test(id) ? `https://www.rfc-editor.org/info/${id}` : undefined
  const address = await askPart(id, 'documentAddress', conversation, known)
  const succession = await askSuccession(id, conversation)
  return { title, status, ...stream, date, authors: readNames(authors), ...succession, address }
}

/** Asks what each document is that the answers name and the registry does not know. */
export async function askDocuments(conversation: Conversation, references = ''): Promise<void> {
  const { documents } = conversation.base.loaded.registry
  const asking = conversation.text('document')
  const named = [
    ...(asking === undefined ? [] : [readDocumentId(asking)]),
    ...documentsIn(readField('references', conversation.text('references') ?? references)),
  ]
  for (const id of new Set(named)) {
    const isKnown = documents.has(id) || Object.hasOwn(conversation.answers.documents ?? {}, id)
    if (!isKnown) conversation.addDocuments({ [id]: await describe(id, conversation) })
  }
}

/** Asks what each basic status code means that the answers name and the registry does not know. */
export async function askBasicCodes(conversation: Conversation): Promise<void> {
  const { basicCodes } = conversation.base.loaded.registry
  const value = readField('basicCodes', conversation.text('basicCodes') ?? '')
  const codes = Array.isArray(value) ? value : []
  for (const code of codes) {
    if (typeof code !== 'number' || basicCodes.has(code)) continue
    const meaning = await conversation.askText({
      name: `${code} meaning`,
      label: `${code}: meaning`,
      message: `The registry does not know ${code} yet: what does it mean?`,
      check: (answer) => (answer === '' ? 'This cannot be left empty' : undefined),
    })
    const document = await conversation.askText({
      name: `${code} document`,
      label: `${code}: document`,
      message: `Which document defines ${code}? Empty if no source tells`,
      check: () => undefined,
    })
    const source =
      document === ''
        ? { note: 'No source tells which document defines it.' }
        : { document: readDocumentId(document) }
    conversation.addBasicCodes({ [String(code)]: { meaning, ...source } })
  }
}
