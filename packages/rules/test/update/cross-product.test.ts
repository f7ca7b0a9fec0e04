import type { Entry, Registry, TableName } from '@smtp-status/model'
import { tableNames } from '@smtp-status/model'
import { describe, expect, it } from 'vitest'
import type { EntryUpdate } from '../../src/index.js'
import { hasRefusal, judgeUpdate } from '../../src/index.js'
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

function casesOf(table: TableName): readonly Case[] {
  return changeKinds
    .filter((kind) => isIn(table, kind))
    .flatMap((kind) =>
      allStandings.flatMap((standing) =>
        claimants.flatMap((claimant) =>
          allShortcomings
            .filter((shortcoming) => canHave(claimant, kind, shortcoming))
            .map((shortcoming): Case => ({ table, kind, standing, claimant, shortcoming })),
        ),
      ),
    )
}

function pairFor({ table, kind, standing, claimant, shortcoming }: Case): readonly [Registry, Registry] {
  const change = fieldChanges[kind]
  const before: Entry = Object.assign({}, entries[table], change.before)
  const history = [...pastAfter(kind), ...claimFor(claimant, change, shortcoming)]
  const after: Entry = Object.assign({}, before, change.after, { history })
  return [registryOf(before, standing), registryOf(after, standing)]
}

function isSaid({ kind, shortcoming }: Case, { fields, findings }: EntryUpdate): boolean {
  const { field } = fieldChanges[kind]
  const isRefused = fields.some((verdict) => verdict.field === field && !verdict.permitted)
  const isNote = field === 'exceptions' || field === 'securityNote'
  const isOtherField = shortcoming === 'a field that did not change'
  return (isRefused || isNote || isOtherField) && findings.every(({ advice }) => advice !== '')
}

const expectedOf = ({ kind, standing, claimant, shortcoming }: Case): boolean =>
  mayChange(kind, standing, claimant) && !isSpoilt(claimant, shortcoming)

function judged(each: Case): { readonly isRefused: boolean; readonly rules: readonly string[] } {
  const updates = judgeUpdate(...pairFor(each))
  const rules = updates.flatMap(({ fields }) =>
    fields.filter(({ permitted }) => permitted).map(({ field, rule }) => `${field} ${rule}`),
  )
  return { isRefused: hasRefusal(updates), rules }
}

describe.each(tableNames)('every change of an entry in the table %s', (table) => {
  const cases = casesOf(table)

  it('is permitted exactly when the conditions of RFC 5248 hold', () => {
    const wrong = cases.filter((each) => judged(each).isRefused === expectedOf(each))
    expect(wrong).toEqual([])
  })

  it('names the rule that permits it', () => {
    const wrong = cases
      .filter(expectedOf)
      .map((each) => ({
        found: judged(each).rules,
        expected: `${fieldChanges[each.kind].field} ${permittingRule[each.claimant]}`,
      }))
      .filter(({ found, expected }) => found.join() !== expected)
    expect(wrong).toEqual([])
  })

  it('says of each refusal which field it is, unless a note of ours is at stake, and what would make it acceptable', () => {
    const silent = cases.filter((each) => {
      if (expectedOf(each)) return false
      const [update] = judgeUpdate(...pairFor(each))
      return update === undefined || !isSaid(each, update)
    })
    expect(silent).toEqual([])
  })
})

const size = (others: number): number => 9 * (others * (6 * 15 + 1) + 4 * (6 * 14 + 1))

it('covers every combination there is', () => {
  // 9 standings; 6 authorities, and nobody; 15 states of a claim, or 14 for the 4 kinds of change that have no other former value.
  expect(tableNames.map((table) => casesOf(table).length)).toEqual([size(7), size(7), size(11)])
})
