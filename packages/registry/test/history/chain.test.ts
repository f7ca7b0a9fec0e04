import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Link } from '../../src/index.js'
import { canonicalJson, findBroken, findRewritten, makeChain, continuationOf } from '../../src/index.js'

interface Item {
  readonly code: string
  readonly date: string
  readonly was: number
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const keyOf = ({ code, date }: Item): string => `${code} ${date}`

/** Few values, so that equal items and equal keys occur. */
const anyItem: fc.Arbitrary<Item> = fc.record({
  code: fc.constantFrom('X.7.1', 'X.7.2'),
  date: fc.constantFrom('2015-02-04', '2017-06-22'),
  was: fc.integer({ min: 0, max: 2 }),
})

const anyItems = fc.array(anyItem, { minLength: 1, maxLength: 8 })

/** Items that no generated history has. */
const strange: Item = { code: 'X.9.9', date: '1999-12-31', was: 9 }
const alterations: readonly ((item: Item) => Item)[] = [
  (item) => ({ ...item, was: 9 }),
  (item) => ({ ...item, was: item.was + 1 }),
]

const places = (items: readonly unknown[]): readonly number[] => [...items.keys()]
const without = <Value>(list: readonly Value[], at: number): readonly Value[] => list.toSpliced(at, 1)
const inserted = <Value>(list: readonly Value[], at: number, value: Value): readonly Value[] =>
  list.toSpliced(at, 0, value)

function swapped<Value>(list: readonly Value[], one: number, other: number): readonly Value[] {
  const pick = (index: number): number => (index === one ? other : index === other ? one : index)
  return list.flatMap((_, index) => list.slice(pick(index), pick(index) + 1))
}

const pairsOf = (list: readonly unknown[]): readonly (readonly [number, number])[] =>
  places(list).flatMap((one) =>
    places(list)
      .filter((other) => other > one)
      .map((other) => [one, other] as const),
  )

const isSame = (left: unknown, right: unknown): boolean => canonicalJson(left) === canonicalJson(right)

/** The place where taking an item out first shows: behind the equal ones that follow it. */
const showsAt = (items: readonly Item[], at: number): number => {
  const run = items.slice(at).findIndex((item) => !isSame(item, items[at]))
  return (run < 0 ? items.length : at + run) - 1
}

const eachLink = (check: (chain: readonly Link<Item>[], at: number) => void): void => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const chain = makeChain(items, sha256)
      for (const at of places(chain)) check(chain, at)
    }),
  )
}

/** Runs a check on every place of every generated history, with nothing or something new behind what is there. */
const eachPlace = (
  check: (items: readonly Item[], at: number, grown: readonly Item[]) => void,
  later: readonly Item[] = [strange],
): void => {
  fc.assert(
    fc.property(anyItems, fc.constantFrom([], later), (items, more) => {
      for (const at of places(items)) check(items, at, more)
    }),
  )
}

describe('canonical JSON', () => {
  it('is the same for the keys of an object in any order, and can be read back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('tells values apart that JSON tells apart', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
    expect(canonicalJson([undefined])).toBe('[null]')
    expect(canonicalJson(undefined)).toBe('null')
  })
})

