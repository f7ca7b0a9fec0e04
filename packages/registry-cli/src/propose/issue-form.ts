import { parseTemplate } from '@github/issue-parser'
import type { FormattedField } from '@github/issue-parser'
import type { ProposalKind } from './answers.js'

/** An issue form, as the file in `.github/ISSUE_TEMPLATE/` has it. */
export interface IssueForm {
  /** The file's name without its ending: `register-a-code`. */
  readonly name: string
  readonly template: string
}

/** What the forms ask for that can become a change, by the form's name. */
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
