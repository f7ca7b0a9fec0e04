import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Answers, ProposalKind } from '@smtp-status/submission'
import { isAnswerId } from '@smtp-status/submission'
import { writeWholeFile } from '../../files.js'
import { tidy } from '../../write/lock.js'

/** Answers that were given before the wizard was left, and the number of the file's own form. */
interface Draft {
  readonly kind: ProposalKind
  readonly texts: Answers['texts']
}

const fileIn = (project: string): string => join(project, 'dist', 'propose-draft.json')

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKind = (value: unknown): value is ProposalKind =>
  value === 'register' || value === 'update' || value === 'deprecate'

function draftIn(value: unknown): Draft | undefined {
  if (!isObject(value) || !isKind(value['kind']) || !isObject(value['texts'])) return undefined
  const texts = Object.entries(value['texts']).filter(
    ([id, text]) => isAnswerId(id) && typeof text === 'string',
  )
  return texts.length === 0 ? undefined : { kind: value['kind'], texts: Object.fromEntries(texts) }
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
export function keepDraft(project: string, { kind, texts }: Answers): void {
  try {
    mkdirSync(dirname(fileIn(project)), { recursive: true })
    writeWholeFile(fileIn(project), `${JSON.stringify({ kind, texts }, undefined, 2)}\n`)
  } catch {
    // The answers are still on the screen.
  }
}

/** Takes the draft away once its files are written. */
export function dropDraft(project: string): void {
  tidy(() => rmSync(fileIn(project), { force: true }))
}
