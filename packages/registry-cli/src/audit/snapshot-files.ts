import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Context } from '../context.js'
import { CannotRun } from '../context.js'
import { readTextFile } from '../read-text-file.js'

/** One of IANA's files, read. */
export interface SnapshotFile {
  readonly file: string
  readonly text: string
}

const advice = "name a folder that holds IANA's files of several days, as XML"

function namesIn(folder: string, context: Context): readonly string[] {
  try {
    return readdirSync(resolve(context.workingFolder, folder)).filter((name) => name.endsWith('.xml'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CannotRun(`${folder} cannot be read: ${reason}`, advice, { cause: error })
  }
}

/** Reads the XML files of a folder, in the order of their names. Throws `CannotRun` where there is none. */
export function* snapshotFiles(folder: string, context: Context): Generator<SnapshotFile, void, void> {
  const names = namesIn(folder, context)
  if (names.length === 0) throw new CannotRun(`${folder} holds no XML file`, advice)
  for (const file of names.toSorted()) {
    yield { file, text: readTextFile(join(folder, file), context) }
  }
}
