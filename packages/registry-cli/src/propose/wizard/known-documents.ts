import type { Registry } from '@smtp-status/registry'
import { standingOf } from '@smtp-status/registry'
import type { AnswerId } from '@smtp-status/submission'
import { documentsIn, readField } from '@smtp-status/submission'

/** Facts of the documents in an answer that the registry knows, a line each: so that nobody types them, or names the wrong one. */
export function explainReferences(id: AnswerId, text: string, { documents }: Registry): readonly string[] {
  if (id !== 'references' && id !== 'document') return []
  return documentsIn(readField('references', text)).flatMap((name) => {
    const document = documents.get(name)
    return document ? [`${name}: ${document.title} (${standingOf(document)}, ${document.date})`] : []
  })
}
