import { capital } from '@smtp-status/terminal/layout'
import type { Finding } from '@smtp-status/registry'
import type {
  AnswerId,
  Answers,
  FormHeadings,
  Outcome,
  findingOnForm,
  isAnswerId,
  missingAnswers,
} from '@smtp-status/submission'

/** A finding as the page says it: under the heading of a question where it is about one that the page asks. */
export interface ToldFinding {
  readonly severity: string
  readonly rule: string
  readonly message: string
  readonly advice: string
  readonly source?: string | undefined
  readonly answer?: AnswerId | undefined
  /** The line of the shown file. */
  readonly line?: number | undefined
}

/** All that the page says of the answers so far. */
export interface Told {
  readonly findings: readonly ToldFinding[]
  /** Questions that have to be answered and are not yet. */
  readonly toFillIn: readonly string[]
  readonly headings: FormHeadings
}

/** Parts of the rules that are loaded once somebody types. */
export interface Words {
  readonly findingOnForm: typeof findingOnForm
  readonly isAnswerId: typeof isAnswerId
  readonly missingAnswers: typeof missingAnswers
}

/** Answers that stand for those that are not given yet, so that the others can be judged. */
const placeholders: Partial<Answers['texts']> = {
  sampleText: 'To be filled in',
  basicCodes: 'not given',
  description: 'To be filled in.',
  references: 'rfc5248',
  submitters: 'To be filled in',
  changeController: 'IESG',
}

/** The answers with something in place of each that a new code has to have and is not given yet. */
export function filledUp(answers: Answers): Answers {
  return answers.kind === 'register' ? { ...answers, texts: { ...placeholders, ...answers.texts } } : answers
}

const inSentences = (finding: ToldFinding): ToldFinding => ({
  ...finding,
  message: capital(finding.message),
  advice: capital(finding.advice),
})

/**
 * Puts what the page says of the answers in words that need no knowledge of the files. While questions are open, `outcome` is that of the
 * answers filled up, and only findings on a given answer are told.
 */
export function tell(
  { onAnswers, judgement }: Outcome,
  toFillIn: Told['toFillIn'],
  headings: FormHeadings,
  { findingOnForm: onForm }: Words,
): Told {
  const { findings = [], sources = new Map() } = judgement ?? {}
  const lineOf = ({ place }: Finding): number | undefined =>
    toFillIn.length === 0 ? place.range?.line : undefined
  const onEntry = findings.map((finding) =>
    Object.assign(onForm(finding, sources, headings), { line: lineOf(finding) }),
  )
  const all = [...onAnswers, ...onEntry].map(inSentences)
  const isTold = ({ answer }: ToldFinding): boolean =>
    answer !== undefined && headings.has(answer) && !toFillIn.includes(answer)
  return { findings: toFillIn.length === 0 ? all : all.filter(isTold), toFillIn, headings }
}

const isError = ({ severity }: Pick<ToldFinding, 'severity'>): boolean => severity === 'error'

/** Numbers of the errors, of the warnings and notes, and of the open questions. */
export function countOf({ findings, toFillIn }: Told): {
  readonly errors: number
  readonly others: number
  readonly open: number
} {
  const errors = findings.filter(isError).length
  return { errors, others: findings.length - errors, open: toFillIn.length }
}