describe('a chain', () => {
  // SHA-256 of a line feed and the item, worked out with sha256sum.
  it('begins with the digest of an empty line and the first item', () => {
    expect(makeChain([{ a: 1 }], (text) => `<${text}>`)).toEqual([{ item: { a: 1 }, digest: '<\n{"a":1}>' }])
    expect(makeChain([1, 2], (text) => `<${text}>`)[1]?.digest).toBe('<<\n1>\n2>')
    expect(makeChain([{ a: 1 }], sha256)[0]?.digest).toBe(
      '7395dc66860499cb2b8970e17094ec53ed1ff54e7067ad619f884917096166b0',
    )
  })

  it('is sound as it was made, and so is any beginning of it', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const chain = makeChain(items, sha256)
        for (const end of places(items)) expect(findBroken(chain.slice(0, end + 1), sha256)).toBeUndefined()
      }),
    )
  })

  it('is broken where an item was altered, at every place', () => {
    eachLink((chain, at) => {
      for (const alter of alterations) {
        const altered = chain.map((link, index) =>
          index === at ? { item: alter(link.item), digest: link.digest } : link,
        )
        expect(findBroken(altered, sha256)).toEqual({ kind: 'broken', at })
      }
    })
  })

  it('is broken where a digest was altered, at every place', () => {
    eachLink((chain, at) => {
      const altered = chain.map(({ item, digest }, index) => ({
        item,
        digest: index === at ? sha256(digest) : digest,
      }))
      expect(findBroken(altered, sha256)).toEqual({ kind: 'broken', at })
    })
  })

  it('is broken where an item was taken out, at every place but the last', () => {
    eachLink((chain, at) => {
      const expected = at === chain.length - 1 ? undefined : { kind: 'broken', at }
      expect(findBroken(without(chain, at), sha256)).toEqual(expected)
    })
  })

  it('is broken where an item was put in, at every place', () => {
    eachLink((chain, at) => {
      for (const digest of [sha256(''), chain[at]?.digest ?? ''])
        expect(findBroken(inserted(chain, at, { item: strange, digest }), sha256)).toEqual({
          kind: 'broken',
          at,
        })
    })
  })

  it('is broken behind an item that was put in with a true digest, since the next one does not follow on it', () => {
    eachLink((chain, at) => {
      const before = chain.slice(0, at).map(({ item }) => item)
      const [link] = makeChain([...before, strange], sha256).slice(-1)
      if (link === undefined) throw new Error('no link')
      expect(findBroken(inserted(chain, at, link), sha256)).toEqual({ kind: 'broken', at: at + 1 })
    })
  })

  it('is broken at the first of two items that changed places, for every pair', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const chain = makeChain(items, sha256)
        for (const [one, other] of pairsOf(chain))
          expect(findBroken(swapped(chain, one, other), sha256)).toEqual({ kind: 'broken', at: one })
      }),
    )
  })
})

describe('a history that was published before', () => {
  it('may grow, and is whole', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (items, more) => {
        expect(findRewritten(items, items, keyOf)).toBeUndefined()
        expect(findRewritten(items, [...items, ...more], keyOf)).toBeUndefined()
        expect(findRewritten([], items, keyOf)).toBeUndefined()
      }),
    )
  })

  it('has an altered item named, at every place', () => {
    eachPlace((items, at, more) => {
      for (const alter of alterations) {
        const now = items.map((item, index) => (index === at ? alter(item) : item))
        expect(findRewritten(items, [...now, ...more], keyOf)).toEqual({ kind: 'altered', at })
      }
    })
  })

  it('has an item with another code or date named as altered, at every place but the last', () => {
    eachPlace((items, at, more) => {
      if (at === items.length - 1) return
      for (const other of [{ code: 'X.9.9' }, { date: '2030-01-01' }]) {
        const now = items.map((item, index) => (index === at ? { ...item, ...other } : item))
        expect(findRewritten(items, [...now, ...more], keyOf)).toEqual({ kind: 'altered', at })
      }
    })
  })

  it('has an item that became the copy of another one named as altered', () => {
    const [a, b, c] = [0, 1, 2].map((was): Item => ({ code: 'X.7.1', date: '2015-02-04', was }))
    if (!a || !b || !c) throw new Error('no items')
    expect(findRewritten([a, b, c], [a, a, c], keyOf)).toEqual({ kind: 'altered', at: 1 })
    expect(findRewritten([a, b, c], [a, c, c], keyOf)).toEqual({ kind: 'altered', at: 1 })
    expect(findRewritten([a, b, b], [a, b, c], keyOf)).toEqual({ kind: 'altered', at: 2 })
  })

  it('has a dropped item named, at every place, the last included', () => {
    eachPlace((items, at, more) => {
      const now = [...without(items, at), ...more]
      expect(findRewritten(items, now, keyOf)).toEqual({ kind: 'dropped', at: showsAt(items, at) })
    })
  })

  it('has its first missing item named where it was cut short, at every place', () => {
    eachPlace((items, at) => {
      expect(findRewritten(items, items.slice(0, at), keyOf)).toEqual({ kind: 'dropped', at })
    })
  })

  it('has an item that slipped in named, at every place', () => {
    eachPlace((items, at, more) => {
      const now = [...inserted(items, at, { ...strange, was: 8 }), ...more]
      expect(findRewritten(items, now, keyOf)).toEqual({ kind: 'slipped in', at })
    })
  })

  it('has a second copy of an item named as slipped in, at every place where it shows', () => {
    eachPlace((items, at, more) => {
      for (const copy of items.filter((item) => !isSame(item, items[at]))) {
        const now = [...inserted(items, at, copy), ...more]
        expect(findRewritten(items, now, keyOf)).toEqual({ kind: 'slipped in', at })
      }
    })
  })

  it('has the first of two items that changed places named as moved, for every pair that differs', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom([], [strange]), (items, more) => {
        for (const [one, other] of pairsOf(items)) {
          const expected = isSame(items[one], items[other]) ? undefined : { kind: 'moved', at: one }
          const now = [...swapped(items, one, other), ...more]
          expect(findRewritten(items, now, keyOf)).toEqual(expected)
        }
      }),
    )
  })
})

