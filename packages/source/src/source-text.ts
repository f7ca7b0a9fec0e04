import type { Finding, Place } from '@smtp-status/registry'
import type { FileKind } from './files/layout.js'
import type { FieldPath, Span, SpanRemark, ValueRemark } from './remark.js'
import { placeAt, toFinding } from './remark.js'
import { indexLines, rangeOf } from './text/line-index.js'
import type { LineIndex } from './text/line-index.js'
import { readTree } from './yaml/read-tree.js'
import type { TreeReading } from './yaml/read-tree.js'
import { spanAt } from './yaml/tree.js'

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
  placeOf(path: FieldPath, on: 'key' | 'value' = 'value'): Place {
    return this.#place(this.#spanOf(path, on))
  }

  /** A remark on a piece of this text as a finding. */
  findingAt(remark: SpanRemark): Finding {
    return toFinding(remark, this.#place(remark.span))
  }

  /** A remark on a value in this text as a finding; what was found is quoted from the text where the remark does not say. */
  findingOn(remark: ValueRemark): Finding {
    const span = this.#spanOf(remark.path, remark.on)
    const found = remark.found ?? (remark.on === 'key' ? undefined : this.#excerpt(span))
    return toFinding(found === undefined ? remark : { ...remark, found }, this.#place(span))
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
    const words = this.text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
    if (words === '') return undefined
    return words.length > longestExcerpt ? `${words.slice(0, longestExcerpt)}…` : words
  }
}
