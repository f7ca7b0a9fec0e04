const padded = (value: number): string => String(value).padStart(2, '0')

/** The day of a moment where the user is, as the registry writes dates: `2026-01-31`. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${padded(moment.getMonth() + 1)}-${padded(moment.getDate())}`
}
