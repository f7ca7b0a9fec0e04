import type { Change, Entry, Field } from '../../src/index.js'
import fc from 'fast-check'
import type { ChangeKind, Claimant, Standing } from './rfc-conditions.js'
import { allStandings, claimants } from './rfc-conditions.js'
import { entries, own } from './updates.js'

/** Fresh values for some of an entry's fields; the number makes them differ from whatever was there before. */
export interface Edit {
  readonly kinds: readonly EditKind[]
  readonly claimant: Exclude<Claimant, 'nobody'>
  /** Set to `true` where the claim keeps to what its authority has to show. */
  readonly isTrue: boolean
  readonly salt: number
}

const editKinds = [
  'title',
  'basicCodes',
  'classes',
  'description',
  'references',
  'submitters',
  'changeController',
  'deprecated',
  'securityNote',
] as const

export type EditKind = (typeof editKinds)[number]

export const anyChange: fc.Arbitrary<Edit> = fc.record({
  kinds: fc.uniqueArray(fc.constantFrom(...editKinds), { minLength: 1, maxLength: 3 }),
  claimant: fc.constantFrom(
    ...claimants.filter((each): each is Exclude<Claimant, 'nobody'> => each !== 'nobody'),
  ),
  isTrue: fc.boolean(),
  salt: fc.integer({ min: 0, max: 1e9 }),
})

export const anyStanding: fc.Arbitrary<Standing> = fc.constantFrom(...allStandings)

export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    table: fc.constantFrom('class', 'subject', 'enumerated'),
    basicCodes: fc.constantFrom(
      { kind: 'any' } as const,
      { kind: 'not given' } as const,
      { kind: 'listed', codes: [451], others: [] } as const,
    ),
    changeController: fc.option(fc.constantFrom('IESG', 'The controller'), { nil: undefined }),
    description: fc.string({ minLength: 1 }),
    submitters: fc.array(fc.string({ minLength: 1 }), { maxLength: 2 }),
  })
  .map(({ table, basicCodes, changeController, ...rest }): Entry => {
    const controller = changeController === undefined ? {} : { changeController }
    const { changeController: _, ...base } = entries[table]
    const codes = table === 'enumerated' ? { basicCodes } : {}
    return Object.assign({}, base, rest, controller, codes)
  })

interface Edited {
  readonly value: Partial<Entry>
  readonly was: Change['was']
  readonly field: Field
}

function editTitle(entry: Entry, salt: string): Edited {
  if ('summary' in entry)
    return { field: 'summary', value: { summary: `Title ${salt}` }, was: { summary: entry.summary } }
  return {
    field: 'sampleText',
    value: { sampleText: `Title ${salt}` },
    was: { sampleText: entry.sampleText ?? null },
  }
}

function editEnumerated(entry: Entry, kind: 'basicCodes' | 'classes', salt: number): readonly Edited[] {
  if ('summary' in entry) return []
  if (kind === 'classes') {
    const classes = entry.classes?.[0] === 5 ? ([4] as const) : ([5] as const)
    return [{ field: kind, value: { classes }, was: { classes: entry.classes ?? null } }]
  }
  const isFirst = entry.basicCodes?.kind === 'listed' && entry.basicCodes.codes[0] === 550
  const basicCodes = { kind: 'listed', codes: isFirst ? [554, salt] : [550, salt], others: [] } as const
  return [{ field: kind, value: { basicCodes }, was: { basicCodes: entry.basicCodes ?? null } }]
}

type CommonKind = Exclude<EditKind, 'title' | 'basicCodes' | 'classes'>

const editCommon: Readonly<Record<CommonKind, (entry: Entry, salt: string) => Omit<Edited, 'field'>>> = {
  description: ({ description }, salt) => ({ value: { description: `${description} ${salt}` }, was: {} }),
  references: ({ references }, salt) => ({
    value: { references: [{ document: own, section: salt }] },
    was: { references },
  }),
  submitters: ({ submitters }, salt) => ({ value: { submitters: [`By ${salt}`] }, was: { submitters } }),
  changeController: ({ changeController = null }, salt) => ({
    value: { changeController: `Controller ${salt}` },
    was: { changeController },
  }),
  deprecated: ({ code, deprecated = null }, salt) => ({
    value: { deprecated: { replacedBy: code, reason: `Why ${salt}` } },
    was: { deprecated },
  }),
  securityNote: ({ securityNote = null }, salt) => ({
    value: { securityNote: `Note ${salt}` },
    was: { securityNote },
  }),
}

function editOne(entry: Entry, kind: EditKind, number: number): readonly Edited[] {
  const salt = `${number} ${entry.history.length}`
  if (kind === 'title') return [editTitle(entry, salt)]
  if (kind === 'basicCodes' || kind === 'classes') return editEnumerated(entry, kind, number)
  return [{ field: kind, ...editCommon[kind](entry, salt) }]
}

const documentOf: Partial<Record<Claimant, string>> = {
  standards: 'standard',
  publication: 'rfc-of-it',
  'rfc5248-update': 'update-of-5248',
}

function groundsFor(entry: Entry, { claimant, isTrue }: Edit): Partial<Change> {
  if (!isTrue) return {}
  const document = documentOf[claimant]
  return {
    ...(document !== undefined && { document }),
    ...(claimant === 'change-controller' &&
      entry.changeController !== undefined && { by: entry.changeController }),
    ...(claimant === 'iesg' && { direction: 'https://example.org/direction' }),
  }
}

/** Makes an edit of an entry, with a history item that says so. */
export function applyChange(
  entry: Entry,
  edit: Edit,
): { readonly after: Entry; readonly claim: Change; readonly touched: readonly Field[] } {
  const edits = edit.kinds.flatMap((kind) => editOne(entry, kind, edit.salt))
  const claim: Change = {
    date: `2021-01-${String(entry.history.length + 10)}`,
    authority: edit.claimant,
    ...groundsFor(entry, edit),
    was: Object.assign({}, ...edits.map(({ was }) => was)),
    ...(edit.kinds.includes('description') && { reworded: 'Why.' }),
  }
  const history = [...entry.history, claim]
  const after: Entry = Object.assign({}, entry, ...edits.map(({ value }) => value), { history })
  return { after, claim, touched: edits.map(({ field }) => field) }
}

/** The line of the RFC's conditions that a touched field falls under. */
export function kindOf(field: Field, entry: Entry): ChangeKind {
  const isNotGiven = !('summary' in entry) && entry.basicCodes?.kind === 'not given'
  const kinds: Partial<Record<Field, ChangeKind>> = {
    summary: 'summary',
    sampleText: 'sample text',
    basicCodes: isNotGiven ? 'basic codes, not given before' : 'basic codes, listed',
    classes: 'classes',
    description: 'description',
    references: 'references, one more',
    submitters: 'submitters',
    changeController: 'change controller',
    deprecated: 'deprecation',
    securityNote: 'security note',
  }
  return kinds[field] ?? 'registration'
}
