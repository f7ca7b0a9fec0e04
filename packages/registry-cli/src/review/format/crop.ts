/** The beginning of a text of at most so many characters, with a word on how much was left out. */
export function cropText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const start = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')
  return `${start}… (${text.length - start.length} characters left out)`
}

/** The first lines of some, and a word on how many were left out; `already` of them had been before. */
export function cropLines(
  lines: readonly string[],
  limit: number,
  already = 0,
): { readonly shown: readonly string[]; readonly leftOut: number } {
  const shown = lines.slice(0, limit)
  return { shown, leftOut: already + lines.length - shown.length }
}
