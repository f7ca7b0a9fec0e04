import { showUnseen } from '@smtp-status/terminal/report'
import type { AnswerFinding } from './answer-finding.js'

/** The longest body that GitHub takes. */
const longestBody = 65_536

/** A finding on a line of an issue's body, counted from 1. */
export interface IssueFinding extends AnswerFinding {
  readonly line?: number
}

const markup = /<!--|<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,500})?\/?>/i

const tooLong = (length: number): IssueFinding => ({
  rule: 'issue/too-long',
  severity: 'error',
  message: 'The body is longer than an issue can be',
  found: `${length} characters`,
  expected: `at most ${longestBody}`,
  advice: 'Fill in the form anew',
})

function unseenFinding(line: string, number: number): readonly IssueFinding[] {
  const shown = showUnseen(line)
  if (shown === line) return []
  return [
    {
      rule: 'issue/unseen-character',
      severity: 'error',
      line: number,
      message: 'The line has a character in it that cannot be seen',
      found: shown.slice(0, 60),
      expected: 'characters that can be seen, and plain spaces',
      advice: 'Type the line anew instead of pasting it',
    },
  ]
}

function markupFinding(line: string, number: number): readonly IssueFinding[] {
  const [tag] = markup.exec(line) ?? []
  if (tag === undefined) return []
  return [
    {
      rule: 'issue/markup',
      severity: 'error',
      line: number,
      message: 'The line has HTML in it',
      found: tag.slice(0, 60),
      expected: 'plain text: the registry is published as text, XML, CSV and JSON too',
      advice: 'Say it in words; write a placeholder without angle brackets',
    },
  ]
}

/** The text of an issue's body with LF and single spaces alone, and what it has in it that no answer may have. */
export function cleanBody(body: string): {
  readonly text: string
  readonly findings: readonly IssueFinding[]
} {
  if (body.length > longestBody) return { text: '', findings: [tooLong(body.length)] }
  const lines = body
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
  const findings = lines.flatMap((line, index) => [
    ...unseenFinding(line, index + 1),
    ...markupFinding(line, index + 1),
  ])
  // The parser takes time with the square of the length of blank space.
  const text = lines.map((line) => line.replaceAll(/[^\S\n]+/g, ' ').trim()).join('\n')
  return { text: `${text}\n`, findings: findings.slice(0, 20) }
}
