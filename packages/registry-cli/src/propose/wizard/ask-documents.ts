import type { PlainValue } from '@smtp-status/submission'
import { documentsIn, linesOf, readDocumentId, readField } from '@smtp-status/submission'
import type { Conversation } from './conversation.js'
import { questionFor } from './questions.js'

const statuses = [
  'standards track',
  'best current practice',
  'experimental',
  'informational',
  'Internet-Draft',
  'other',
].map((value) => ({ value, label: value }))

const isDate = (text: string): boolean => /^\d{4}-\d{2}(?:-\d{2})?$/.test(text)

type Part = 'documentTitle' | 'documentDate' | 'documentAuthors' | 'documentAddress'

const faults: Readonly<Record<Part, (text: string) => string | undefined>> = {
  documentTitle: () => undefined,
  documentDate: (text) =>
    isDate(text) ? undefined : 'Write YYYY-MM-DD, or YYYY-MM where only the month is known',
  documentAuthors: () => undefined,
  documentAddress: (text) =>
    /^https:\/\/\S+$/.test(text) ? undefined : 'Write the whole address, from https:// on',
}

async function askPart(conversation: Conversation, part: Part, initial?: string): Promise<string> {
  const { message, placeholder } = questionFor(part)
  const answer = await conversation.asker.text({
    message,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(initial === undefined ? {} : { initial }),
    check: (typed) => (typed.trim() === '' ? 'This cannot be left empty' : faults[part](typed.trim())),
  })
  return answer.trim()
}

async function describe(id: string, conversation: Conversation): Promise<PlainValue> {
  conversation.asker.tell('A new document', [`documents.yaml does not have ${id} yet: what is it?`])
  const title = await askPart(conversation, 'documentTitle')
  const status = await conversation.asker.choose('Standing', statuses)
  const date = await askPart(conversation, 'documentDate')
  const authors = await askPart(conversation, 'documentAuthors')
  const known = /^rfc\d+$/.test(id) ? `https://www.rfc-editor.org/info/${id}` : undefined
  const address = await askPart(conversation, 'documentAddress', known)
  return { title, status, date, authors: [...linesOf(authors.replaceAll(',', '\n'))], address }
}

/** Asks what each document is that the answers name and the registry does not know. */
export async function askDocuments(conversation: Conversation): Promise<void> {
  const { documents } = conversation.base.loaded.registry
  const asking = conversation.text('document')
  const named = [
    ...(asking === undefined ? [] : [readDocumentId(asking)]),
    ...documentsIn(readField('references', conversation.text('references') ?? '')),
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
    const meaning = await conversation.asker.text({
      message: `basic-codes.yaml does not have ${code} yet: what does it mean?`,
      check: (typed) => (typed.trim() === '' ? 'This cannot be left empty' : undefined),
    })
    const document = await conversation.asker.text({
      message: `Which document defines ${code}? Empty if no source tells`,
      check: () => undefined,
    })
    const source =
      document.trim() === ''
        ? { note: 'No source tells which document defines it.' }
        : { document: readDocumentId(document) }
    conversation.addBasicCodes({ [String(code)]: { meaning: meaning.trim(), ...source } })
  }
}
