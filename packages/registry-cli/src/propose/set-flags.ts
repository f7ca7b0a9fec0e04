import type { ProposedKey } from '@smtp-status/registry'
import { isProposedKey, proposedKeys } from '@smtp-status/registry'
import type { AnswerId, Answers, EntriesAnswers } from '@smtp-status/submission'
import { codeOf } from '@smtp-status/submission'
import { CannotRun } from '../context.js'
import type { ProposeFlags } from './flags.js'

/** One `--set`: the code of the entry where it names one, the field, and its new value. */
export interface Assignment {
  readonly code?: string
  readonly field: AnswerId
  readonly text: string
}

const ownIds = ['authority', 'by', 'direction', 'reworded', 'note', 'replacedBy', 'reason'] as const

const isSettable = (field: string, isOfEntry: boolean): field is ProposedKey | (typeof ownIds)[number] =>
  isProposedKey(field) || (isOfEntry && ownIds.some((id) => id === field))

/** Reads what `--set` says. Throws `CannotRun` where it names no field. */
export function readSet(assignment: string): Assignment {
  const [, code, field = '', value = ''] = /^(?:([^:=]+):)?([^:=]+)=([^]*)$/.exec(assignment) ?? []
  if (isSettable(field, code !== undefined)) {
    const text = isProposedKey(field) ? value.replaceAll(';', '\n') : value
    return { ...(code === undefined ? {} : { code: codeOf(code) }), field, text }
  }
  throw new CannotRun(
    `--set ${assignment} sets no field that can be asked for`,
    'write FIELD=VALUE with a field as the file of the entry names it, such as --set "references=rfc7504; rfc3463"; or CODE:FIELD=VALUE where several entries change',
  )
}

/** Assignments as texts of answers, by field. */
export const textsOf = (assignments: readonly Assignment[]): Answers['texts'] =>
  Object.fromEntries(assignments.map(({ field, text }) => [field, text]))

const notForSeveral: readonly (keyof ProposeFlags)[] = [
  'code',
  'subject',
  'deprecate',
  'replacedBy',
  'reason',
]

/** Tells whether all that is asked for is what a document asks for. */
function isDocumentAlone(flags: ProposeFlags): boolean {
  const ofOne = [...notForSeveral, ...proposedKeys, 'reference', 'submitter', 'update']
  return flags.document !== undefined && ofOne.every((name) => !Object.hasOwn(flags, name))
}

const codesIn = (text = ''): readonly string[] => text.split(/[\s,;]+/).filter((code) => code !== '')

/** The entries that are deprecated: those that `--deprecate` names, and those for which `--set` says what takes their place. */
function deprecatedBy({ deprecate }: ProposeFlags, assignments: readonly Assignment[]): readonly string[] {
  const replaced = assignments.filter(({ field }) => field === 'replacedBy').map(({ code = '' }) => code)
  return [...new Set([...codesIn(deprecate).map(codeOf), ...replaced])]
}

/** The entries that change together, where the flags ask for more than one. */
export function entriesOf(
  flags: ProposeFlags,
  assignments: readonly Assignment[],
): EntriesAnswers | undefined {
  const { update } = flags
  const codes = codesIn(update)
  const isAll = update === 'all' || isDocumentAlone(flags)
  const deprecated = deprecatedBy(flags, assignments)
  if (!isAll && new Set([...codes.map(codeOf), ...deprecated]).size < 2) return undefined
  if (assignments.some(({ code }) => code === undefined))
    throw new CannotRun(
      '--set does not say in which of the entries it sets a field',
      'write CODE:FIELD=VALUE, such as --set "X.7.27:sampleText=..."',
    )
  const named = new Set(assignments.map(({ code = '' }) => code))
  const texts = [...named].map((name) => [name, textsOf(assignments.filter(({ code }) => code === name))])
  return {
    codes: isAll ? 'all' : codes.map(codeOf),
    ...(deprecated.length === 0 ? {} : { deprecated }),
    texts: Object.fromEntries(texts),
  }
}
