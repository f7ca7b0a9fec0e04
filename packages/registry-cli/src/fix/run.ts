import { join, resolve } from 'node:path'
import type { SourceItem } from '@smtp-status/source'
import { canonicalYaml, fileSizeLimit, kindOf } from '@smtp-status/source'
import { showUnseen } from '@smtp-status/terminal/safe-text'
import { walkFolder } from '@smtp-status/source/load'
import type { Context, ExitStatus } from '../context.js'
import { CannotRun } from '../context.js'
import { shownFolder } from '../report.js'
import { findProject, requireFolder, sourceFolderOf } from '../project.js'
import { recover, writeFiles } from '../write/write-files.js'

/** A file that is not in canonical form, with the text that it has and is to have. */
interface FixedFile {
  readonly file: string
  readonly text: string
  readonly former: string
}

/** Changes that `registry fix` would make. */
interface FixPlan {
  /** The files that are not in canonical form, with the text that they are to have. */
  readonly files: readonly FixedFile[]
  /** The files that have other faults, which have to be mended before their form can be judged. */
  readonly doubtful: readonly string[]
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return bytes.length > fileSizeLimit ? undefined : decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Finds the files of a registry that are not in canonical form. A file that does not belong to a registry is passed over; a link, or
 * anything else that is not read, is doubtful.
 */
export function planFixes(items: readonly SourceItem[]): FixPlan {
  const files: FixedFile[] = []
  const doubtful: string[] = []
  for (const item of items) {
    if ('is' in item) {
      doubtful.push(item.file)
      continue
    }
    const kind = kindOf(item.file)
    if (kind === undefined) continue
    const existing = textOf(item.bytes)
    const text = existing === undefined ? undefined : canonicalYaml(kind, existing)
    if (text === undefined) doubtful.push(item.file)
    else if (existing !== undefined && text !== existing)
      files.push({ file: item.file, text, former: existing })
  }
  return { files, doubtful }
}

/** Options of `registry fix`. */
interface FixOptions {
  /** `undefined` for the registry of the project that the user is in. */
  readonly folder: string | undefined
  /** Tells whether to list what is not in canonical form, and to write nothing. */
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
 * Puts the files of a registry in canonical form, all together or not at all. 1 where a file has other faults and was left
 * alone; with `check`, also where a file is not in canonical form.
 */
export async function runFix({ folder, check }: FixOptions, context: Context): Promise<ExitStatus> {
  const { workingFolder, terminal } = context
  const chosen =
    folder === undefined ? sourceFolderOf(findProject(workingFolder)) : resolve(workingFolder, folder)
  requireFolder(chosen)
  await recover(chosen)
  const items = walkFolder(chosen)
  if (items.some(({ file }) => file === '.'))
    throw new CannotRun(`${chosen} cannot be read`, 'name a folder that holds a registry')
  const plan = planFixes(items)
  const shown = shownFolder(chosen, workingFolder)
  if (!check)
    await writeFiles(
      chosen,
      plan.files.map(({ file, text, former }) => ({
        path: join(chosen, file),
        shown: `${shown}/${file}`,
        text,
        former,
      })),
    )
  terminal.print(describe(plan, shown, check))
  for (const file of plan.doubtful) terminal.warn(explainDoubt(file, shown))
  return plan.doubtful.length > 0 || (check && plan.files.length > 0) ? 1 : 0
}
