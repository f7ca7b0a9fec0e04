import { limits } from '@smtp-status/registry'
import type { CST, Document, ParsedNode } from 'yaml'
import { isScalar } from 'yaml'
import type { SpanFault } from '../faults/fault.js'
import { TreeBuilder } from './build-tree.js'
import { compose } from './tokens.js'
import type { TreeNode } from './tree.js'
import { markFaults, syntaxPlace, syntaxFault } from './yaml-faults.js'

/** The result of a careful reading of a YAML text. */
export interface TreeReading {
  /** Absent where there is nothing to read, or where it cannot be known what stands where. */
  readonly tree?: TreeNode
  /** Tells whether the tree has every value that the text means. */
  readonly isWhole: boolean
  readonly faults: readonly SpanFault[]
}

type ComposedDocument = Document.Parsed<ParsedNode>

const partial = (...faults: readonly SpanFault[]): TreeReading => ({ isWhole: false, faults })

function emptyFault(text: string, document: ComposedDocument | undefined): SpanFault {
  const withoutDocument = text.trim() === '' ? 'The file is empty' : 'The file holds comments alone'
  return {
    rule: 'file/empty',
    message: document ? 'The file holds no value' : withoutDocument,
    advice: 'Write what belongs into the file, or delete it',
    span: { start: 0, end: 0 },
  }
}

function tooDeepFault(start: number): SpanFault {
  return {
    rule: 'yaml/too-deep',
    message: `Lists and maps are nested deeper than ${limits.sourceDepth} levels`,
    expected: `at most ${limits.sourceDepth} levels`,
    advice: 'Compare the file with another one of the same folder',
    span: { start, end: start + 1 },
  }
}

function secondDocumentFault([, second]: readonly ComposedDocument[]): readonly SpanFault[] {
  if (!second) return []
  const start = second.range[0]
  return [
    {
      rule: 'yaml/multiple-documents',
      message: 'A second document begins here',
      expected: 'one document',
      advice: 'Delete the line --- or ..., or move what follows it into a file of its own',
      span: { start, end: start },
    },
  ]
}

function readDocument(
  document: ComposedDocument,
  tokens: readonly CST.Token[],
  marks: readonly SpanFault[],
): TreeReading {
  // The errors after the first one are guesses about the same fault.
  const [broken] = document.errors
  if (broken) return partial(...marks, syntaxFault(broken.code, syntaxPlace(broken.pos, tokens)))
  const builder = new TreeBuilder()
  const tree = builder.build(document.contents)
  const isWhole = builder.isWhole && !marks.some(({ rule }) => rule === 'yaml/tag')
  return { tree, isWhole, faults: [...marks, ...builder.faults] }
}

/** Reads a YAML text carefully: with the place of everything, and with every fault that YAML itself can have. */
export function readTree(text: string): TreeReading {
  const composition = compose(text)
  if ('tooDeepAt' in composition) return partial(tooDeepFault(composition.tooDeepAt))
  const { tokens, documents } = composition
  const marks = markFaults(tokens)
  const [document] = documents
  if (document === undefined || isBare(document)) return partial(...marks, emptyFault(text, document))
  const reading = readDocument(document, tokens, marks)
  return { ...reading, faults: [...reading.faults, ...secondDocumentFault(documents)] }
}

function isBare({ contents, errors }: ComposedDocument): boolean {
  if (errors.length > 0 || !isScalar(contents) || contents.value !== null) return false
  const [start, end] = contents.range
  return start === end
}
