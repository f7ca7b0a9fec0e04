import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { continuationOf } from '../../src/history/index.js'

interface Item {
  readonly code: string
  readonly date?: string
  readonly was: number
}

const naming = {
  keyOf: ({ code, date = '' }: Item): string => `${code} ${date}`,
  dateOf: ({ date }: Item): string | undefined => date,
}

const days = ['2015-02', '2015-02-04', '2017-06-22', '2024-12-06'] as const
const lastDay = '2017-06-22'

/** As the timeline has them: undated ones first, then by date, those of one date by code. */
const sorted = (items: readonly Item[]): readonly Item[] => {
  const rank = ({ date = '', code }: Item): string => `${date}\n${code}`
  return items.toSorted((left, right) => (rank(left) < rank(right) ? -1 : Number(rank(left) > rank(right))))
}

const codes = fc.constantFrom('X.7.1', 'X.7.3', 'X.7.5', 'X.7.7')

/** Items with numbers of their own, so that no two are equal. */
const numbered = (items: readonly Omit<Item, 'was'>[], from: number): readonly Item[] =>
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

/** What honest merges bring later: nothing before the last day. */
const anyLater = fc.array(dated(days.slice(2)), { maxLength: 5 }).map((items) => numbered(items, 100))

const isNew = ({ was }: Item): boolean => was >= 100
const places = (items: readonly Item[]): readonly number[] => [...items.keys()]
const firstOfLastDay = (items: readonly Item[]): number => items.findIndex(({ date }) => date === lastDay)

/** What joined the last day, worked out from the numbers that only new items have. */
const joinedIn = (items: readonly Item[]): readonly number[] =>
  places(items).filter((at) => items.slice(at, at + 1).some((item) => isNew(item) && item.date === lastDay))

const eachPlace = (
  check: (old: readonly Item[], at: number, later: readonly Item[], item: Item) => void,
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
    eachPlace((old, at, later, item) => {
      const altered = { ...item, was: 50 }
      const now = sorted([...old.with(at, altered), ...later])
      const { fault } = continuationOf(old, now, naming)
      expect(fault).toEqual({ kind: 'altered', at })
    })
  })

  it('has an item that was dropped named, at every place', () => {
    eachPlace((old, at, later, item) => {
      // What has the same code and date could be the same step in another form.
      const others = later.filter((each) => naming.keyOf(each) !== naming.keyOf(item))
      const now = sorted([...old.toSpliced(at, 1), ...others])
      expect(continuationOf(old, now, naming).fault).toEqual({ kind: 'dropped', at })
    })
  })

  it('has an item that was given another day found, at every place', () => {
    eachPlace((old, at, later, item) => {
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
    eachPlace((old, at, later, item) => {
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
        expect(continuationOf(old, [...turned, ...joined], naming).fault).toEqual({ kind: 'moved', at: from })
      }),
    )
  })

  it('has its missing end named where it was cut short, at every place', () => {
    eachPlace((old, at) => {
      const { fault, joined } = continuationOf(old, old.slice(0, at), naming)
      expect({ fault, joined }).toEqual({ fault: { kind: 'dropped', at }, joined: [] })
    })
  })
})
