import type { Finding } from '@smtp-status/registry'
import { isProposedKey } from '@smtp-status/registry'
import type { AnswerId } from './answers.js'
import { isAnswerId } from './answers.js'
import { documentAnswers } from './new-documents.js'

/** The headings of a form's answers. */
export type FormHeadings = ReadonlyMap<AnswerId, string>

/** The last key that a text has before its end. */
const lastKey = (text: string): string | undefined =>
  [...text.matchAll(/([A-Za-z]\w*):(?=\s|$)/g)].at(-1)?.[1]

const indentOf = (text: string): number => /^[\s-]*/.exec(text)?.[0].length ?? 0

/** The keys above a place in a file, the nearest first: those of its own line, then those of each line that is indented less. */
function keysAbove(lines: readonly string[], line: number, column: number): readonly string[] {
  const own = lines[line - 1] ?? ''
  const within = lastKey(own.slice(0, column - 1)) ?? lastKey(own)
  const first = /^[\s-]*([A-Za-z]\w*):/.exec(own)?.[1]
  const above: string[] = []
  let indent = indentOf(own)
  for (const text of lines.slice(0, line - 1).toReversed()) {
    const [, key] = /^[\s-]*([A-Za-z]\w*):/.exec(text) ?? []
    if (key === undefined || indentOf(text) >= indent) continue
    indent = indentOf(text)
    above.push(key)
  }
  return [within, first, ...above].filter((key) => key !== undefined)
}

function answerOfKey(key: string): AnswerId | undefined {
  return isProposedKey(key) || isAnswerId(key) ? key : undefined
}

/** The answer from which a place in a planned file came; that of the code where no other did. */
function answerAt({ place }: Finding, sources: ReadonlyMap<string, string>, asked: FormHeadings): AnswerId {
  const { file, range } = place
  if (file.endsWith('/basic-codes.yaml')) return 'basicCodes'
  if (range === undefined) return 'code'
  const keys = keysAbove((sources.get(file) ?? '').split('\n'), range.line, range.column)
  const isDocument = file.endsWith('/documents.yaml')
  const answers = keys.map((key) => (isDocument ? documentAnswers[key] : answerOfKey(key)))
  const found = answers.find((answer) => answer !== undefined && asked.has(answer))
  return found ?? (isDocument && asked.has('documentTitle') ? 'documentTitle' : 'code')
}

/** Words for keys and files that somebody who fills in a form has not seen. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\b(?:registry-src\/)?documents\.yaml\b/g, 'the list of known documents'],
  [/\b(?:registry-src\/)?basic-codes\.yaml\b/g, 'the list of known basic status codes'],
  [/\b(?:registry-src\/)?registry\.yaml\b/g, 'the description of the registry'],
  [/\b(?:registry-src\/)?corrections\.yaml\b/g, 'the list of corrections'],
  [/\b(?:registry-src\/)?iana-wordings\.yaml\b/g, "the list of IANA's wordings"],
  [/\b(?:registry-src\/)?(?:enumerated|subject|class)\/([\w.]+)\.yaml\b/g, 'the entry $1'],
  [/\bthe file of the entry\b/g, 'the entry'],
  [/, or \{ document: [^}]*\}/g, ', or rfc7372 section 3.3'],
  [/\{ document: (\S+), section: "?([\w.]+)"? \}/g, '$1 section $2'],
]

// A key in backticks, with a value or without, or one that is no word of English.
const keyInText = /`([a-z]+(?:[A-Z]\w*)?)(: [\w-]+)?`|\b([a-z]+[A-Z]\w*)\b/g

/** Sentences of findings for somebody who sees the form alone. */
function inWordsOfForm(text: string, headings: FormHeadings): string {
  const spoken = words.reduce((said, [pattern, word]) => said.replaceAll(pattern, word), text)
  return spoken.replaceAll(keyInText, (name, quoted?: string, value = '', plain?: string) => {
    const id = quoted ?? plain ?? ''
    const heading = isAnswerId(id) ? headings.get(id) : undefined
    return heading === undefined ? name : `“${heading}”${value}`
  })
}

/** A finding on an answer of a form. */
interface FormFinding extends Omit<Finding, 'place' | 'other'> {
  readonly answer: AnswerId
}

/** The answer that lacks where a document that is new lacks a fact; `undefined` for any other finding. */
function missingPart({ rule, place, expected = '' }: Finding): AnswerId | undefined {
  const [, key = ''] = /^(\w+):/.exec(expected) ?? []
  return rule === 'value/missing-key' && place.file.endsWith('/documents.yaml')
    ? documentAnswers[key]
    : undefined
}

const describeIt = 'Fill in documentTitle and what is asked of the document beside it'

/**
 * A finding on a planned file as one on the form that it came from: about the answer under a heading, in words that do without
 * the files of the registry.
 */
export function findingOnForm(
  finding: Finding,
  sources: ReadonlyMap<string, string>,
  headings: FormHeadings,
): FormFinding {
  const { place: _, other: __, ...rest } = finding
  const answer = missingPart(finding) ?? answerAt(finding, sources, headings)
  if (finding.rule === 'registry/unknown-document' && headings.has('documentTitle')) {
    return { ...inFormWords({ ...rest, advice: describeIt }, headings), answer }
  }
  if (finding.rule !== 'value/missing-key') return { ...inFormWords(rest, headings), answer }
  const { rule, severity } = finding
  return { rule, severity, answer, message: 'Nothing is filled in here', advice: 'Fill it in' }
}

type FindingTexts = Pick<Finding, 'message' | 'found' | 'expected' | 'advice'>

/** The same finding in words that do without the files of the registry. */
export function inFormWords<Given extends Partial<FindingTexts>>(
  finding: Given,
  headings: FormHeadings,
): Given {
  const { message, found, expected, advice } = finding
  const worded = Object.entries({ message, found, expected, advice }).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, inWordsOfForm(text, headings)] as const],
  )
  return { ...finding, ...Object.fromEntries(worded) }
}