describe('a newer history', () => {
  interface HistoryItem {
    readonly code: string
    readonly date?: string
    readonly was: number
  }

  const naming = {
    keyOf: ({ code, date = '' }: HistoryItem): string => `${code} ${date}`,
    dateOf: ({ date }: HistoryItem): string | undefined => date,
  }

  const days = ['2015-02', '2015-02-04', '2017-06-22', '2024-12-06'] as const
  const lastDay = '2017-06-22'

  /** As the timeline has them: undated ones first, then by date, those of one date by code. */
  const sorted = (items: readonly HistoryItem[]): readonly HistoryItem[] => {
    const rank = ({ date = '', code }: HistoryItem): string => `${date}\n${code}`
    return items.toSorted((left, right) => (rank(left) < rank(right) ? -1 : Number(rank(left) > rank(right))))
  }

  const codes = fc.constantFrom('X.7.1', 'X.7.3', 'X.7.5', 'X.7.7')

  /** Items with numbers of their own, so that no two are equal. */
  const numbered = (items: readonly Omit<HistoryItem, 'was'>[], from: number): readonly HistoryItem[] =>
    items.map((item, index) => ({ ...item, was: from + index }))

  const dated = (dates: readonly string[]): fc.Arbitrary<{ readonly code: string; readonly date: string }> =>
    fc.record({ code: codes, date: fc.constantFrom(...dates) })

  /** A history whose last day has at least one item. */
  const anyOld = fc
    .tuple(
      fc.array(fc.record({ code: codes }), { maxLength: 2 }),
      fc.array(dated(days.slice(0, 3)), { maxLength: 6 }),
      codes,
    )
    .map(([undated, items, code]) => sorted(numbered([...undated, ...items, { code, date: lastDay }], 0)))

  /** Items that honest merges bring later: nothing before the last day. */
  const anyLater = fc.array(dated(days.slice(2)), { maxLength: 5 }).map((items) => numbered(items, 100))

  const isNew = ({ was }: HistoryItem): boolean => was >= 100
  const firstOfLastDay = (items: readonly HistoryItem[]): number =>
    items.findIndex(({ date }) => date === lastDay)

  /** Items that joined the last day, worked out from the numbers that only new items have. */
  const joinedIn = (items: readonly HistoryItem[]): readonly number[] =>
    places(items).filter((at) => items.slice(at, at + 1).some((item) => isNew(item) && item.date === lastDay))

  const eachOldPlace = (
    check: (
      old: readonly HistoryItem[],
      at: number,
      later: readonly HistoryItem[],
      item: HistoryItem,
    ) => void,
  ): void => {
    fc.assert(
      fc.property(anyOld, anyLater, (old, later) => {
        for (const at of places(old)) for (const item of old.slice(at, at + 1)) check(old, at, later, item)
      }),
    )
  }

  describe('a later history', () => {
    it('goes on from an older one, whatever honest merges brought since, on its last day too', () => {
      fc.assert(
        fc.property(anyOld, anyLater, (old, later) => {
          const now = sorted([...old, ...later])
          expect(continuationOf(old, now, naming)).toEqual({ joined: joinedIn(now) })
        }),
      )
    })

    it('goes on from an empty one', () => {
      fc.assert(
        fc.property(anyLater, (now) => {
          expect(continuationOf([], now, naming)).toEqual({ joined: [] })
        }),
      )
    })

    it('has a step of a lower code that was merged later on the last day named as joined, and not as slipped in', () => {
      const old = [{ code: 'X.7.29', date: '2026-03-14', was: 0 }]
      const now = [{ code: 'X.7.28', date: '2026-03-14', was: 1 }, ...old]
      expect(continuationOf(old, now, naming)).toEqual({ joined: [0] })
    })

    it('has an item that was altered named, at every place', () => {
      eachOldPlace((old, at, later, item) => {
        const altered = { ...item, was: 50 }
        const now = sorted([...old.with(at, altered), ...later])
        const { fault } = continuationOf(old, now, naming)
        expect(fault).toEqual({ kind: 'altered', at })
      })
    })

    it('has an item that was dropped named, at every place', () => {
      eachOldPlace((old, at, later, item) => {
        // A step with the same code and date could be the same step in another form.
        const others = later.filter((each) => naming.keyOf(each) !== naming.keyOf(item))
        const now = sorted([...old.toSpliced(at, 1), ...others])
        expect(continuationOf(old, now, naming).fault).toEqual({ kind: 'dropped', at })
      })
    })

    it('has an item that was given another day found, at every place', () => {
      eachOldPlace((old, at, later, item) => {
        for (const date of days.filter((each) => each !== item.date)) {
          const now = sorted([...old.with(at, { ...item, date }), ...later])
          expect(continuationOf(old, now, naming).fault).toBeDefined()
        }
      })
    })

    it('has what came in before the last day named as slipped in, at every place', () => {
      fc.assert(
        fc.property(anyOld, anyLater, codes, (old, later, code) => {
          for (const date of [undefined, '2015-02', '2015-02-04']) {
            const stranger = { code, was: 50, ...(date !== undefined && { date }) }
            const now = sorted([...old, ...later, stranger])
            const at = now.indexOf(stranger)
            expect(continuationOf(old, now, naming).fault).toEqual({ kind: 'slipped in', at })
          }
        }),
      )
    })

    it('has a second copy of an old item found, on the last day too, but for one behind the last item', () => {
      eachOldPlace((old, at, later, item) => {
        if (at === old.length - 1) return
        const after = later.filter(({ date }) => date !== lastDay)
        const now = [...old.toSpliced(at, 0, { ...item }), ...after]
        expect(continuationOf(old, now, naming).fault).toEqual({ kind: 'slipped in', at: at + 1 })
      })
    })

    it('has items of one day that changed places named as moved', () => {
      fc.assert(
        fc.property(anyOld, anyLater, (old, later) => {
          const from = firstOfLastDay(old)
          if (from === old.length - 1) return
          const turned = [...old.slice(0, from), ...old.slice(from).toReversed()]
          const joined = later.filter(({ date }) => date === lastDay)
          expect(continuationOf(old, [...turned, ...joined], naming).fault).toEqual({
            kind: 'moved',
            at: from,
          })
        }),
      )
    })

    it('has an item behind it named as backdated where that is dated before the day on which it was made', () => {
      const old = [{ code: 'X.7.29', date: '2026-03-14', was: 0 }]
      const madeOn = '2026-04-10'
      const later = (date: string): HistoryItem => ({ code: 'X.7.28', date, was: 1 })
      const answer = (...dates: readonly string[]): unknown =>
        continuationOf(old, [...old, ...dates.map(later)], { ...naming, madeOn })
      expect(answer()).toEqual({ joined: [] })
      expect(answer('2026-03-14')).toEqual({ fault: { kind: 'backdated', at: 1 }, joined: [] })
      expect(answer('2026-04-09')).toEqual({ fault: { kind: 'backdated', at: 1 }, joined: [] })
      expect(answer('2026-04-10')).toEqual({ joined: [1] })
      expect(answer('2026-04')).toEqual({ joined: [1] })
      expect(answer('2026-04-11')).toEqual({ joined: [] })
      expect(answer('2026-04-09', '2026-04-10', '2026-04-11')).toEqual({
        fault: { kind: 'backdated', at: 1 },
        joined: [2],
      })
    })

    it('has its missing end named where it was cut short, at every place', () => {
      eachOldPlace((old, at) => {
        const { fault, joined } = continuationOf(old, old.slice(0, at), naming)
        expect({ fault, joined }).toEqual({ fault: { kind: 'dropped', at }, joined: [] })
      })
    })
  })
})
