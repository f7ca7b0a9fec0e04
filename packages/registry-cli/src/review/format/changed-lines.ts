import { diffArrays } from 'diff'
import type { ValueChange } from '../review.js'

/** A line that a change takes away or brings in. */
export interface ChangedLine {
  readonly sign: '+' | '-'
  readonly text: string
}

const linesOf = (text: string | undefined): readonly string[] => text?.split('\n') ?? []

// A list of this many items is no list of references; comparing it takes time with its square.
const longestList = 1000

/** The lines in which a value differs; those that stay are left out. */
export function changedLines({
  before,
  after,
}: Pick<ValueChange, 'before' | 'after'>): readonly ChangedLine[] {
  const [was, is] = [linesOf(before).slice(0, longestList), linesOf(after).slice(0, longestList)]
  return diffArrays([...was], [...is]).flatMap(({ value, added, removed }) => {
    if (!added && !removed) return []
    return value.map((text): ChangedLine => ({ sign: added ? '+' : '-', text }))
  })
}
