// What can hold text that looks like markup, to its end or to that of the whole text; and a DOCTYPE.
const opaque =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?([^\s?]+)\s*([\s\S]*?)(?:\?>|$)|<!DOCTYPE/g

/** A text whose processing instructions have lost their data, and that data to the letter, in order. */
export interface TakenData {
  readonly text: string
  readonly data: readonly string[]
}

/**
 * Takes the data out of the processing instructions of a well-formed text, an XML declaration among them:
 * fast-xml-parser reads it as attributes, which it need not be.
 */
export function takeInstructionData(text: string): TakenData {
  const taken: string[] = []
  const rest = text.replaceAll(opaque, (whole: string, target?: string, data?: string) => {
    if (target === undefined) return whole
    taken.push(data ?? '')
    return `<?${target}?>`
  })
  return { text: rest, data: taken }
}

/** Where a DOCTYPE begins, outside of comments and the like; -1 where there is none. The text may be anything. */
export function findDoctype(text: string): number {
  for (const { 0: found, index } of text.matchAll(opaque)) if (found === '<!DOCTYPE') return index
  return -1
}
