import { createHash, randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'

// Beside the published directory, so that it lies on the same file system and a rename can do the rest.
const folderName = (target: string): string => `.${basename(target)}.sets`

/** The folder that holds the sets of files, one of which the published directory points to. */
export const setsFolder = (target: string): string => join(dirname(target), folderName(target))

/** What a link to a set says: relative, so that the whole folder can be moved. */
export const linkText = (target: string, name: string): string => `${folderName(target)}/${name}`

/** The name of the set that a link's text points to; `undefined` for a link that was not made by a build. */
export function nameInLink(target: string, text: string): string | undefined {
  const [folder, name, ...rest] = text.split(/[/\\]/)
  return folder === folderName(target) && name !== undefined && rest.length === 0 ? name : undefined
}

// A process id means something only on its own machine, and on Linux only in its own namespace (as in a container).
function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

let known: string | undefined

function here(): string {
  known ??= createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 12)
  return known
}

/** A name that no other set has, and that says which process writes it. */
export const newSetName = (): string => `${here()}.${process.pid}.${randomBytes(6).toString('hex')}`

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Any answer but "no such process" means that there is one.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Whether the process that a set is named after can still be at work: `unknown` for another machine's. */
export function writerOf(name: string): 'running' | 'gone' | 'unknown' {
  const [, place, pid] = /^([0-9a-f]{12})\.(\d+)\.[0-9a-f]{12}(?:\.link)?$/.exec(name) ?? []
  if (place !== here()) return 'unknown'
  return isRunning(Number(pid)) ? 'running' : 'gone'
}
