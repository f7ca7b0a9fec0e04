// Kills the commands that write, or lets the disk refuse them, before each of their changes of the file system, and looks at what is left.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftIn, registryProgram, stateOf } from './commands.mjs'

const shim = join(import.meta.dirname, 'shim.mjs')

/** The codes with which a disk refuses a change: it is full, may not be written to, or is broken. */
export const refusals = ['ENOSPC', 'EACCES', 'EROFS', 'EIO']

function run(folder, words, program = registryProgram, env = {}) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', shim, program, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  return { status, stderr }
}

function inProject(command, task) {
  const folder = mkdtempSync(join(tmpdir(), 'registry-faults-'))
  try {
    command.make(folder, run)
    return task(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The state before a command, the one after it, and how many changes of the file system lie between. */
function undisturbed(command) {
  const counts = mkdtempSync(join(tmpdir(), 'registry-faults-'))
  return inProject(command, (folder) => {
    const before = stateOf(folder)
    const { status, stderr } = run(folder, command.words, command.program, {
      COUNT_TO: join(counts, 'count'),
    })
    const { changes, removals } = JSON.parse(readFileSync(join(counts, 'count'), 'utf8'))
    rmSync(counts, { recursive: true })
    return { before, after: stateOf(folder), changes, removals, status, stderr }
  })
}

/** The faults of what a command left: none where it is whole, nothing stays, and running it again completes it. */
function faultsAfter(folder, command, { before, after }, { isKilled, status, stderr }) {
  const isWhole = (state) => state === before || state === after
  const faults = []
  const first = stateOf(folder)
  if (!isWhole(first)) faults.push(isKilled ? 'half' : 'broken')
  if (!isKilled && /\n\s+at /.test(stderr)) faults.push('stack trace')
  if (!isKilled && status !== 2 && first !== after) faults.push('status')
  // Any next command takes back what a kill left half done.
  run(folder, ['check'])
  if (!isWhole(stateOf(folder))) faults.push('broken')
  run(folder, command.words, command.program)
  if (stateOf(folder) !== after) faults.push('not completed')
  if (leftIn(folder).length > 0) faults.push('left')
  return faults
}

function disturb(command, whole, env) {
  return inProject(command, (folder) => {
    const { status, stderr } = run(folder, command.words, command.program, env)
    return faultsAfter(folder, command, whole, { isKilled: 'KILL_AT' in env, status, stderr })
  })
}

/** The changes at which a command is disturbed: each, or so many spread over all. */
function chosen(changes, most) {
  const all = Array.from({ length: changes }, (_, index) => index + 1)
  if (most >= changes) return all
  return all.filter((at) => Math.floor((at * most) / changes) > Math.floor(((at - 1) * most) / changes))
}

/**
 * Disturbs a command at its changes of the file system, at most so many of them, once for each way.
 * @returns how many kills and refusals there were, and the faults: by what, where and which
 */
export function sweep(command, most = Number.POSITIVE_INFINITY, ways = ['kill', ...refusals]) {
  const whole = undisturbed(command)
  const faults = []
  const places = chosen(whole.changes, Math.min(most, command.most ?? most))
  for (const at of places)
    for (const way of ways) {
      const env = way === 'kill' ? { KILL_AT: String(at) } : { FAIL_AT: String(at), FAIL_WITH: way }
      for (const fault of disturb(command, whole, env)) faults.push({ way, at, fault })
    }
  const kills = ways.includes('kill') ? places.length : 0
  return {
    command: command.name,
    changes: whole.changes,
    changed: whole.before !== whole.after,
    kills,
    refusals: places.length * ways.length - kills,
    faults,
  }
}
