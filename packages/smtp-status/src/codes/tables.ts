/** The registry's three tables. */
export const tables = ['class', 'subject', 'enumerated'] as const

/** One of them. */
export type Table = (typeof tables)[number]
