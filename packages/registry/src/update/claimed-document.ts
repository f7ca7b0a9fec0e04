import { isBefore, newestDate } from '../model/date.js'
import type { Document } from '../model/document.js'
import type { FieldPath } from '../conflict/rule-finding.js'
import { datesOf } from '../model/registry.js'
import { documentBefore } from './standing.js'
import type { Step, Transition } from './transition.js'
import type { Refusal } from './update-rule.js'

/** The way to a claim in the entry's file, or to a key of it. */
export function claimPath({ index }: Step, ...keys: readonly string[]): FieldPath {
  return ['history', index, ...keys]
}

/** The document on which a claim rests, or why there is none. */
export type ClaimedDocument = { readonly document: Document } | { readonly refusal: Refusal }

/**
 * The refusal of a document that is older than what the entry says already, and so cannot change it. An RFC that a draft became may
 * be older: it says what the draft said.
 */
function olderThanEntry(document: Document, step: Step, { before }: Transition): ClaimedDocument | undefined {
  const last = before && newestDate(datesOf(before))
  if (step.claim.authority === 'publication' || last === undefined || !isBefore(document.date, last))
    return undefined
  return {
    refusal: {
      path: claimPath(step, 'document'),
      message: 'the document is older than the last step of the entry, so it cannot ask for a change of it',
      found: `${document.id} of ${document.date}`,
      expected: `a document of ${last} or later`,
      advice: 'name the newer document that asks for the change',
    },
  }
}

/** Looks up the document that a claim names. `expected` says what kind of document the claim needs. */
export function claimedDocument(step: Step, transition: Transition, expected: string): ClaimedDocument {
  const { registries } = transition
  const { authority, document: id } = step.claim
  if (id === undefined) {
    const message = `the claim of \`${authority}\` names no document`
    return {
      refusal: { path: claimPath(step), message, expected, advice: 'name it as the `document` of this item' },
    }
  }
  const document = documentBefore(id, registries)
  if (document !== undefined) return olderThanEntry(document, step, transition) ?? { document }
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
