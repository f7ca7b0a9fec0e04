import type { Document } from '../model/document.js'
import type { FieldPath } from '../conflict/rule-finding.js'
import type { Step, Transition } from './transition.js'
import type { Refusal } from './update-rule.js'

/** The way to a claim in the entry's file, or to a key of it. */
export function claimPath({ index }: Step, ...keys: readonly string[]): FieldPath {
  return ['history', index, ...keys]
}

/** The document on which a claim rests, or why there is none. */
export type ClaimedDocument = { readonly document: Document } | { readonly refusal: Refusal }

/** Looks up the document that a claim names. `expected` says what kind of document the claim needs. */
export function claimedDocument(step: Step, { registries }: Transition, expected: string): ClaimedDocument {
  const { authority, document: id } = step.claim
  if (id === undefined) {
    const message = `the claim of \`${authority}\` names no document`
    return {
      refusal: { path: claimPath(step), message, expected, advice: 'name it as the `document` of this item' },
    }
  }
  const document = registries.after.documents.get(id)
  if (document !== undefined) return { document }
  return {
    refusal: {
      path: claimPath(step, 'document'),
      message: 'the claim rests on a document that the registry does not know',
      found: id,
      expected,
      advice: 'describe the document in documents.yaml, or mend its name',
    },
  }
}
