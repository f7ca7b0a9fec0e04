/** Digests by the names of the files that they are of. */
export type Sums = ReadonlyMap<string, string>

const lineForm = /^([0-9a-f]{64}) [ *](\S.*)$/

/** Reads a `SHA256SUMS`; `undefined` where a line of it is none of digest and name, or names a file twice, or there is none. */
export function parseSums(text: string): Sums | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line !== '')
  const pairs = lines.flatMap((line) => {
    const [, digest, name] = lineForm.exec(line) ?? []
    return digest === undefined || name === undefined ? [] : [[name, digest] as const]
  })
  const sums = new Map(pairs)
  return sums.size > 0 && sums.size === lines.length ? sums : undefined
}

/** A file on which a published list of digests and one that was made again do not agree. */
export interface SumDifference {
  readonly file: string
  readonly kind: 'altered' | 'missing' | 'added'
  /** The digest that was published; `null` for a file that is missing there. */
  readonly published: string | null
  /** The digest of the file as it was made again; `null` for one that the source does not give. */
  readonly rebuilt: string | null
}

/** In which files two lists of digests differ, in the order of their names. */
export function compareSums(published: Sums, rebuilt: Sums): readonly SumDifference[] {
  const names = [...new Set([...published.keys(), ...rebuilt.keys()])].toSorted()
  return names.flatMap((file) => {
    const [was, is] = [published.get(file) ?? null, rebuilt.get(file) ?? null]
    if (was === is) return []
    const kind = was === null ? 'missing' : is === null ? 'added' : 'altered'
    return [{ file, kind, published: was, rebuilt: is }]
  })
}
