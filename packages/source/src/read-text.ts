import type { Finding } from '@smtp-status/registry'
import type { FileKind } from './files/layout.js'
import { kindOf } from './files/layout.js'
import type { SourceFile } from './files/source-item.js'
import type { FormOf } from './forms/form-of.js'
import { readForm } from './forms/form-of.js'
import type { SpanRemark } from './remark.js'
import { SourceText } from './source-text.js'
import { characterRemarks } from './text/character-remarks.js'
import { decodeText } from './text/decode.js'
import { modelineRemarks } from './text/modeline.js'
import { quickValue } from './yaml/quick-value.js'
import { valueOf } from './yaml/tree.js'

/** A file's text, what is wrong with it, and its value where that can be known. */
export interface TextReading {
  readonly source: SourceText
  readonly findings: readonly Finding[]
  readonly value?: unknown
}

// A control character breaks YAML too: that is one fault, not two.
function withoutConsequences(
  remarks: readonly SpanRemark[],
  characters: readonly SpanRemark[],
): readonly SpanRemark[] {
  const isControl = characters.some(({ rule }) => rule === 'text/control-character')
  return isControl ? remarks.filter(({ rule }) => rule !== 'yaml/syntax') : remarks
}

function readCarefully(source: SourceText, remarks: readonly SpanRemark[]): TextReading {
  const { tree, isWhole, remarks: inYaml } = source.reading
  const findings = [...remarks, ...withoutConsequences(inYaml, remarks)].map((remark) =>
    source.findingAt(remark),
  )
  return tree && isWhole ? { source, findings, value: valueOf(tree) } : { source, findings }
}

/** Reads the text of a file; `undefined` for a file that does not belong to the registry. */
export function readText({ file, bytes }: SourceFile): TextReading | undefined {
  const kind = kindOf(file)
  if (kind === undefined) return undefined
  const { text, isFaithful, remarks } = decodeText(bytes)
  const source = new SourceText(file, kind, text)
  if (!isFaithful) return { source, findings: remarks.map((remark) => source.findingAt(remark)) }
  const inText = [...remarks, ...modelineRemarks(text, kind), ...characterRemarks(text)]
  const value = inText.length === 0 ? quickValue(text) : undefined
  return value === undefined ? readCarefully(source, inText) : { source, findings: [], value }
}

/** A file whose value has the form of its kind. */
export interface ReadForm<Kind extends FileKind> {
  readonly source: SourceText
  readonly form: FormOf[Kind]
}

/** Whether a file has the form of its kind, or what keeps it from having it. */
export function readFormOf<Kind extends FileKind>(
  kind: Kind,
  { source, value }: TextReading,
): ReadForm<Kind> | readonly Finding[] {
  if (value === undefined) return []
  const reading = readForm(kind, value)
  return 'form' in reading
    ? { source, form: reading.form }
    : reading.remarks.map((remark) => source.findingOn(remark))
}
