/** A date of the registry, `2019-08-05`, or `2003-01` where only the month is known. Comparing them as text orders them. */
export type RegistryDate = string

const dateForm = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** Tells whether a text is a day (`2019-08-05`) or month (`2003-01`) of the calendar. Needs no clock. */
export function isRegistryDate(text: string): boolean {
  const [, year, month, day] = dateForm.exec(text) ?? []
  if (year === undefined || month === undefined) return false
  const days = daysInMonth(Number(year), Number(month))
  return days > 0 && (day === undefined || (Number(day) >= 1 && Number(day) <= days))
}

/** Tells whether a date is before another, as far as both are known: a month is neither before nor after a day within it. */
export function isBefore(left: RegistryDate, right: RegistryDate): boolean {
  const length = Math.min(left.length, right.length)
  return left.slice(0, length) < right.slice(0, length)
}

/** The newest of some dates, `undefined` for none. A day counts as newer than its own month without a day. */
export function newestDate(dates: Iterable<RegistryDate>): RegistryDate | undefined {
  let newest: RegistryDate | undefined
  for (const date of dates) if (newest === undefined || date > newest) newest = date
  return newest
}
