import { limits } from '@smtp-status/registry'
import type { FormattedField } from '@github/issue-parser'
import { parseTemplate } from '@github/issue-parser'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import type { ProposalKind, AnswerFinding } from './answers.js'

/** An issue form, as the file in `.github/ISSUE_TEMPLATE/` has it. */
export interface IssueForm {
  /** The file's name without its ending: `register-a-code`. */
  readonly name: string
  readonly template: string
}

/** Requests of the forms that can become a change, by the form's name. */
export const kindOfForm: Readonly<Record<string, ProposalKind>> = {
  'register-a-code': 'register',
  'update-an-entry': 'update',
  'deprecate-a-code': 'deprecate',
}

/** A heading in a body: everything behind `###` on its line. */
export interface Heading {
  readonly label: string
  /** Counted from 1. */
  readonly line: number
}

/** The headings of a body, wherever on a line they begin: just as the parser of the forms sees them. */
export function headingsOf(text: string): readonly Heading[] {
  return text.split('\n').flatMap((line, index) => {
    const at = line.indexOf('###')
    return at < 0 ? [] : [{ label: line.slice(at + 3).trim(), line: index + 1 }]
  })
}

/** The fields of a form by id. */
export function fieldsOf({ template }: IssueForm): ReadonlyMap<string, FormattedField> {
  return new Map(Object.entries(parseTemplate(template)))
}

const labelsOf = (form: IssueForm): readonly string[] =>
  [...fieldsOf(form).values()].map(({ label }) => label)

/** The form that a body was filled in from: the one that has all of the body's headings, and most headings in the body. */
export function chooseForm(headings: readonly Heading[], forms: readonly IssueForm[]): IssueForm | undefined {
  const present = new Set(headings.map(({ label }) => label))
  const ranked = forms
    .map((form) => {
      const labels = labelsOf(form)
      const shared = labels.filter((label) => present.has(label)).length
      return { form, shared, rank: shared / (labels.length + present.size - shared) }
    })
    .toSorted((left, right) => right.rank - left.rank)
  const [best] = ranked
  return best !== undefined && best.shared > 0 ? best.form : undefined
}

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
  expected: `at most ${limits.issueCharacters}`,
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

/** A clean text with at most one empty line after the other, for the parser, which takes time with the square of a run of them. */
export const withoutRuns = (text: string): string => text.replaceAll(/\n{3,}/g, '\n\n')

/** The text of an issue's body with LF and single spaces alone, and what it has in it that no answer may have. */
export function cleanBody(body: string): {
  readonly text: string
  readonly findings: readonly IssueFinding[]
} {
  if (body.length > limits.issueCharacters) return { text: '', findings: [tooLong(body.length)] }
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
