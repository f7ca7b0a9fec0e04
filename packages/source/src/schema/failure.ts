import type { AssociatedBasicCodes, BasicCode } from '@smtp-status/registry'
import { isBasicCodeNumber, readPrintedBasicCodes } from '@smtp-status/registry'
import type { SchemaFailure } from '#generated/validators.js'
import type { FaultId } from '../faults/fault-id.js'
import { isFaultId } from '../faults/fault-rules.js'
import type { FieldPath, ValueFault } from '../faults/fault.js'

/** Makes a fault, with a message for people, of a failed keyword of a schema and the path of its value. */
export type Explain = (failure: SchemaFailure, path: FieldPath) => ValueFault

/** The text under a key, where there is one. */
export function textIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = record[key]
  return typeof value === 'string' ? value : undefined
}

/** The value that the schema expects, in words. */
export function expectedIn({ parentSchema }: SchemaFailure): string {
  return textIn(parentSchema, 'x-expected') ?? 'another value'
}

/** The rule that the schema names for its field; `otherwise` where it names none. */
export function ruleIn({ parentSchema }: SchemaFailure, otherwise: FaultId): FaultId {
  const rule = textIn(parentSchema, 'x-rule')
  return rule !== undefined && isFaultId(rule) ? rule : otherwise
}

/** A name for the value at a path: the last key on the way. */
export function nameOf(path: FieldPath): string {
  const last = path.findLast((step) => typeof step === 'string')
  if (last === undefined) return typeof path[0] === 'number' ? `Item ${path[0] + 1}` : 'The file'
  return typeof path.at(-1) === 'number' ? `An item of ${last}` : String(last)
}

const inGeneral = 'Write any, not given, or a list such as [451, 550] or [5xx]'

const listOf = (codes: readonly BasicCode[]): string => `[${codes.join(', ')}]`

function inSource(value: AssociatedBasicCodes): string {
  if (value.kind !== 'listed') return `basicCodes: ${value.kind}`
  const others = value.others.length === 0 ? '' : ` and otherBasicCodes: ${listOf(value.others)}`
  return `basicCodes: ${listOf(value.codes)}${others}`
}

/** Advice on associated basic status codes that do not have the form of the source. */
export function basicCodesAdvice(value: unknown): string {
  if (typeof value === 'number' && isBasicCodeNumber(value)) return `Write basicCodes: ${listOf([value])}`
  if (typeof value !== 'string') return inGeneral
  const read = readPrintedBasicCodes(value).value
  return read === undefined ? inGeneral : `Write ${inSource(read)}`
}
