import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ScanOptions } from './scan-options.js'
import type { FoundFile, PassedOver } from './walk.js'
import { walk } from './walk.js'

async function* filesAt(
  path: string,
  skipped: ReadonlySet<string>,
  passedOver: PassedOver,
): AsyncGenerator<FoundFile> {
  // A link that the user named is followed.
  const about = await stat(path).catch((error: unknown) => void passedOver.unreadable.push({ path, error }))
  if (!about) return
  if (about.isDirectory()) yield* walk(path, { skipped, passedOver })
  else if (about.isFile()) yield { path, size: about.size }
  else passedOver.special.push(path)
}

/** The files that the user named, and those in the folders that the user named. What cannot be had is noted. */
export async function* findFiles(
  { paths, skipped }: Pick<ScanOptions, 'paths' | 'skipped'>,
  workingFolder: string,
  passedOver: PassedOver,
): AsyncGenerator<FoundFile> {
  for (const path of paths) yield* filesAt(resolve(workingFolder, path), new Set(skipped), passedOver)
}
