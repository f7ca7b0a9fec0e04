/** Several doubts as one text; `null` where there are none. */
export function joinDoubts(...doubts: readonly (string | null)[]): string | null {
  const told = doubts.filter((doubt) => doubt !== null)
  return told.length > 0 ? told.join('; ') : null
}
