import type { Entry, Registry, TableName, EntryUpdate } from '../../src/index.js'
import { tableNames, hasRefusal, judgeUpdate } from '../../src/index.js'
import { describe, expect, it } from 'vitest'
import type { ChangeKind, Claimant, Shortcoming, Standing } from './rfc-conditions.js'
import {
  allShortcomings,
  allStandings,
  changeKinds,
  claimants,
  isSpoilt,
  mayChange,
  permittingRule,
} from './rfc-conditions.js'
import { claimFor, entries, fieldChanges, pastAfter, registryOf } from './updates.js'

interface Case {
  readonly table: TableName
  readonly kind: ChangeKind
  readonly standing: Standing
  readonly claimant: Claimant
  readonly shortcoming: Shortcoming
}

const enumeratedAlone: ReadonlySet<ChangeKind> = new Set([
  'sample text',
  'basic codes, listed',
  'basic codes, not given before',
  'basic codes, not given any more',
  'classes',
] as const)

const isIn = (table: TableName, kind: ChangeKind): boolean =>
  table === 'enumerated' ? kind !== 'summary' : !enumeratedAlone.has(kind)

/** A shortcoming has to be one that the claim can have: nobody claims nothing, and a description's former wording is not kept. */
function canHave(claimant: Claimant, kind: ChangeKind, shortcoming: Shortcoming): boolean {
  if (shortcoming === 'none') return true
  if (claimant === 'nobody') return false
  return shortcoming !== 'another former value' || fieldChanges[kind].falseWas !== undefined
}

function casesOf(table: TableName, kind: ChangeKind): readonly Case[] {
  return allStandings.flatMap((standing) =>
    claimants.flatMap((claimant) =>
      allShortcomings
        .filter((shortcoming) => canHave(claimant, kind, shortcoming))
        .map((shortcoming): Case => ({ table, kind, standing, claimant, shortcoming })),
    ),
  )
}

const allCasesOf = (table: TableName): readonly Case[] =>
  changeKinds.filter((kind) => isIn(table, kind)).flatMap((kind) => casesOf(table, kind))

function pairFor({ table, kind, standing, claimant, shortcoming }: Case): readonly [Registry, Registry] {
  const change = fieldChanges[kind]
  const before: Entry = Object.assign({}, entries[table], change.before)
  const history = [...pastAfter(kind), ...claimFor(claimant, change, shortcoming)]
  const after: Entry = Object.assign({}, before, change.after, { history })
  return [registryOf(before, standing), registryOf(after, standing)]
}

/** Tells whether an update says that the field is refused. A field that is ours, or did not change, is nobody's to permit. */
function isSaid({ kind, shortcoming }: Case, { fields, findings }: EntryUpdate): boolean {
  const { field } = fieldChanges[kind]
  const isRefused = fields.some((verdict) => verdict.field === field && !verdict.permitted)
  const isNote = field === 'exceptions' || field === 'securityNote'
  const isOtherField = shortcoming === 'a field that did not change'
  return (isRefused || isNote || isOtherField) && findings.every(({ advice }) => advice !== '')
}

function expectedOf({ kind, standing, claimant, shortcoming }: Case): string {
  const isPermitted = mayChange(kind, standing, claimant) && !isSpoilt(claimant, shortcoming)
  return isPermitted ? `${fieldChanges[kind].field} ${permittingRule[claimant]}` : 'refused, and says so'
}

function foundIn(each: Case): string {
  const updates = judgeUpdate(...pairFor(each))
  const [update] = updates
  if (update === undefined || updates.length > 1) return 'not one update'
  if (hasRefusal(updates)) return isSaid(each, update) ? 'refused, and says so' : 'refused'
  return update.fields
    .filter(({ permitted }) => permitted)
    .map(({ field, rule }) => `${field} ${rule}`)
    .join()
}

/** The first case that is judged otherwise than it should be. */
function firstWrong(cases: readonly Case[]): object | undefined {
  for (const each of cases) {
    const [expected, found] = [expectedOf(each), foundIn(each)]
    if (found !== expected) return { ...each, expected, found }
  }
  return undefined
}

describe.each(tableNames)('a change of an entry in the table %s', (table) => {
  it.each(changeKinds.filter((kind) => isIn(table, kind)))(
    '(%s) is permitted exactly when RFC 5248 says so, by the rule of its claim, and else says what to do',
    (kind) => {
      expect(firstWrong(casesOf(table, kind))).toBeUndefined()
    },
  )
})

const size = (others: number): number => 9 * (others * (6 * 17 + 1) + 4 * (6 * 16 + 1))

it('covers every combination there is', () => {
  // 9 standings; 6 authorities, and nobody; 17 states of a claim, or 16 for the 4 kinds of change that have no other former value.
  expect(tableNames.map((table) => allCasesOf(table).length)).toEqual([size(7), size(7), size(11)])
})
