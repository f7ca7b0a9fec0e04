import { join } from 'node:path'
import type { RegistryDate } from '@smtp-status/registry'
import { headingOf, mergeYaml, printRegistryYaml, readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { placeText, sourceFolderName } from '@smtp-status/submission'
import { CannotRun } from '../context.js'
import { readTextFile } from '../files.js'
import { sourceFolderOf } from '../project.js'
import { recover, writeFiles } from '../write/write-files.js'

const file = 'registry.yaml'

/**
 * Writes into registry.yaml on which day a release is made, so that what is published of it says so and follows from the source
 * alone. Gives what it did, in a sentence. Throws `CannotRun` where the registry cannot be read.
 */
export async function writeReleaseDay(project: string, today: RegistryDate): Promise<string> {
  const folder = sourceFolderOf(project)
  await recover(folder)
  const { registry, findings } = readSource(walkFolder(folder))
  if (!registry) {
    const [first] = findings
    const reason = first ? `${placeText(first.place)}: ${first.message}` : 'there is none'
    throw new CannotRun(`the registry cannot be read: ${reason}`, 'mend it, and write the versions anew')
  }
  const former = readTextFile(file, { workingFolder: folder })
  const released = printRegistryYaml({ ...registry, released: today }, headingOf(former))
  const text = mergeYaml(former, released)
  await writeFiles(folder, [{ path: join(folder, file), shown: `${sourceFolderName}/${file}`, text, former }])
  return `the registry says that it is released on ${today}`
}
