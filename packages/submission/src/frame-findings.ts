import type { FieldPath, Finding, FrameFinding, Place } from '@smtp-status/registry'
import { judgements } from '@smtp-status/registry'
import type { ReportedRule } from '@smtp-status/terminal/report'
import type { Locator } from './locate.js'

/** Titles of the rules on the files that entries share, by id. */
export const frameRules: Readonly<Record<string, ReportedRule>> = Object.fromEntries(
  judgements.map(({ rule, question }) => [rule, { title: question }]),
)

function pathOf({ file, key, field }: FrameFinding): FieldPath {
  const own = field === undefined ? [] : [field]
  if (file === 'corrections.yaml') return []
  if (file !== 'registry.yaml') return [key, ...own]
  return key === 'registry' ? own : ['tables', key, ...own]
}

function placeOf(found: FrameFinding, { locate, locateIn }: Locator): Place {
  const { code, file = 'registry.yaml', field } = found
  return code ? locate(code, field === undefined ? [] : [field]) : locateIn(file, pathOf(found))
}

/** Says where in the files a change of what entries rest on is. The question that it raises is what to do next. */
export function locateFrame(found: FrameFinding, located: Locator): Finding {
  const { rule, severity, message, question, source } = found
  return { rule, severity, place: placeOf(found, located), message, advice: question, source }
}
