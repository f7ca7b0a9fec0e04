import type { Finding, Place, TextRange } from '@smtp-status/registry'
import type { FieldPath, Span, SpanFault, ValueFault } from '../faults/fault.js'
import { placeAt, toFinding } from '../faults/fault.js'
import type { FileKind } from '../files/layout.js'
import type { TreeReading } from '../yaml/read-tree.js'
import { readTree } from '../yaml/read-tree.js'
import { spanAt } from '../yaml/tree.js'

/** Offsets at which the lines of a text start, to turn offsets into lines and columns. */
type LineIndex = readonly number[]

/** Finds where the lines of a text start. */
function indexLines(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(lines: LineIndex, offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The lines and columns of a piece of text, counted from 1 in UTF-16 units. */
function rangeOf(lines: LineIndex, { start, end }: Span): TextRange {
  const line = lineAt(lines, start)
  const endLine = lineAt(lines, end)
  return {
    line: line + 1,
    column: start - (lines[line] ?? 0) + 1,
    endLine: endLine + 1,
    endColumn: end - (lines[endLine] ?? 0) + 1,
  }
}

const longestExcerpt = 60

/** The text of a file of the registry. Finds the place of a value when that is asked for, and not before. */
export class SourceText {
  readonly file: string
  readonly kind: FileKind
  readonly text: string
  #lines: LineIndex | undefined
  #reading: TreeReading | undefined

  constructor(file: string, kind: FileKind, text: string) {
    this.file = file
    this.kind = kind
    this.text = text
  }

  /** The careful reading of the text. */
  get reading(): TreeReading {
    this.#reading ??= readTree(this.text)
    return this.#reading
  }

  /** The place of a value, or of the key in front of it; of what is nearest around it where it is not there. */
  placeOf(path: FieldPath, on?: 'key' | 'value'): Place {
    return this.#place(this.#spanOf(path, on))
  }

  /** The fault of a piece of this text as a finding. */
  findingAt(fault: SpanFault): Finding {
    return toFinding(fault, this.#place(fault.span))
  }

  /** The fault of a value in this text as a finding; what was found is quoted from the text where the fault does not say. */
  findingOn(fault: ValueFault): Finding {
    const span = this.#spanOf(fault.path, fault.on)
    const found = fault.found ?? (fault.on === 'key' ? undefined : this.#excerpt(span))
    return toFinding({ ...fault, found }, this.#place(span))
  }

  #spanOf(path: FieldPath, on?: 'key' | 'value'): Span {
    const { tree } = this.reading
    return tree ? spanAt(tree, path, on) : { start: 0, end: 0 }
  }

  #place(span: Span): Place {
    this.#lines ??= indexLines(this.text)
    return placeAt(this.file, rangeOf(this.#lines, span))
  }

  #excerpt({ start, end }: Span): string | undefined {
    const words = this.text
      .slice(start, Math.min(end, start + 4 * longestExcerpt))
      .replaceAll(/\s+/g, ' ')
      .trim()
    if (words === '') return undefined
    return words.length > longestExcerpt ? `${words.slice(0, longestExcerpt)}…` : words
  }
}
