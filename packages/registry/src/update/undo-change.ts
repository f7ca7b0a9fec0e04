import type { Entry } from '../model/entry.js'
import { fieldsOfTable, isFormerField } from '../model/field-lists.js'
import { sameValue } from '../model/field-values.js'
import type { Change } from '../model/history.js'

function historyBefore({ history }: Entry, change: Change): readonly Change[] {
  const index = history.findLastIndex((each) => sameValue(each, change))
  return index < 0 ? history : history.slice(0, index)
}

/**
 * The entry as it was before one of its changes: the fields that the change holds have their former values, and the
 * history ends before it. To go back by several changes, undo the newest first. The former wording of a description is
 * not kept, so that stays as it is now; a field that the entry's table does not have is left alone.
 */
export function undoChange(entry: Entry, change: Change): Entry {
  const former = { ...entry, history: historyBefore(entry, change) }
  for (const field of fieldsOfTable(entry.code.table).filter(isFormerField)) {
    const value = change.was[field]
    // `FormerFields` gives each field the type that the entry has.
    if (value === null) Reflect.deleteProperty(former, field)
    else if (value !== undefined) Reflect.set(former, field, value)
  }
  return former
}
