/** The limits of a transcript. A larger one is refused, as each line of it is kept in memory. */
export const transcriptLimits = { octets: 64_000_000, lines: 1_000_000 } as const

/** How many lines there are in octets, the last one with or without an end. */
export function countLines(octets: Uint8Array): number {
  let lines = octets.length === 0 || octets.at(-1) === 0x0a ? 0 : 1
  for (let at = octets.indexOf(0x0a); at >= 0; at = octets.indexOf(0x0a, at + 1)) lines += 1
  return lines
}
