import type {
  AssociatedBasicCodes,
  Change,
  ClassDigit,
  Deprecation,
  Document,
  Entry,
  FormerFields,
  Reference,
  Registration,
  Registry,
  RegistryCode,
  RegistryDate,
  RuleException,
} from '../../src/index.js'
import { compareRegistryCodes, canonicalJson } from '../../src/index.js'
import fc from 'fast-check'
import { withEntries } from '../../src/model/registry.js'

/** State of an entry between two steps, whichever its table. */
interface Facts {
  readonly title: string
  readonly basicCodes: AssociatedBasicCodes
  readonly classes: readonly ClassDigit[] | undefined
  readonly references: readonly Reference[]
  readonly submitters: readonly string[]
  readonly changeController: string | undefined
  readonly securityNote: string | undefined
  readonly deprecated: Deprecation | undefined
  readonly reworded: boolean
}

/** An entry, and what it was after each of its steps: worked out forwards, while its history works backwards. */
export interface Life {
  readonly entry: Entry
  readonly states: readonly { readonly date: RegistryDate | undefined; readonly entry: Entry }[]
}

const documentNames = ['one', 'two', 'three', 'four'] as const

const documents: ReadonlyMap<string, Document> = new Map(
  documentNames.map((id) => [
    id,
    {
      id,
      title: id,
      status: 'informational',
      date: '2008-01',
      authors: [],
      updates: [],
      obsoletes: [],
      address: `https://www.example.org/${id}`,
    },
  ]),
)

const anyReference = fc.oneof(
  fc.constantFrom(...documentNames).map((document): Reference => ({ document })),
  fc.constantFrom(...documentNames).map((document): Reference => ({ document, section: '3' })),
)

