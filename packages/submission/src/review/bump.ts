import type { Bump, EntryUpdate, Field } from '@smtp-status/registry'
import { fields, printRegistryCode } from '@smtp-status/registry'
import type { BumpReason, SharedChange } from './review.js'

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

function deprecationReason({ before, after }: EntryUpdate): Reason {
  if (!before?.deprecated) return { bump: 'minor', why: 'it is deprecated' }
  if (!after?.deprecated) return { bump: 'minor', why: 'it is no longer deprecated' }
  return patch('what is said of its deprecation changes')
}

function reasonOfField(field: Field, update: EntryUpdate): readonly Reason[] {
  if (field === 'deprecated') return [deprecationReason(update)]
  const { label, isPlural = false, isMeaning = false, bump } = fields[field]
  const changes = `its ${label} ${isPlural ? 'change' : 'changes'}`
  if (!isMeaning) return bump === 'none' ? [] : [{ bump, why: changes }]
  const verdict = update.fields.find((each) => each.field === field)
  if (verdict?.authority !== 'iesg')
    return [{ bump, why: `its ${label} ${isPlural ? 'are' : 'is'} said in other words` }]
  return [
    {
      bump: 'major',
      why: `${changes} at the direction of the IESG, and with it what the code means`,
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

/** Lowest version step of a release, and why: one reason for each field of an entry and each shared record that changes. */
export function bumpReasons(
  updates: readonly EntryUpdate[],
  shared: readonly SharedChange[],
): readonly BumpReason[] {
  return [
    ...updates.flatMap((update) => reasonsOfUpdate(update).map(about(printRegistryCode(update.code)))),
    ...shared.filter(isInPackage).map(reasonOfRecord),
  ]
}
