import { nearPlace } from '../report.js'
import type { ReplyFileFinding } from '../report.js'
import { findMentions } from './find-mentions.js'
import { judgeMention } from './judge.js'
import type { Objection } from './judge.js'
import { confidenceOf } from './mention.js'
import type { Confidence, Mention } from './mention.js'

/** A line of a text. */
interface TextLine {
  /** From 1. */
  readonly number: number
  /** Beginning in the text, in UTF-16 units. */
  readonly start: number
  /** Without its end. */
  readonly text: string
}

function lineFrom(text: string, number: number, start: number): TextLine {
  const found = text.indexOf('\n', start)
  const end = found < 0 ? text.length : found
  const hasReturn = end > start && text[end - 1] === '\r'
  return { number, start, text: text.slice(start, hasReturn ? end - 1 : end) }
}

/** Tells the lines of places that are asked for in their order, so that a text is gone through once. */
function linesAt(text: string): (at: number) => TextLine {
  let line = lineFrom(text, 1, 0)
  let next = text.indexOf('\n') + 1
  return (at) => {
    while (next > 0 && next <= at) {
      line = lineFrom(text, line.number + 1, next)
      next = text.indexOf('\n', next) + 1
    }
    return line
  }
}

/** A finding, and how sure it is that it is about a code. */
export interface ScanFinding extends ReplyFileFinding {
  readonly confidence: Confidence
}

/** Findings in a text: how many codes of each confidence, and what is wrong with them. */
export interface ScannedText {
  readonly codes: Readonly<Record<Confidence, number>>
  readonly findings: readonly ScanFinding[]
}

/** Parts of a line that are not to be reported. */
const mark = 'smtp-status-ignore'

function findingOf(objection: Objection, mention: Mention, file: string, line: TextLine): ScanFinding {
  const { status, basic, evidence, from, to } = mention
  const confidence = confidenceOf(mention)
  const column = from - line.start + 1
  // A code that is written over several lines is marked to the end of the first.
  const endColumn = Math.min(column + to - from, line.text.length + 1)
  return {
    ...objection,
    place: { file, range: { line: line.number, column, endLine: line.number, endColumn } },
    line: nearPlace(line.text, column),
    confidence,
    details: confidence === 'sure' ? [] : [['likely', `a code: ${evidence}`]],
    facts: { status, basic, confidence, evidence },
  }
}

/** Finds the codes of a text and what is wrong with them; lines that hold `smtp-status-ignore` are left out. */
export function scanText(file: string, text: string): ScannedText {
  const lineAt = linesAt(text)
  const codes = { sure: 0, likely: 0 }
  const findings: ScanFinding[] = []
  let last: TextLine | undefined
  let isIgnored = false
  for (const mention of findMentions(text, file)) {
    const line = lineAt(mention.from)
    if (line !== last) isIgnored = line.text.includes(mark)
    last = line
    if (isIgnored) continue
    codes[confidenceOf(mention)] += 1
    for (const objection of judgeMention(mention)) findings.push(findingOf(objection, mention, file, line))
  }
  return { codes, findings }
}
