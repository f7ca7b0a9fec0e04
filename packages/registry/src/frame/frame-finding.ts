import type { Severity } from '../model/finding.js'
import type { RegistryCode } from '../model/registry-code.js'
import type { Judgement } from './judgements.js'

/** A file that the entries share. */
export type FrameFile =
  | 'documents.yaml'
  | 'basic-codes.yaml'
  | 'registry.yaml'
  | 'corrections.yaml'
  | 'iana-wordings.yaml'

/** Change outside the fields that the update rules judge, with its consequence. */
export interface FrameFinding {
  /** `frame/document-standing`. */
  readonly rule: string
  /** An error is never permitted; a warning decides who may change which entries; a note has to be known. */
  readonly severity: Severity
  /** Absent for what stands in the file of an entry. */
  readonly file?: FrameFile
  /** The entry, where it is about one. */
  readonly code?: RegistryCode
  /** The record: `rfc8617`, `550`, `enumerated`, `X.7.28`. */
  readonly key: string
  /** Absent for a record as a whole. */
  readonly field?: string
  readonly before?: string
  readonly after?: string
  readonly message: string
  /** Question that somebody has to answer before the change is accepted. */
  readonly question: string
  /** The section that makes it matter. */
  readonly source: string
}

/** The place of a change, and what it is called there where the field alone does not say. */
export type Where = Pick<FrameFinding, 'file' | 'code' | 'key' | 'field'> & { readonly name?: string }

/** A value in words; `undefined` for what is absent or empty. */
export function textOf(value: unknown): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.join(', ')
    : JSON.stringify(value)
}

function messageOf(what: string, before: string | undefined, after: string | undefined): string {
  if (before === undefined) return `${what} is new: ${after ?? 'nothing'}`
  return after === undefined
    ? `${what} is gone; it was ${before}`
    : `${what} was ${before}, and is ${after} now`
}

/** Makes the finding of a judgement on a value that changed, came or went. */
export function say(
  { name, ...where }: Where,
  { rule, severity, question, source }: Judgement,
  was: unknown,
  is: unknown,
): FrameFinding {
  const [before, after] = [textOf(was), textOf(is)]
  const what = [where.key, name ?? where.field].filter((each) => each !== undefined).join(': ')
  return {
    rule,
    severity,
    ...where,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    message: messageOf(what, before, after),
    question,
    source,
  }
}
