import type { Authority } from '../../model/authorities.js'
import { registeringAuthorities } from '../../model/authorities.js'
import { isBefore } from '../../model/date.js'
import type { Document } from '../../model/document.js'
import { isOnStandardsTrack, standingOf } from '../../model/document.js'
import type { Entry } from '../../model/entry.js'
import type { Registration } from '../../model/history.js'
import { lastUpdated, settledUntil } from '../../model/registry.js'
import { otherEntry, updatePair } from '../../example/example-update.js'
import { documentBefore, isHttpsAddress } from '../standing.js'
import type { RegistryPair, Refusal, UpdateRule } from '../update-rule.js'

const at = (key: keyof Registration): Refusal['path'] => ['registration', key]

function checkAuthority({ authority }: Registration): readonly Refusal[] {
  if (registeringAuthorities.includes(authority)) return []
  return [
    {
      path: at('authority'),
      message: `\`${authority}\` is for registrations of the past`,
      found: authority,
      expected: registeringAuthorities.join(', or '),
      advice: 'have the designated expert review the registration, or name the standard that asks for it',
    },
  ]
}

function checkStanding(authority: Authority, document: Document): readonly Refusal[] {
  const isStandard = isOnStandardsTrack(document)
  if (isStandard === (authority === 'standards')) return []
  const found = `${document.id}, ${standingOf(document)}`
  return isStandard
    ? [
        {
          path: at('authority'),
          message: 'the registration claims the review of an expert, but its document is a standard',
          found,
          expected: 'standards',
          advice: 'claim `authority: standards`; what the IETF has agreed on needs no review by an expert',
        },
      ]
    : [
        {
          path: at('document'),
          message: 'the registration claims the authority of a standard, but its document is none',
          found,
          expected: 'a document on the standards track, or a best current practice',
          advice: 'have the designated expert review the registration, and claim `authority: expert-review`',
        },
      ]
}

// IANA registers what the IESG has approved, and the RFC comes out some weeks later.
const isFromApproval = ({ authority, dateFrom }: Registration): boolean =>
  authority === 'standards' && dateFrom === 'iana'

function checkAge(registration: Registration, document: Document): readonly Refusal[] {
  const { date } = registration
  if (isFromApproval(registration) || date === undefined || !isBefore(date, document.date)) return []
  return [
    {
      path: at('document'),
      message: 'the document is newer than the registration that rests on it',
      found: `${document.id} of ${document.date}`,
      expected: `a document of ${date} or earlier`,
      advice: 'name the version of the document that was there then, or give the day of the registration',
    },
  ]
}

function checkDocument(registration: Registration, registries: RegistryPair): readonly Refusal[] {
  const { authority, document: id } = registration
  const document = registries.after.documents.get(id)
  if (document === undefined || !/^https?:\/\//.test(document.address))
    return [
      {
        path: at('document'),
        message: 'the specification is not known to be readily available',
        found: id,
        expected: 'a document in documents.yaml, with an address where it can be read',
        advice: 'describe the document in documents.yaml, with its address',
      },
    ]
  const isNew = registeringAuthorities.includes(authority)
  const known = documentBefore(id, registries) ?? document
  return [...(isNew ? checkStanding(authority, known) : []), ...checkAge(registration, known)]
}

function checkDate({ date }: Registration, { before }: RegistryPair): readonly Refusal[] {
  const newest = settledUntil(before)
  if (date !== undefined && date >= newest) return []
  return [
    {
      path: date === undefined ? ['registration'] : at('date'),
      message:
        date === undefined
          ? 'a new registration has no date'
          : 'a new registration is dated before the last update of the registry, or before its newest release',
      found: date ?? 'nothing',
      expected: `${newest} or later`,
      advice: 'give the day on which it enters the registry as the `date`',
    },
  ]
}

/** The reviewer and the place of the review: both or neither, and for no other authority. */
function checkReview({ code, registration }: Entry, { before }: RegistryPair): readonly Refusal[] {
  const { authority, expert, review } = registration
  if (expert === undefined && review === undefined) return []
  const path = at(expert === undefined ? 'review' : 'expert')
  if (authority !== 'expert-review')
    return [
      {
        path,
        message: 'the registration names a review, but does not claim it',
        found: authority,
        expected: 'expert-review',
        advice: 'take `expert` and `review` out, or claim `authority: expert-review`',
      },
    ]
  const isReadable = isHttpsAddress(review)
  const unreadable: Refusal = {
    path: review === undefined ? path : at('review'),
    message: 'the registration does not say where the review of the expert can be read',
    found: review ?? 'nothing',
    expected: 'an address that begins with https://',
    advice: 'give the address of the message or issue in which the expert agreed, as `review`',
  }
  const nobody: Refusal = {
    path,
    message: 'the registration does not say which expert reviewed it',
    found: 'nothing',
    expected: before.tables[code.table].experts.join(', or '),
    advice: 'name the designated expert as `expert`',
  }
  return [...(expert === undefined ? [nobody] : []), ...(isReadable ? [] : [unreadable])]
}

function checkEntry(entry: Entry, registries: RegistryPair): readonly Refusal[] {
  const { registration } = entry
  return [
    ...checkAuthority(registration),
    ...checkReview(entry, registries),
    ...checkDocument(registration, registries),
    ...checkDate(registration, registries),
  ]
}

const exampleWith = (registration: Partial<Registration>): UpdateRule['example']['fires'] => {
  return (base) => {
    const { after } = updatePair(base, [], [otherEntry])
    const dated = { ...otherEntry.registration, date: lastUpdated(after), ...registration }
    return updatePair(base, [], [{ ...otherEntry, registration: dated }])
  }
}

/** A code is registered with a specification and an expert's review. */
export const registrationRule: UpdateRule = {
  id: 'update/registration',
  title: 'A code is registered on a specification, by a standard or after review by a designated expert',
  source: 'RFC 5248 section 2.2',
  severity: 'error',
  why:
    'The registry is there to keep two uses of a code apart. So whoever meets a code must be able to read what it is for: the ' +
    'rule is Specification Required, which asks for a readily available document and a designated expert. Most codes come from ' +
    'standards. A registration cannot be dated into the past, since what the registry was on a past day is settled.',
  check: ({ registered, registries }) => (registered === undefined ? [] : checkEntry(registered, registries)),
  example: { fires: exampleWith({ authority: 'unknown' }), quiet: exampleWith({}) },
}
