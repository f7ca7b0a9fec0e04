import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { newSetName, writerOf } from '@smtp-status/publish'
import { makeFolder, systemCode } from '@smtp-status/publish/disk'
import { CannotRun, whyUnwritable } from '@smtp-status/terminal'

/** The folder beside `folder` in which a build with this name works. */
const workPath = (folder: string, name: string): string =>
  join(dirname(folder), `.${basename(folder)}.${name}`)

/** Takes away what builds left that were killed. */
function sweep(folder: string): void {
  const begin = `.${basename(folder)}.`
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(begin) && writerOf(name.slice(begin.length)) === 'gone')
      rmSync(join(dirname(folder), name), { recursive: true, force: true })
}

/** Puts a new folder in the place of the former, which is put back where that fails. */
function exchange(made: string, folder: string, former: string): void {
  const isThere = existsSync(folder)
  if (isThere) renameSync(folder, former)
  try {
    renameSync(made, folder)
  } catch (error) {
    if (isThere) renameSync(former, folder)
    throw error
  }
}

function tidy(work: string): void {
  try {
    rmSync(work, { recursive: true, force: true })
  } catch {
    // The next build takes it away.
  }
}

/**
 * Replaces a folder as a whole: the new one is made beside it and then takes its place, so that nobody ever sees a part. After a kill
 * at any moment the next build starts afresh, and takes away what was left.
 * @param make writes all files of the new folder, whose path it gets
 * @throws CannotRun where the disk refuses; nothing was changed then
 */
export async function replaceFolder<Result>(
  folder: string,
  make: (made: string) => Promise<Result>,
): Promise<Result> {
  const work = workPath(folder, newSetName())
  const made = join(work, 'new')
  try {
    makeFolder(dirname(folder))
    sweep(folder)
    mkdirSync(work)
    mkdirSync(made)
    const result = await make(made)
    exchange(made, folder, join(work, 'former'))
    return result
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    throw new CannotRun(
      `${folder} cannot be written: ${whyUnwritable(error)}; nothing was changed`,
      'see to the folder above it and to the disk, and build again',
      { cause: error },
    )
  } finally {
    tidy(work)
  }
}
