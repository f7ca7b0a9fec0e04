import type { Registry } from '../../src/index.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withEntry, withSubject } from '../../src/example/example-registry.js'
import { checkConflicts, conflictRules, exceptionNotNeeded, exceptionUnknownRule } from '../../src/index.js'
import { baseRegistry, realRegistry } from '../base-registry.js'

const allRules = [...conflictRules, exceptionNotNeeded, exceptionUnknownRule]
const real = realRegistry()
const grounds: readonly (readonly [name: string, registry: Registry])[] = [
  ['a small registry', baseRegistry()],
  ['the frozen registry', real],
]

const rulesFoundIn = (registry: Registry): readonly string[] => [
  ...new Set(checkConflicts(registry).map(({ rule }) => rule)),
]

describe.each(grounds)('on %s', (_, ground) => {
  it('no rule finds anything that the entries do not answer', () => {
    expect(checkConflicts(ground)).toEqual([])
  })

  it.each(allRules)('$id fires where its example says, and no other rule does', ({ id, example }) => {
    expect(rulesFoundIn(example.fires(ground))).toEqual([id])
  })

  it.each(allRules)('$id keeps quiet where its example comes near', ({ example }) => {
    expect(checkConflicts(example.quiet(ground))).toEqual([])
  })
})

describe('every rule', () => {
  it('has an id of its own, made of a group and a name', () => {
    const ids = allRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/)
  })

  it.each(allRules)('$id says in whole words why it is there, and where that is asked for', (rule) => {
    expect(rule.why).toMatch(/^[A-Z].*\.$/)
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/)
    expect(rule.source).toMatch(/^RFC \d+ section \d|^docs\//)
  })

  it.each(allRules)('$id gives findings that say what to do', ({ id, severity, source, example }) => {
    for (const finding of checkConflicts(example.fires(baseRegistry()))) {
      expect(finding).toMatchObject({ rule: id, severity, source })
      expect(finding.message).toMatch(/[^.]$/)
      expect(finding.advice).toMatch(/^[A-Z].*[^.]$/)
    }
  })
})

const damaged = fc
  .subarray([...conflictRules], { minLength: 1 })
  .map((rules) => rules.reduce((registry, rule) => rule.example.fires(registry), real))

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<readonly Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })
}

const damagedAndShuffled = damaged.chain((registry) =>
  fc
    .tuple(shuffled(registry.classes), shuffled(registry.subjects), shuffled(registry.enumerated))
    .map(([classes, subjects, enumerated]) => ({
      registry,
      other: { ...registry, classes, subjects, enumerated },
    })),
)

describe('the findings', () => {
  it('do not depend on the order of the entries', () => {
    fc.assert(
      fc.property(damagedAndShuffled, ({ registry, other }) => {
        expect(checkConflicts(other)).toEqual(checkConflicts(registry))
      }),
      { numRuns: 60 },
    )
  })

  it('do not become fewer when an unrelated entry is added', () => {
    fc.assert(
      fc.property(damaged, (registry) => {
        const ground = withSubject(registry, { summary: 'Zoology' })
        const subject = ground.subjects.at(-1)?.code.subject ?? 0
        const after = checkConflicts(
          withEntry(ground, {
            code: { table: 'enumerated', subject, detail: 0 },
            sampleText: 'Zebra crossing observed nearby',
            description: 'Stripes were counted beside a pedestrian path.',
          }),
        )
        const found = new Set(after.map((finding) => JSON.stringify(finding)))
        expect(checkConflicts(registry).filter((finding) => !found.has(JSON.stringify(finding)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('are none the less for being looked for twice: the registry is left as it was', () => {
    const before = structuredClone(real)
    checkConflicts(real)
    expect(real).toEqual(before)
  })
})
