import type { FileKind } from '../files/layout.js'
import { modelineOf } from '../files/layout.js'
import type { SpanRemark } from '../remark.js'
import { orByFix } from '../remark.js'

const anyModeline = /^#\s*yaml-language-server:.*$/m

function shape(expected: string): Pick<SpanRemark, 'rule' | 'expected' | 'advice'> {
  return { rule: 'text/modeline', expected, advice: `Make the expected line the first one${orByFix}` }
}

/** A remark where the first line of a file does not name the schema of its kind. */
export function modelineRemarks(text: string, kind: FileKind): readonly SpanRemark[] {
  const expected = modelineOf(kind)
  const [first = ''] = text.split(/[\r\n]/, 1)
  // A file with nothing in it has one fault, not two.
  if (first === expected || text.trim() === '') return []
  const match = anyModeline.exec(text)
  if (!match)
    return [
      { ...shape(expected), message: 'The first line does not name the schema', span: { start: 0, end: 0 } },
    ]
  const message =
    match[0].trimEnd() === expected
      ? 'The schema is not named in the first line'
      : 'The first line names another schema'
  const span = { start: match.index, end: match.index + match[0].length }
  return [{ ...shape(expected), message, found: match[0], span }]
}
