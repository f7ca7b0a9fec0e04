import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers, EntriesAnswers, ProposalKind } from '@smtp-status/submission'
import { isAnswerId } from '@smtp-status/submission'
import { tidy, writeWholeFile } from '@smtp-status/publish/disk'
import { runGit } from '../../git/run-git.js'
import type { Recorded } from './answered-questions.js'

/** Answers that were given before the wizard was left: by flags, and to questions by their names. */
export interface Draft {
  readonly kind: ProposalKind
  readonly texts: Answers['texts']
  readonly recorded: Recorded
  /** Several entries, as the flags name them. */
  readonly entries?: EntriesAnswers
}

const fileName = 'registry-propose-draft.json'

/** The folder that git keeps for itself; `undefined` where there is no repository, or no git. */
function gitFolder(project: string): string | undefined {
  try {
    const { status, out } = runGit(project, ['rev-parse', '--absolute-git-dir'])
    return status === 0 ? new TextDecoder().decode(out).trim() : undefined
  } catch {
    return undefined
  }
}

// Git's own folder is in nobody's way: no commit takes it up, and no build takes it away.
const fileIn = (project: string): string => join(gitFolder(project) ?? join(project, 'dist'), fileName)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKind = (value: unknown): value is ProposalKind =>
  value === 'register' || value === 'update' || value === 'deprecate'

function textsIn(value: unknown): readonly (readonly [string, string])[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []))
}

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((code) => typeof code === 'string')

const answersIn = (value: unknown): Answers['texts'] =>
  Object.fromEntries(textsIn(value).filter(([id]) => isAnswerId(id)))

function entriesIn(value: unknown): EntriesAnswers | undefined {
  if (!isObject(value)) return undefined
  const { codes, deprecated, texts } = value
  if (codes !== 'all' && !isList(codes)) return undefined
  const own = isObject(texts) ? Object.entries(texts).map(([code, each]) => [code, answersIn(each)]) : []
  return { codes, ...(isList(deprecated) ? { deprecated } : {}), texts: Object.fromEntries(own) }
}

function draftIn(value: unknown): Draft | undefined {
  if (!isObject(value) || !isKind(value['kind'])) return undefined
  const recorded = new Map(textsIn(value['recorded']))
  const texts = answersIn(value['texts'])
  const entries = entriesIn(value['entries'])
  const draft = { kind: value['kind'], texts, recorded, ...(entries === undefined ? {} : { entries }) }
  return recorded.size === 0 ? undefined : draft
}

/** The draft of a project; `undefined` where there is none that can be read. */
export function readDraft(project: string): Draft | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(fileIn(project), 'utf8'))
    return draftIn(value)
  } catch {
    return undefined
  }
}

/** Keeps the answers so far, so that leaving the wizard loses none. A disk that does not take them does not stop the wizard. */
export function keepDraft(project: string, { recorded, ...same }: Draft): void {
  const file = fileIn(project)
  const text = JSON.stringify({ ...same, recorded: Object.fromEntries(recorded) }, undefined, 2)
  try {
    writeWholeFile(file, `${text}\n`)
  } catch {
    // The answers are still on the screen.
  }
}

/** Takes the draft away once its files are written, or once nobody wants it. */
export function dropDraft(project: string): void {
  tidy(() => rmSync(fileIn(project), { force: true }))
}
