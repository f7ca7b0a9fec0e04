import type { Way } from '../model/authorities.js'
import { authorities } from '../model/authorities.js'
import type { Entry } from '../model/entry.js'
import { isEnumerated } from '../model/entry.js'
import type { Field } from '../model/fields.js'
import { fields } from '../model/fields.js'
import { documentBefore, isStandardsTrackEntry } from './standing.js'
import type { RegistryPair } from './update-rule.js'

/** Tells whether the listed change controller may update a field (RFC 5248 section 2.3). */
export function isControllersField(field: Field): boolean {
  return fields[field].isControllers === true
}

/** Tells whether an entry's basic status codes wait to be filled in. */
export function awaitsBasicCodes(entry: Entry): boolean {
  return isEnumerated(entry) && entry.basicCodes?.kind === 'not given'
}

const awaitsPublication = ({ references }: Entry, registries: RegistryPair): boolean =>
  references.some(({ document }) => documentBefore(document, registries)?.publishedAs !== undefined)

/** Tells whether an authority can change a field of an entry at all, whatever it has to show for it. In the order of preference. */
const canChange: Readonly<Record<Way, (field: Field, entry: Entry, registries: RegistryPair) => boolean>> = {
  publication: (field, entry, registries) => field === 'references' && awaitsPublication(entry, registries),
  standards: (_, entry, registries) => isStandardsTrackEntry(entry, registries),
  'change-controller': (field, entry, registries) =>
    isControllersField(field) &&
    entry.changeController !== undefined &&
    !isStandardsTrackEntry(entry, registries),
  'rfc5248-update': (field, entry) => field === 'basicCodes' && awaitsBasicCodes(entry),
  iesg: () => true,
}

const isWay = (name: string): name is Way => Object.hasOwn(canChange, name)

/**
 * By which authorities a field of an entry can change at all, as the entry stands before the change (RFC 5248 sections 2.1 and 2.3).
 * The evidence that each of them needs is left to its rule.
 */
export function authoritiesFor(field: Field, entry: Entry, registries: RegistryPair): readonly Way[] {
  return Object.keys(canChange)
    .filter(isWay)
    .filter((way) => canChange[way](field, entry, registries))
}

/** Ways to make the change of a field acceptable, in words for people. */
export function waysToChange(field: Field, entry: Entry, registries: RegistryPair): string {
  return authoritiesFor(field, entry, registries)
    .map((way) => authorities[way].change.claimed(entry))
    .join('; or ')
}
