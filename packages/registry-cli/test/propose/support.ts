import { join } from 'node:path'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import type { Answers, SoundSource } from '@smtp-status/submission'
import { root } from '../support.js'

function readReal(): SoundSource {
  const items = walkFolder(join(root, 'fixtures', 'registry-src'))
  const loaded = readSource(items)
  const { registry } = loaded
  if (registry === undefined) throw new Error('the registry has faults')
  return { items, loaded: { ...loaded, registry } }
}

/** The frozen registry, as it lies in the checkout. */
export const real: SoundSource = readReal()

export const today = '2026-03-14'

/** Answers for a new code, on a document that the registry has. */
export const registration: Answers = {
  kind: 'register',
  texts: {
    subject: '7',
    sampleText: 'Sender is new here',
    basicCodes: '451, 450',
    description: 'The message is put off because its sender has not been seen before.',
    references: 'rfc7372',
    submitters: 'M. Kucherawy',
    changeController: 'IESG',
    securityNote: 'Tells senders that they are new here.',
  },
}

/** The same answers with some others in their place. */
export const withTexts = (answers: Answers, texts: Answers['texts']): Answers => ({
  ...answers,
  texts: { ...answers.texts, ...texts },
})
