import type * as facts from '../entry.js'
import { texts } from '../generated/texts.js'
import type { Tables } from '../tables.js'
import { factTables, makeTables } from '../tables.js'
import type { ClassEntry, EnumeratedEntry, SubjectEntry } from './entry.js'
import { withTexts } from './packed.js'

/** The tables with descriptions and history. */
export type FullTables = Tables<ClassEntry, SubjectEntry, EnumeratedEntry>

let tables: FullTables | undefined

function unpackTables(): FullTables {
  const { classes, subjects, enumerated } = factTables()
  return makeTables(
    classes.map(withTexts<facts.ClassEntry>(texts)),
    subjects.map(withTexts<facts.SubjectEntry>(texts)),
    enumerated.map(withTexts<facts.EnumeratedEntry>(texts)),
  )
}

/** The tables with descriptions and history; unpacked when they are first asked for. */
export function fullTables(): FullTables {
  tables ??= unpackTables()
  return tables
}
