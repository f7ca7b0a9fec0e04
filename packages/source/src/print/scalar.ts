import { plainScalarRemarks } from '../yaml/plain-scalar.js'

const numberLike = /^[-+.\d][\d.:_eoxEOX+-]*$/
const dateLike = /^\d{4}-\d{2}(?:-\d{2})?$/
const basicCodeClass = /^[245]xx$/
const nullOrTruth = /^(?:null|true|false|~|\.inf|\.nan)$/i
const plainStart = /^[\p{L}\p{N}(</$+;^_=.]/u

/** Whether a text, written without quotes, is read as that text by every version of YAML. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (!plainStart.test(text) || text.trim() !== text) return false
  if (/: |:$| #|\n/.test(text) || (inFlow && /[[\]{},]/.test(text))) return false
  if (dateLike.test(text) || basicCodeClass.test(text)) return true
  return (
    !numberLike.test(text) &&
    !nullOrTruth.test(text) &&
    plainScalarRemarks(text, { start: 0, end: 0 }).length === 0
  )
}

/** Whether a text can stand below its key after `>-` and be read as it is. */
export function isFoldable(text: string): boolean {
  return text.trim() === text && text !== '' && !/ {2}|[\n\t]/.test(text)
}

/** Writes a single value: a text plainly where that is safe, else in double quotes. */
export function printScalar(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value)
  return isPlain(value, inFlow) ? value : JSON.stringify(value)
}

/** Breaks a text at its spaces into lines that are no longer than `width`, where its words allow. */
export function foldText(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
