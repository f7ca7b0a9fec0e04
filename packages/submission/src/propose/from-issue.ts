import type { FormattedField, ParsedBody } from '@github/issue-parser'
import { parseIssue } from '@github/issue-parser'
import type { AnswerId, Answers } from './answers.js'
import { isAnswerId } from './answers.js'
import type { FormHeadings } from './form-findings.js'
import { isNoAnswer } from './read-words.js'
import type { Heading, IssueForm, IssueFinding } from './issue-form.js'
import { chooseForm, fieldsOf, headingsOf, kindOfForm, cleanBody, withoutRuns } from './issue-form.js'

/** The answers of a filled-in issue form, or what is wrong with it. */
export interface IssueReading {
  /** Absent where a finding is an error. */
  readonly answers?: Answers
  readonly findings: readonly IssueFinding[]
  /** The lines of the answers' headings, counted from 1. */
  readonly lines: ReadonlyMap<AnswerId, number>
  /** The headings of the form, by answer. */
  readonly headings: FormHeadings
}

type Fields = ReadonlyMap<string, FormattedField>
type Value = ParsedBody[string] | undefined

const error = (rule: string, message: string, advice: string, more: Partial<IssueFinding>): IssueFinding => ({
  rule: `issue/${rule}`,
  severity: 'error',
  message,
  advice,
  ...more,
})

function headingFindings(headings: readonly Heading[], fields: Fields): readonly IssueFinding[] {
  const known = new Set([...fields.values()].map(({ label }) => label))
  const seen = new Set<string>()
  return headings.flatMap(({ label, line }) => {
    const found = label.slice(0, 60)
    if (!known.has(label))
      return [
        error('unknown-heading', 'The form has no such heading', 'Write without lines that begin with ###', {
          line,
          found,
        }),
      ]
    if (seen.has(label))
      return [
        error(
          'repeated-heading',
          'The heading is there twice, and it cannot be known which answer counts',
          'Keep one of them',
          {
            line,
            found,
          },
        ),
      ]
    seen.add(label)
    return []
  })
}

function dropdownFindings(
  chosen: readonly string[],
  { options = [], multiple = false, label }: FormattedField,
  at: Partial<IssueFinding>,
): readonly IssueFinding[] {
  const offered = options.map((option) => (typeof option === 'string' ? option : option.label))
  const strange = chosen.find((choice) => !offered.includes(choice))
  const expected = offered.join(', ')
  if (strange !== undefined)
    return [
      error('choice', `${label} has a value that is not to choose from`, 'Choose one of them', {
        ...at,
        found: strange.slice(0, 60),
        expected,
      }),
    ]
  if (chosen.length < 2 || multiple) return []
  return [
    error('choice', `${label} has more than one value`, 'Choose one of them', {
      ...at,
      found: chosen.join(', '),
    }),
  ]
}

function boxFindings(
  value: Value,
  { options = [], label }: FormattedField,
  at: Partial<IssueFinding>,
): readonly IssueFinding[] {
  const ticked =
    typeof value === 'object' && !Array.isArray(value) ? new Set(value.selected) : new Set<string>()
  return options.flatMap((option) =>
    typeof option === 'string' || !option.required || ticked.has(option.label)
      ? []
      : [
          error('unticked', `${label}: a box that has to be ticked is not`, 'Tick it, if it is so', {
            ...at,
            expected: option.label,
          }),
        ],
  )
}

const isEmpty = (value: Value): boolean =>
  value === undefined ||
  (typeof value === 'string' && isNoAnswer(value)) ||
  (Array.isArray(value) && value.every(isNoAnswer))

function valueFindings(
  value: Value,
  field: FormattedField,
  at: Partial<IssueFinding>,
): readonly IssueFinding[] {
  if (field.type === 'checkboxes') return boxFindings(value, field, at)
  if (isEmpty(value))
    return field.required
      ? [error('missing', `${field.label} is not filled in`, 'Fill it in', { ...at, expected: field.label })]
      : []
  return Array.isArray(value) ? dropdownFindings(value, field, at) : []
}

function textOf(value: Value): string | undefined {
  if (isEmpty(value)) return undefined
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.join('\n') : undefined
}

function readBody(text: string, form: IssueForm): IssueReading {
  const fields = fieldsOf(form)
  const headings = headingsOf(text)
  const values = parseIssue(withoutRuns(text), form.template)
  const findings = [...headingFindings(headings, fields)]
  const texts: Partial<Record<AnswerId, string>> = {}
  const labels = new Map<AnswerId, string>()
  const lines = new Map<AnswerId, number>()
  for (const [id, field] of fields) {
    const line = headings.find(({ label }) => label === field.label)?.line
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    findings.push(...valueFindings(value, field, line === undefined ? {} : { line }))
    const answer = textOf(value)
    if (!isAnswerId(id)) continue
    labels.set(id, field.label)
    if (line !== undefined) lines.set(id, line)
    if (answer !== undefined) texts[id] = answer
  }
  const kind = kindOfForm[form.name]
  if (kind === undefined || findings.length > 0) return { findings, lines, headings: labels }
  return { answers: { kind, texts }, findings, lines, headings: labels }
}

const nowhere = { lines: new Map<AnswerId, number>(), headings: new Map<AnswerId, string>() }

/** A finding on a line of a body, with the heading above that line. */
function underHeading(finding: IssueFinding, line: number | undefined, text: string): IssueFinding {
  if (line === undefined) return finding
  const heading = headingsOf(text).findLast((each) => each.line <= line)
  const message = heading === undefined ? finding.message : `${heading.label}: ${finding.message}`
  return { ...finding, line, message }
}

const unknownForm = (names: readonly string[]): IssueFinding =>
  error(
    'form',
    'The text is no filled-in form that can become a change',
    'Name the form with --form, or fill it in anew',
    {
      expected: `one of ${names.join(', ')}`,
    },
  )

/**
 * Reads the body of an issue that was filled in from one of the forms. Total: whatever the body is, there are answers or
 * findings. Which form it was is told by its headings unless `name` says so.
 */
export function readIssue(body: string, forms: readonly IssueForm[], name?: string): IssueReading {
  const { text, findings } = cleanBody(body)
  if (findings.length > 0)
    return { findings: findings.map(({ line, ...finding }) => underHeading(finding, line, text)), ...nowhere }
  const form =
    name === undefined ? chooseForm(headingsOf(text), forms) : forms.find((each) => each.name === name)
  if (form === undefined || kindOfForm[form.name] === undefined)
    return { findings: [unknownForm(Object.keys(kindOfForm))], ...nowhere }
  return readBody(text, form)
}
