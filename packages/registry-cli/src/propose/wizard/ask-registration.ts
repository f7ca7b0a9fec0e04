import type { Registry } from '@smtp-status/registry'
import { authorities, printRegistryCode, registeringAuthorities } from '@smtp-status/registry'
import {
  authorityFor,
  documentsIn,
  nextCode,
  questionFor,
  readDocumentId,
  readField,
} from '@smtp-status/submission'
import { askBasicCodes, askDocuments } from './ask-documents.js'
import type { Choice } from './asker.js'
import type { Conversation } from './conversation.js'

function subjectChoices(registry: Registry): readonly Choice[] {
  return registry.subjects.map(({ code, summary }) => {
    const next = nextCode(registry, code.subject)
    return {
      value: String(code.subject),
      label: `${printRegistryCode(code)}  ${summary}`,
      ...(next === undefined ? {} : { hint: `next free: ${next}` }),
    }
  })
}

async function askCode(conversation: Conversation): Promise<void> {
  const { registry } = conversation.base.loaded
  if (conversation.text('code') === undefined)
    await conversation.askChosen('subject', {
      message: questionFor('subject').message,
      choices: subjectChoices(registry),
    })
  await conversation.ask('code', { initial: nextCode(registry, Number(conversation.text('subject'))) })
}

const documentsOf = (conversation: Conversation): readonly string[] =>
  documentsIn(readField('references', conversation.text('references') ?? ''))

/** Asks which document registers the code, and by which authority: its standing says it, and Enter takes it over. */
async function askGround(conversation: Conversation): Promise<void> {
  await conversation.ask('document', { initial: documentsOf(conversation)[0] })
  await askDocuments(conversation)
  const { answers, base } = conversation
  const document = readDocumentId(conversation.text('document') ?? '')
  await conversation.askChosen('authority', {
    message: questionFor('authority').message,
    choices: registeringAuthorities.map((value) => ({ value, label: value, hint: authorities[value].label })),
    initial: authorityFor(document, answers, base.loaded.registry),
  })
}

/** Asks for the review of a code that no standard registers: of most proposals there is none yet. */
async function askReview(conversation: Conversation): Promise<void> {
  await conversation.ask('expert')
  if (conversation.text('expert') !== undefined) await conversation.ask('review')
}

/** Asks for everything that a new enumerated status code needs. */
export async function askRegistration(conversation: Conversation): Promise<void> {
  await askCode(conversation)
  await conversation.ask('sampleText')
  conversation.showNearest('sampleText')
  await conversation.ask('description')
  conversation.showNearest('description')
  await conversation.ask('references')
  await askDocuments(conversation)
  await conversation.ask('basicCodes')
  await askBasicCodes(conversation)
  if (Array.isArray(readField('basicCodes', conversation.text('basicCodes') ?? '')))
    await conversation.ask('otherBasicCodes')
  await conversation.ask('classes')
  await conversation.ask('securityNote')
  await conversation.ask('submitters')
  await askGround(conversation)
  const isReviewed = conversation.text('authority') === 'expert-review'
  await conversation.ask('changeController', { initial: isReviewed ? undefined : 'IESG' })
  if (isReviewed) await askReview(conversation)
  await conversation.ask('note')
  await conversation.ask('date', { initial: conversation.today })
}
