import type { Finding } from '@smtp-status/registry'
import type { SpanFault } from '../faults/fault.js'
import type { FileKind, SourceFile } from '../files/layout.js'
import { kindOf } from '../files/layout.js'
import type { FormOf } from '../schema/check-form.js'
import { readForm } from '../schema/check-form.js'
import { characterFaults, conflictFault, modelineFaults } from '../text/check-text.js'
import { decodeText } from '../text/decode.js'
import { SourceText } from '../text/source-text.js'
import { quickValue } from '../yaml/quick-value.js'
import { valueOf } from '../yaml/tree.js'

/** A file's text, its faults, and its value where that can be known. */
export interface TextReading {
  readonly source: SourceText
  readonly findings: readonly Finding[]
  readonly value?: unknown
}

// A control character breaks YAML too: that is one fault, not two.
function withoutConsequences(
  faults: readonly SpanFault[],
  characters: readonly SpanFault[],
): readonly SpanFault[] {
  const isControl = characters.some(({ rule }) => rule === 'text/control-character')
  return isControl ? faults.filter(({ rule }) => rule !== 'yaml/syntax') : faults
}

function readCarefully(source: SourceText, faults: readonly SpanFault[]): TextReading {
  const { tree, isWhole, faults: inYaml } = source.reading
  const findings = [...faults, ...withoutConsequences(inYaml, faults)].map((fault) => source.findingAt(fault))
  return tree && isWhole ? { source, findings, value: valueOf(tree) } : { source, findings }
}

/** Reads the text of a file; `undefined` for a file that does not belong to the registry. */
export function readText({ file, bytes }: SourceFile): TextReading | undefined {
  const kind = kindOf(file)
  if (kind === undefined) return undefined
  const { text, isFaithful, faults } = decodeText(bytes)
  const source = new SourceText(file, kind, text)
  if (!isFaithful) return { source, findings: faults.map((fault) => source.findingAt(fault)) }
  const conflict = conflictFault(text)
  if (conflict) return { source, findings: [source.findingAt(conflict)] }
  const inText = [...faults, ...modelineFaults(text, kind), ...characterFaults(text)]
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
    : reading.faults.map((fault) => source.findingOn(fault))
}
