import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@smtp-status/registry'
import type { AnswerId, Answers, FormHeadings, IssueForm, IssueFinding } from '@smtp-status/submission'
import { placeFinding, readIssue, missingAnswers } from '@smtp-status/submission'
import type { Context } from '../context.js'
import { CannotRun } from '../context.js'
import { readTextFile } from '../files.js'
import type { ProposeFlags } from './flags.js'
import { answersFromFlags, flagOf } from './flags.js'

/** Answers, and where each was given, to say where one is wrong. */
export interface Gathered {
  readonly answers: Answers
  readonly placeOf: (answer: AnswerId | undefined) => Finding['place']
  /** The texts that places are in. */
  readonly sources: ReadonlyMap<string, string>
  /** The headings of the form that the answers were given in, where it was a form. */
  readonly headings?: FormHeadings
  /** Tells whether somebody was asked, and has seen what is said along the way. */
  readonly asked?: true
}

/** Faults that keep answers from being read. */
export interface Refused {
  readonly findings: readonly Finding[]
  readonly sources: ReadonlyMap<string, string>
}

const templateFolder = join('.github', 'ISSUE_TEMPLATE')

function readForms(project: string): readonly IssueForm[] {
  const folder = join(project, templateFolder)
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yml') && name !== 'config.yml')
      .map((name) => ({ name: name.slice(0, -4), template: readFileSync(join(folder, name), 'utf8') }))
  } catch (error) {
    throw new CannotRun(
      `the issue forms cannot be read from ${templateFolder}`,
      'run the command inside a whole checkout of the registry',
      { cause: error },
    )
  }
}

function placeIn(file: string, body: string, line: number | undefined): Finding['place'] {
  if (line === undefined) return { file }
  const length = body.split(/\r\n?|\n/)[line - 1]?.length ?? 0
  return { file, range: { line, column: 1, endLine: line, endColumn: Math.max(2, length + 1) } }
}

/** Reads the answers from the body of a filled-in issue form. */
export function gatherFromIssue(
  file: string,
  form: string | undefined,
  flags: ProposeFlags,
  project: string,
  context: Context,
): Gathered | Refused {
  const body = readTextFile(file, context, 'name a file that holds the body of an issue')
  const { answers, findings, lines, headings } = readIssue(body, readForms(project), form)
  const sources = new Map([[file, body.replaceAll(/\r\n?/g, '\n')]])
  if (answers === undefined) {
    const placed = findings.map(({ line, ...finding }: IssueFinding) =>
      placeFinding(finding, placeIn(file, body, line)),
    )
    return { findings: placed, sources }
  }
  const date = flags.date === undefined ? {} : { date: flags.date }
  return {
    answers: { ...answers, texts: { ...answers.texts, ...date } },
    placeOf: (answer) => placeIn(file, body, answer === undefined ? undefined : lines.get(answer)),
    sources,
    headings,
  }
}

const placeOfFlag: Gathered['placeOf'] = (answer) => ({
  file: answer === undefined ? 'answers' : flagOf(answer),
})

/** Wraps answers whose places are flags. */
export function gatherFromFlags(answers: Answers): Gathered {
  return { answers, placeOf: placeOfFlag, sources: new Map() }
}

/** Reads the answers from flags. Throws `CannotRun` with the flags that are missing. */
export function requireFlags(flags: ProposeFlags): Gathered {
  const answers = answersFromFlags(flags)
  const missing = missingAnswers(answers)
  if (missing.length === 0) return gatherFromFlags(answers)
  const names = missing.map((id) => (id === 'code' && answers.kind === 'register' ? '--subject' : flagOf(id)))
  throw new CannotRun(
    `these flags are missing: ${names.join(', ')}`,
    'give them, or run the command in a terminal to be asked; registry propose --help says what each is for',
  )
}
