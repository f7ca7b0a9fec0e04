import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Context, ExitStatus } from '../src/context.js'
import { CannotRun } from '../src/context.js'
import { runProgram } from '../src/program.js'

export const root: string = join(import.meta.dirname, '..', '..', '..')
export const ianaFolder: string = join(root, '..', 'shared', 'iana', 'smtp-enhanced-status-codes')

export interface Run {
  readonly status: ExitStatus
  readonly out: string
  readonly err: string
}

/** A folder of its own for a test, taken away when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'registry-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A project with a copy of the frozen registry. */
export function makeProject(): string {
  const project = makeFolder()
  cpSync(join(root, 'fixtures', 'registry-src'), join(project, 'registry-src'), { recursive: true })
  mkdirSync(join(project, 'inner', 'folder'), { recursive: true })
  return project
}

async function refuseToFetch(): Promise<Response> {
  throw new TypeError('fetch failed', { cause: new Error('no network in tests') })
}

/** Runs a command line as the process would, without a terminal. */
export async function run(
  words: readonly string[],
  workingFolder: string,
  parts: Partial<Context> = {},
): Promise<Run> {
  let out = ''
  let err = ''
  const terminal = {
    print: (text: string) => void (out += text),
    warn: (text: string) => void (err += text),
    colours: false,
    columns: 80,
  }
  try {
    const status = await runProgram(words, {
      terminal,
      workingFolder,
      clock: () => 0,
      today: () => '2026-03-14',
      fetch: refuseToFetch,
      ...parts,
    })
    return { status, out, err }
  } catch (error) {
    if (error instanceof CannotRun) return { status: 2, out, err: `${err}${error.message}\n${error.advice}` }
    throw error
  }
}
