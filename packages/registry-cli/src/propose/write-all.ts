import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ProjectFile } from '@smtp-status/submission'
import { changesetFolder } from '@smtp-status/submission'
import { CannotRun } from '../context.js'
import { writeWholeFile } from '../files.js'

/** The names of the changesets that lie in a project. */
export function presentChangesets(project: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(join(project, changesetFolder)))
  } catch {
    return new Set()
  }
}

function restore(path: string, former: string | undefined): void {
  if (former === undefined) rmSync(path, { force: true })
  else writeWholeFile(path, former)
}

/** Writes files, each whole. Where one cannot be written, those before it are put back as they were, and `CannotRun` is thrown. */
export function writeAll(project: string, files: readonly ProjectFile[]): void {
  const done: (() => void)[] = []
  for (const { path, text } of files) {
    const full = join(project, path)
    const former = existsSync(full) ? readFileSync(full, 'utf8') : undefined
    try {
      writeWholeFile(full, text)
      done.push(() => restore(full, former))
    } catch (error) {
      for (const undo of done.toReversed()) undo()
      const reason = error instanceof Error ? error.message : String(error)
      throw new CannotRun(`${path} cannot be written: ${reason}`, 'nothing was changed; see to the folder', {
        cause: error,
      })
    }
  }
}
