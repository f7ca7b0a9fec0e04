/** A place in some octets, of which only those from a start to an end are looked at. */
export interface Place {
  readonly bytes: Uint8Array
  readonly start: number
  readonly at: number
  readonly end: number
}

/** Reads `12§34^56§78`: the place is at `^`, the start at the first `§`, the end at the second. A single one behind `^` is the end. */
export function placeIn(marked: string): Place {
  const parts = (/\^[^§]*§/.test(marked) && !/§.*\^/.test(marked) ? `§${marked}` : marked).split('§')
  const [before = '', looked = '', behind = ''] = parts.length === 1 ? ['', marked] : parts
  const text = looked.replace('^', '')
  const at = before.length + Math.max(0, looked.indexOf('^'))
  const bytes = Uint8Array.from(before + text + behind, (character) => character.charCodeAt(0))
  return { bytes, start: before.length, at, end: before.length + text.length }
}
