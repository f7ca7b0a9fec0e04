import type { ChangedField, EntryUpdate } from '@smtp-status/registry'
import { printRegistryCode } from '@smtp-status/registry'
import type { BumpReason, SharedChange } from './review.js'

/** How much a release changes for those who use the package (semantic versioning). */
export type Bump = 'none' | 'patch' | 'minor' | 'major'

/** From the least to the most. */
const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major']

/** Orders bumps from the least to the most. */
export function compareBumps(left: Bump, right: Bump): number {
  return bumps.indexOf(left) - bumps.indexOf(right)
}

/** The most of some bumps; `none` for none. */
export function mostOf(some: Iterable<Bump>): Bump {
  return [...some].toSorted(compareBumps).at(-1) ?? 'none'
}

type Reason = Omit<BumpReason, 'what'>

const patch = (why: string): Reason => ({ bump: 'patch', why })

const facts: Readonly<Partial<Record<ChangedField, string>>> = {
  summary: 'its summary changes',
  sampleText: 'its sample text changes',
  basicCodes: 'its basic status codes change',
  references: 'its references change',
  submitters: 'its submitters change',
  changeController: 'its change controller changes',
  securityNote: 'its security note changes',
  registration: 'what is said of its registration changes',
  history: 'its history changes',
}

/** What a code means to those who send and read it. */
const meanings: Readonly<Partial<Record<ChangedField, string>>> = {
  description: 'its description',
  classes: 'the classes that it is useful with',
}

function deprecationReason({ before, after }: EntryUpdate): Reason {
  if (!before?.deprecated) return { bump: 'minor', why: 'it is deprecated' }
  if (!after?.deprecated) return { bump: 'minor', why: 'it is no longer deprecated' }
  return patch('what is said of its deprecation changes')
}

function reasonOfField(field: ChangedField, update: EntryUpdate): readonly Reason[] {
  if (field === 'deprecated') return [deprecationReason(update)]
  const meaning = meanings[field]
  if (meaning === undefined) return [facts[field]].flatMap((why) => (why === undefined ? [] : [patch(why)]))
  const verdict = update.fields.find((each) => each.field === field)
  if (verdict?.authority !== 'iesg') return [patch(`${meaning} is said in other words`)]
  return [
    {
      bump: 'major',
      why: `${meaning} changes at the direction of the IESG, and with it what the code means`,
    },
  ]
}

function reasonsOfUpdate(update: EntryUpdate): readonly Reason[] {
  switch (update.kind) {
    case 'registered':
      return [{ bump: 'minor', why: 'it is a new code' }]
    case 'removed':
      return [{ bump: 'major', why: 'it is taken away, and programs that name it break' }]
    case 'changed':
      return update.fields.flatMap(({ field }) => reasonOfField(field, update))
  }
}

// The package carries documents and basic status codes, and nothing of the other two files.
const isInPackage = ({ file }: SharedChange): boolean => /(?:documents|basic-codes)\.yaml$/.test(file)

const about =
  (what: string) =>
  ({ bump, why }: Reason): BumpReason => ({ what, bump, why })

const reasonOfRecord = ({ key, kind }: SharedChange): BumpReason =>
  about(key)(patch(`its record in the package is ${kind}`))

/** What a release has to be at least, and why: one reason for each field of an entry and each shared record that changes. */
export function bumpReasons(
  updates: readonly EntryUpdate[],
  shared: readonly SharedChange[],
): readonly BumpReason[] {
  return [
    ...updates.flatMap((update) => reasonsOfUpdate(update).map(about(printRegistryCode(update.code)))),
    ...shared.filter(isInPackage).map(reasonOfRecord),
  ]
}
