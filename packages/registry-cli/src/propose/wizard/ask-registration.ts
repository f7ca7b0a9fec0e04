import type { Registry } from '@smtp-status/registry'
import { printDocumentStatus, printRegistryCode } from '@smtp-status/registry'
import { nextCode, documentsIn, readField } from '@smtp-status/submission'
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
      message: 'Subject: what is the status about?',
      choices: subjectChoices(registry),
    })
  await conversation.ask('code', { initial: nextCode(registry, Number(conversation.text('subject'))) })
}

function isStandards({ answers, base }: Conversation): boolean {
  const [id = ''] = documentsIn(readField('references', answers.texts.references ?? ''))
  const known = base.loaded.registry.documents.get(id)
  if (known) return printDocumentStatus(known) !== 'Not Standards Track'
  const described = answers.documents?.[id]
  if (typeof described !== 'object' || described === null || !('status' in described)) return false
  return described['status'] === 'standards track' || described['status'] === 'best current practice'
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
  await conversation.ask('changeController', { initial: isStandards(conversation) ? 'IESG' : undefined })
  if (!isStandards(conversation)) await askReview(conversation)
  await conversation.ask('date', { initial: conversation.today })
}
