import type { Entry } from '../model/entry.js'
import { changedFields } from '../model/field-values.js'
import type { Field } from '../model/fields.js'
import type { Change } from '../model/history.js'
import type { RegistryCode } from '../model/registry-code.js'
import { compareRegistryCodes, printRegistryCode } from '../model/registry-code.js'
import type { Registry } from '../model/registry.js'
import { entriesByCode, withEntries } from '../model/registry.js'
import { canonicalJson } from './chain.js'

/** An entry that differs between two states of the registry. */
export interface EntryDifference {
  readonly code: RegistryCode
  /** Absent where only the later state has it. */
  readonly before?: Entry
  /** Absent where only the earlier state has it. */
  readonly after?: Entry
  /**
   * The fields that differ; empty for an entry that only one state has. A former wording is not kept: `description` is among
   * them where the history says that it was reworded between the two states.
   */
  readonly fields: readonly Field[]
}

/** Differences between two states of the registry, in the order of the codes. */
export type Difference = readonly EntryDifference[]

const textsOf = (history: readonly Change[]): ReadonlySet<string> => new Set(history.map(canonicalJson))

/** Tells whether a history item that only one of two states has says that the description was reworded. */
function isReworded(before: Entry, after: Entry): boolean {
  const [left, right] = [textsOf(before.history), textsOf(after.history)]
  const rewordings = [...before.history, ...after.history].filter(({ reworded }) => reworded !== undefined)
  return rewordings.map(canonicalJson).some((text) => !left.has(text) || !right.has(text))
}

function fieldsBetween(before: Entry, after: Entry): readonly Field[] {
  const fields = changedFields(before, after)
  if (fields.includes('description') || !isReworded(before, after)) return fields
  return ['description', ...fields]
}

function compareEntry(before: Entry | undefined, after: Entry | undefined): readonly EntryDifference[] {
  const code = (after ?? before)?.code
  if (code === undefined) return []
  const fields = before && after ? fieldsBetween(before, after) : []
  if (before && after && fields.length === 0) return []
  return [{ code, ...(before && { before }), ...(after && { after }), fields }]
}

/** Changes that make one state of the registry the other. */
export function differenceBetween(before: Registry, after: Registry): Difference {
  const [left, right] = [entriesByCode(before), entriesByCode(after)]
  const codes = new Set([...left.keys(), ...right.keys()])
  return [...codes]
    .flatMap((code) => compareEntry(left.get(code), right.get(code)))
    .toSorted((one, other) => compareRegistryCodes(one.code, other.code))
}

/** The difference the other way round. */
export function invertDifference(difference: Difference): Difference {
  return difference.map(({ code, before, after, fields }) => ({
    code,
    fields,
    ...(after && { before: after }),
    ...(before && { after: before }),
  }))
}

/** The entries of a registry, with a difference applied; everything else of the registry stays. */
export function applyDifference(registry: Registry, difference: Difference): Registry {
  const entries = new Map(entriesByCode(registry))
  for (const { code, after } of difference) {
    if (after) entries.set(printRegistryCode(code), after)
    else entries.delete(printRegistryCode(code))
  }
  const sorted = [...entries.values()].toSorted((left, right) => compareRegistryCodes(left.code, right.code))
  return withEntries(registry, sorted)
}
