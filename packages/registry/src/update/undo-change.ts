import type { Change } from '../model/history.js'
import type { Entry, EntryFields, EnumeratedEntry } from '../model/entry.js'
import { isEnumerated } from '../model/entry.js'
import { sameValue } from './same-value.js'

/** What a field was: `former` where the change holds it (`null`: absent), else what it is now. */
function earlier<Value>(former: Value | null | undefined, now: Value | undefined): Value | undefined {
  return former === undefined ? now : (former ?? undefined)
}

function historyBefore({ history }: EntryFields, change: Change): readonly Change[] {
  const index = history.findLastIndex((each) => sameValue(each, change))
  return index < 0 ? history : history.slice(0, index)
}

function commonBefore(entry: EntryFields, change: Change): EntryFields {
  const { was } = change
  const changeController = earlier(was.changeController, entry.changeController)
  const securityNote = earlier(was.securityNote, entry.securityNote)
  const deprecated = earlier(was.deprecated, entry.deprecated)
  return {
    description: entry.description,
    references: was.references ?? entry.references,
    submitters: was.submitters ?? entry.submitters,
    ...(changeController !== undefined && { changeController }),
    ...(securityNote !== undefined && { securityNote }),
    ...(deprecated !== undefined && { deprecated }),
    registration: entry.registration,
    history: historyBefore(entry, change),
    exceptions: entry.exceptions,
  }
}

function enumeratedBefore(entry: EnumeratedEntry, change: Change): EnumeratedEntry {
  const { was } = change
  const sampleText = earlier(was.sampleText, entry.sampleText)
  const basicCodes = earlier(was.basicCodes, entry.basicCodes)
  const classes = earlier(was.classes, entry.classes)
  return {
    code: entry.code,
    ...(sampleText !== undefined && { sampleText }),
    ...(basicCodes !== undefined && { basicCodes }),
    ...(classes !== undefined && { classes }),
    ...commonBefore(entry, change),
  }
}

/**
 * The entry as it was before one of its changes: the fields that the change holds have their former values, and the
 * history ends before it. To go back by several changes, undo the newest first. The former wording of a description is
 * not kept, so that stays as it is now; a field that the entry's table does not have is left alone.
 */
export function undoChange(entry: Entry, change: Change): Entry {
  if (isEnumerated(entry)) return enumeratedBefore(entry, change)
  const { code } = entry
  const summary = change.was.summary ?? entry.summary
  const common = commonBefore(entry, change)
  return code.table === 'class' ? { code, summary, ...common } : { code, summary, ...common }
}
