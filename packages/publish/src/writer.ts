import { createHash, randomBytes } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

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

const form = /^([0-9a-f]{12})\.(\d+)\.[0-9a-f]{12}$/

/** Tells whether a name is one that a process gives to what it writes. */
export const isSetName = (name: string): boolean => form.test(name)

/** Tells whether the process that a set is named after can still be at work: `unknown` for another machine's. */
export function writerOf(name: string): 'running' | 'gone' | 'unknown' {
  const [, place, pid] = form.exec(name.replace(/\.link$/, '')) ?? []
  if (place !== here()) return 'unknown'
  return isRunning(Number(pid)) ? 'running' : 'gone'
}
