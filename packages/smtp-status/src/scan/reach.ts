/** How much is looked at before and after a code, in UTF-16 units. */
const reach = 160

/** Text before and after a part of a text, as far as it is looked at. */
export function surroundingsOf(
  text: string,
  from: number,
  to: number,
): { readonly before: string; readonly after: string } {
  return { before: text.slice(Math.max(0, from - reach), from), after: text.slice(to, to + reach) }
}
