import type { BasicCode } from '../model/basic-codes.js'
import type { Entry, EnumeratedEntry } from '../model/entry.js'
import type { Registry } from '../model/registry.js'
import { allEntries } from '../model/registry.js'
import type { RegistryCode } from '../model/registry-code.js'
import { printRegistryCode } from '../model/registry-code.js'
import type { FieldPath } from './rule-finding.js'

/** A basic status code of an entry, and where it stands. */
export interface PlacedBasicCode {
  readonly code: BasicCode
  readonly path: FieldPath
}

/** The basic status codes that an entry lists, in their order; none for `any` and `not given`. */
export function listedCodes({ basicCodes }: EnumeratedEntry): readonly PlacedBasicCode[] {
  if (basicCodes?.kind !== 'listed') return []
  return basicCodes.codes.map((code, index) => ({ code, path: ['basicCodes', index] }))
}

/** The classes from which an entry allows basic status codes beside those that it lists. */
export function otherCodes({ basicCodes }: EnumeratedEntry): readonly PlacedBasicCode[] {
  if (basicCodes?.kind !== 'listed') return []
  return basicCodes.others.map((code, index) => ({ code, path: ['otherBasicCodes', index] }))
}

/** All entries by their printed codes; of entries that share one, the last. */
export function entriesByCode(registry: Registry): ReadonlyMap<string, Entry> {
  return new Map(allEntries(registry).map((entry) => [printRegistryCode(entry.code), entry]))
}

/** Tells whether two codes are the same. */
export function isSameCode(left: RegistryCode, right: RegistryCode): boolean {
  return printRegistryCode(left) === printRegistryCode(right)
}