const optional = <Value>(...values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
  fc.constantFrom(undefined, ...values)

const anyBasicCodes: fc.Arbitrary<AssociatedBasicCodes> = fc.constantFrom(
  { kind: 'any' },
  { kind: 'not given' },
  { kind: 'listed', codes: [451, '5xx'], others: ['4xx'] },
  { kind: 'listed', codes: [550], others: [] },
)

const anyFacts: fc.Arbitrary<Facts> = fc.record({
  title: fc.constant(''),
  basicCodes: anyBasicCodes,
  classes: optional<readonly ClassDigit[]>([5], [4, 5]),
  references: fc.uniqueArray(anyReference, { minLength: 1, maxLength: 3, selector: canonicalJson }),
  submitters: fc.subarray(['A. Ampere', 'V. Volta', 'G. Ohm']),
  changeController: optional('IESG', 'somebody@example.org'),
  securityNote: optional('It tells something.', 'It tells something else.'),
  deprecated: fc.constant(undefined),
  reworded: fc.boolean(),
})

const replacement: Deprecation = {
  replacedBy: { table: 'enumerated', subject: 0, detail: 0 },
  reason: 'Another code says it.',
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** A day between 2008-06 and 2012-12, or a month of which no day is known. */
export const anyDate: fc.Arbitrary<RegistryDate> = fc
  .tuple(fc.integer({ min: 2009, max: 2012 }), fc.integer({ min: 1, max: 12 }), optional(1, 9, 28))
  .map(([year, month, day]) => `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`)

const anyException: fc.Arbitrary<RuleException> = fc.record({
  rule: fc.constant('text/near-title'),
  reason: fc.constant('They are told apart.'),
  with: fc.record({
    table: fc.constant('enumerated' as const),
    subject: fc.integer({ min: 0, max: 1 }),
    detail: fc.integer({ min: 0, max: 2 }),
  }),
})

interface Fixed {
  readonly code: RegistryCode
  readonly registration: Registration
  readonly exceptions: readonly RuleException[]
}

const present = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> => {
  const pair: Partial<Record<Key, Value>> = {}
  if (value !== undefined) pair[key] = value
  return pair
}

function toEntry({ code, ...fixed }: Fixed, facts: Facts, history: readonly Change[]): Entry {
  const common = {
    ...fixed,
    description: 'What the code says.',
    references: facts.references,
    submitters: facts.submitters,
    ...present('changeController', facts.changeController),
    ...present('securityNote', facts.securityNote),
    ...present('deprecated', facts.deprecated),
    history,
  }
  if (code.table === 'class') return { code, summary: facts.title, ...common }
  if (code.table === 'subject') return { code, summary: facts.title, ...common }
  const { title: sampleText, basicCodes, classes } = facts
  return { code, sampleText, basicCodes, ...present('classes', classes), ...common }
}

const formerFields = [
  'changeController',
  'securityNote',
  'deprecated',
  'references',
  'submitters',
] as const satisfies readonly (keyof FormerFields)[]

/** The former values of what differs. */
function formerOf(table: RegistryCode['table'], before: Facts, after: Facts): FormerFields {
  const isSame = (key: keyof Facts): boolean => canonicalJson(before[key]) === canonicalJson(after[key])
  const common = formerFields.filter((key) => !isSame(key)).map((key) => ({ [key]: before[key] ?? null }))
  if (table !== 'enumerated') return Object.assign({ summary: before.title }, ...common)
  const own = (['basicCodes', 'classes'] as const)
    .filter((key) => !isSame(key))
    .map((key) => ({ [key]: before[key] ?? null }))
  return Object.assign({ sampleText: before.title }, ...common, ...own)
}

function changeBetween(
  table: RegistryCode['table'],
  date: RegistryDate,
  before: Facts,
  after: Facts,
): Change {
  return {
    date,
    authority: 'iesg',
    direction: 'https://www.example.org/minutes',
    was: formerOf(table, before, after),
    ...(after.reworded && { reworded: 'It is clearer.' }),
  }
}

function liveThrough(fixed: Fixed, all: readonly Facts[], dates: readonly RegistryDate[]): Life {
  const history: Change[] = []
  const states = all.map((facts, index) => {
    const [date, before] = [dates[index - 1], all[index - 1]]
    if (date !== undefined && before !== undefined)
      history.push(changeBetween(fixed.code.table, date, before, facts))
    return { date: date ?? fixed.registration.date, entry: toEntry(fixed, facts, [...history]) }
  })
  const entry = states.at(-1)?.entry
  if (entry === undefined) throw new Error('no state')
  return { entry, states }
}

interface Generated {
  readonly steps: readonly Facts[]
  readonly dates: readonly RegistryDate[]
  readonly isDated: boolean
  readonly isDeprecated: boolean
  readonly exceptions: readonly RuleException[]
}

function lifeOf(code: RegistryCode, generated: Generated): Life {
  const { isDated, isDeprecated, exceptions } = generated
  const [first = '', ...dates] = generated.dates.toSorted()
  const steps = generated.steps.map((facts, index): Facts => ({ ...facts, title: `Title ${index}` }))
  const last = isDeprecated && steps.length > 1 ? steps.at(-1) : undefined
  const all = last ? [...steps.slice(0, -1), { ...last, deprecated: replacement }] : steps
  const registration: Registration = {
    ...(isDated && { date: first, dateFrom: 'iana' as const }),
    authority: 'expert-review',
    document: steps[0]?.references[0]?.document ?? '',
  }
  return liveThrough({ code, registration, exceptions }, all, dates)
}

const mostSteps = 5

/** A life of some steps, each of them permitted: the IESG directs every change. */
export const anyLife = (code: RegistryCode): fc.Arbitrary<Life> =>
  fc
    .record({
      steps: fc.array(anyFacts, { minLength: 1, maxLength: mostSteps }),
      dates: fc.array(anyDate, { minLength: mostSteps, maxLength: mostSteps }),
      isDated: fc.constantFrom(true, true, true, false),
      isDeprecated: fc.boolean(),
      exceptions: fc.array(anyException, { maxLength: 2 }),
    })
    .map((generated) => lifeOf(code, generated))

const codes: readonly RegistryCode[] = [
  { table: 'class', class: 4 },
  { table: 'class', class: 5 },
  { table: 'subject', subject: 0 },
  { table: 'subject', subject: 1 },
  { table: 'enumerated', subject: 0, detail: 0 },
  { table: 'enumerated', subject: 0, detail: 1 },
  { table: 'enumerated', subject: 1, detail: 0 },
  { table: 'enumerated', subject: 1, detail: 2 },
]

const table = { id: 't', title: 'T', references: [], registrationRule: 'Specification Required', experts: [] }

/** A registry without entries, that knows the documents of the lives. */
export const emptyRegistry: Registry = {
  id: 'r',
  title: 'R',
  created: '2008-05-29',
  tables: { class: table, subject: table, enumerated: table },
  classes: [],
  subjects: [],
  enumerated: [],
  documents,
  basicCodes: new Map(),
  corrections: [],
}

/** The registry of some lives, as it is after their last steps. */
export const registryOf = (lives: readonly Life[]): Registry =>
  withEntries(
    emptyRegistry,
    lives.map(({ entry }) => entry).toSorted((left, right) => compareRegistryCodes(left.code, right.code)),
  )

/** Some entries of all three tables, with their lives. */
export const anyLives: fc.Arbitrary<readonly Life[]> = fc
  .subarray([...codes], { minLength: 1 })
  .chain((some) => fc.tuple(...some.map(anyLife)))
