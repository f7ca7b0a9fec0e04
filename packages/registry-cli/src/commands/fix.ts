import { join, resolve } from 'node:path'
import { showUnseen } from '@smtp-status/terminal/report'
import { walkFolder } from '@smtp-status/source/load'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { planFixes } from '../fix/plan-fixes.js'
import type { FixPlan } from '../fix/plan-fixes.js'
import { shownFolder } from '../report.js'
import { findProject, sourceFolderOf } from '../root.js'
import { writeWholeFile } from '../write-file.js'

/** What `registry fix` is asked to do. */
export interface FixOptions {
  /** `undefined` for the registry of the project that the user is in. */
  readonly folder: string | undefined
  /** Whether to list what is not in canonical form, and to write nothing. */
  readonly check: boolean
}

function describe({ files, doubtful }: FixPlan, shown: string, check: boolean): string {
  const verb = check ? 'is not in canonical form; registry fix mends it' : 'was put in canonical form'
  if (files.length === 0 && doubtful.length === 0) return 'every file is in canonical form\n'
  return files.map(({ file }) => `${shown}/${showUnseen(file)} ${verb}\n`).join('')
}

const explainDoubt = (file: string, shown: string): string =>
  `${shown}/${showUnseen(file)} was left alone: it has faults beyond its form; registry check says which\n`

/**
 * Puts the files of a registry in canonical form, each whole or not at all. 1 where a file has other faults and was left
 * alone; with `check`, also where a file is not in canonical form.
 */
export function runFix({ folder, check }: FixOptions, context: Context): ExitStatus {
  const { workingFolder, terminal } = context
  const chosen =
    folder === undefined ? sourceFolderOf(findProject(workingFolder)) : resolve(workingFolder, folder)
  const items = walkFolder(chosen)
  if (items.some(({ file }) => file === '.'))
    throw new CannotRun(`${chosen} cannot be read`, 'name a folder that holds a registry')
  const plan = planFixes(items)
  const shown = shownFolder(chosen, workingFolder)
  if (!check) for (const { file, text } of plan.files) writeWholeFile(join(chosen, file), text)
  terminal.print(describe(plan, shown, check))
  for (const file of plan.doubtful) terminal.warn(explainDoubt(file, shown))
  return plan.doubtful.length > 0 || (check && plan.files.length > 0) ? 1 : 0
}
