import { isDeepStrictEqual } from 'node:util'
import { isMap, isNode, isScalar, parseDocument } from 'yaml'

/** A top-level key of a file: its value, and the lines from the key to the next one. */
interface Region {
  readonly value: unknown
  readonly text: string
}

interface Regions {
  /** What stands above the first key. */
  readonly head: string
  readonly byKey: ReadonlyMap<string, Region>
}

const startOf = (key: unknown): number => (isScalar(key) ? (key.range?.[0] ?? 0) : 0)

function regionsOf(text: string): Regions | undefined {
  const document = parseDocument(text)
  const { contents } = document
  if (document.errors.length > 0 || !isMap(contents)) return undefined
  const starts = contents.items.map(({ key }) => startOf(key))
  const regions = contents.items.map(({ key, value }, index): [string, Region] => [
    String(isScalar(key) ? key.value : key),
    {
      value: isNode(value) ? value.toJS(document) : value,
      text: text.slice(starts[index], starts[index + 1]),
    },
  ])
  return { head: text.slice(0, starts[0] ?? text.length), byKey: new Map(regions) }
}

/** The comment lines at the end of a region: they belong to what follows, and outlive a change of the value above them. */
function commentsAtEnd(region: string): string {
  const lines = region.split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  return lines.slice(last + 1).join('\n')
}

function mergeRegion(wanted: Region, existing: Region | undefined): string {
  if (!existing) return wanted.text
  return isDeepStrictEqual(existing.value, wanted.value)
    ? existing.text
    : wanted.text + commentsAtEnd(existing.text)
}

/**
 * Brings a file of the source to what a canonical text says and leaves alone what already says so: the layout and
 * comments of a top-level key stay as they are where its value does not change. Keys that are not wanted go. Gives the
 * canonical text where the existing one cannot be read.
 */
export function mergeYaml(existing: string, canonical: string): string {
  const before = regionsOf(existing)
  const wanted = regionsOf(canonical)
  if (!before || !wanted) return canonical
  const body = [...wanted.byKey].map(([key, region]) => mergeRegion(region, before.byKey.get(key)))
  return before.head + body.join('')
}
