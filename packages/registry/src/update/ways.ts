import type { ChangeAuthority } from '../model/history.js'
import type { Entry } from '../model/entry.js'
import { isEnumerated } from '../model/entry.js'
import type { ChangedField } from './update-report.js'
import { isStandardsTrackEntry } from './standing.js'
import type { RegistryPair } from './update-rule.js'

/** The fields that a listed change controller may update (RFC 5248 section 2.3): the short description and the references. */
export const controllersFields: ReadonlySet<ChangedField> = new Set([
  'summary',
  'sampleText',
  'references',
] as const)

/** An authority on whose word a field can change: `unknown` is for the past alone. */
export type Way = Exclude<ChangeAuthority, 'unknown'>

/** Tells whether an entry's basic status codes wait to be filled in. */
export function awaitsBasicCodes(entry: Entry): boolean {
  return isEnumerated(entry) && entry.basicCodes?.kind === 'not given'
}

const awaitsPublication = ({ references }: Entry, { after }: RegistryPair): boolean =>
  references.some(({ document }) => after.documents.get(document)?.publishedAs !== undefined)

/**
 * On whose word a field of an entry can change at all, as the entry stands before the change (RFC 5248 sections 2.1 and 2.3). What
 * each of them has to show is not looked at.
 */
export function authoritiesFor(field: ChangedField, entry: Entry, registries: RegistryPair): readonly Way[] {
  const ways: Way[] = []
  if (field === 'references' && awaitsPublication(entry, registries)) ways.push('publication')
  if (isStandardsTrackEntry(entry, registries)) ways.push('standards')
  else if (controllersFields.has(field) && entry.changeController !== undefined)
    ways.push('change-controller')
  if (field === 'basicCodes' && awaitsBasicCodes(entry)) ways.push('rfc5248-update')
  return [...ways, 'iesg']
}

function wayOf(authority: Way, { changeController = '' }: Entry): string {
  switch (authority) {
    case 'standards':
      return '`authority: standards`, with the standards-track `document` that updates the entry'
    case 'publication':
      return '`authority: publication`, with the RFC that the draft became as `document`'
    case 'change-controller':
      return `\`authority: change-controller\`, with \`by: ${changeController}\``
    case 'rfc5248-update':
      return '`authority: rfc5248-update`, with a `document` that updates RFC 5248'
    case 'iesg':
      return "`authority: iesg`, with the place where the IESG's direction can be read as `direction`"
  }
}

/** What would make the change of a field acceptable, in words for people. */
export function waysToChange(field: ChangedField, entry: Entry, registries: RegistryPair): string {
  return authoritiesFor(field, entry, registries)
    .map((authority) => wayOf(authority, entry))
    .join('; or ')
}
