import type { RegistryCodeText } from '../code-text.js'
import type * as facts from '../entry.js'
import type { EntryTexts } from './entry.js'
import type { Change, Registration } from './history.js'

/** Content of the generated texts of an entry beside its facts. */
export interface PackedTexts {
  readonly description: string
  readonly securityNote: string | null
  /** Why the entry is deprecated; `null` for one that is not. */
  readonly reason: string | null
  readonly registration: Registration
  readonly changes: readonly Change[]
}

/** The generated texts of all entries. */
export type TextsByCode = Readonly<Record<RegistryCodeText, PackedTexts>>

function unpackTexts(deprecated: facts.Deprecation | null, packed: PackedTexts): EntryTexts {
  const { description, securityNote, reason, registration, changes } = packed
  return {
    description,
    securityNote,
    deprecated: deprecated === null ? null : { ...deprecated, reason: reason ?? '' },
    registration,
    history: { registered: registration.date, lastChanged: changes.at(-1)?.date ?? null, changes },
  }
}

/** Gives an unpacker that adds its texts to an entry of any table. */
export function withTexts<Entry extends facts.EntryFacts & { readonly code: RegistryCodeText }>(
  texts: TextsByCode,
): (entry: Entry) => Entry & EntryTexts {
  return (entry) => ({ ...entry, ...unpackTexts(entry.deprecated, texts[entry.code]) })
}
