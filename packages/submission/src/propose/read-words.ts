/** A text with single spaces, and none at its ends. */
export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')

/** Takes marks off the end of a text, one by one: an expression would look at a run of them from each. */
export function withoutMarks(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Tells whether somebody wrote that there is nothing to say: `none`, `n/a`, `-`, or what an empty field of a form becomes. */
export function isNoAnswer(text: string): boolean {
  return /^(?:[-\u2013\u2014.]*|no|none|nothing|nil|n\/?a|not applicable|_?no response_?)\.?$/i.test(
    oneLine(text),
  )
}

const bullet = /^(?:[-*+\u2022]|\d{1,2}[.)])\s+/

/** The lines of an answer that have something on them, without the bullets of a list. */
export function itemLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => oneLine(line).replace(bullet, ''))
    .filter((line) => line !== '')
}

// A part behind a comma can belong to the name in front of it: initials, or what a person or company is called besides.
const betweenNames =
  /\s*;\s*|\s*,(?!\s*(?:(?:\p{Lu}\.[ -]?)+|jr|sr|i{2,3}|ph\.?d|ed|eds|inc|ltd|llc|gmbh)\.?\s*(?:[,;]|$))\s*|\s+(?:and|&)\s+(?=\p{Lu}\.)/iu

/** The names in an answer, in whichever way they are divided. */
export function readNames(text: string): readonly string[] {
  return itemLines(text).flatMap((line) => line.split(betweenNames).filter((name) => name !== ''))
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const monthWord = String.raw`([a-z]{3,9})\.?`

// Day and month as figures alone are left as they are: nobody knows which of the two comes first.
const writtenDates: readonly (readonly [RegExp, 'ymd' | 'dmy' | 'mdy'])[] = [
  [/^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/, 'ymd'],
  [new RegExp(String.raw`^(?:(\d{1,2})(?:st|nd|rd|th)?\.? )?${monthWord} (\d{4})$`, 'i'), 'dmy'],
  [new RegExp(String.raw`^${monthWord} (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$`, 'i'), 'mdy'],
]

const monthOf = (text: string): string => {
  const at = months.findIndex((month) => text.toLowerCase().startsWith(month))
  return at < 0 ? text : String(at + 1)
}

/** A date as the registry writes it: `7 November 2019` is `2019-11-07`, `Nov 2019` is `2019-11`. Any other text as it is. */
export function readDate(text: string): string {
  const line = oneLine(text).replace(/\.$/, '')
  for (const [pattern, order] of writtenDates) {
    const [found, ...parts] = pattern.exec(line) ?? []
    if (found === undefined) continue
    const part = (key: string): string | undefined => parts[order.indexOf(key)]
    const month = monthOf(part('m') ?? '')
    if (!/^\d+$/.test(month)) return line
    const padded = [month, part('d')].flatMap((each) => (each === undefined ? [] : [each.padStart(2, '0')]))
    return [part('y'), ...padded].join('-')
  }
  return line
}
