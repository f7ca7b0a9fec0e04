// Kills the commands that write, or lets the disk refuse them, before each of their changes of the file system, and looks at what is left.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { registryProgram } from './projects.mjs'
import { leftIn, stateOf } from './state.mjs'

export const shim = join(import.meta.dirname, 'shim.mjs')

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

const runCommand = (folder, { words, program, env }, more = {}) =>
  run(folder, words, program, { ...env, ...more })

/** Makes the project of a command once; gives a function that runs a task in a copy of it, and one that takes all away. */
export function projectOf(command) {
  const place = mkdtempSync(join(tmpdir(), 'registry-faults-'))
  const template = join(place, 'template')
  mkdirSync(template)
  command.make(template, run)
  let number = 0
  const makeCopy = () => {
    const folder = join(place, String((number += 1)))
    cpSync(template, folder, { recursive: true, verbatimSymlinks: true })
    return folder
  }
  return { place, makeCopy, remove: () => rmSync(place, { recursive: true, force: true }) }
}

/** Runs a task in a copy of a command's project, which goes afterwards. */
function inCopy({ makeCopy }, task) {
  const folder = makeCopy()
  const outcome = task(folder)
  rmSync(folder, { recursive: true, force: true })
  return outcome
}

/** The state before a command, the one after it, and how many changes of the file system lie between. */
export function undisturbed(command, project) {
  const counts = join(project.place, 'counts')
  return inCopy(project, (folder) => {
    const before = stateOf(folder, command.counts)
    const { status, stderr } = runCommand(folder, command, { COUNT_TO: counts })
    return {
      before,
      after: stateOf(folder, command.counts),
      changes: Number(readFileSync(counts, 'utf8')),
      status,
      stderr,
    }
  })
}

/** The faults of a command that was refused a change: it must say so with status 2, and change nothing. */
function faultsOfRefusal({ status, stderr }, isNew) {
  const faults = /\n\s+at /.test(stderr) ? ['stack trace'] : []
  return status === 2 || isNew ? faults : [...faults, 'status']
}

/** The faults of running a command again after it was disturbed: it completes, and nothing stays. */
function faultsOfAgain(folder, command, { after }) {
  runCommand(folder, command)
  return [
    ...(stateOf(folder, command.counts) === after ? [] : ['not completed']),
    ...(leftIn(folder).length > 0 ? ['left'] : []),
  ]
}

/** The faults of what a command left: none where it is whole, nothing stays, and running it again completes it. */
export function faultsAfter(folder, command, whole, ended) {
  const state = () => stateOf(folder, command.counts)
  const isWhole = (now) => now === whole.before || now === whole.after
  const first = state()
  const faults = isWhole(first) ? [] : [ended.isKilled ? 'half' : 'broken']
  if (!ended.isKilled) faults.push(...faultsOfRefusal(ended, first === whole.after))
  // The next command takes back what a kill left half done.
  if (!isWhole(first)) run(folder, command.next ?? ['check'])
  if (!isWhole(state())) faults.push('broken')
  return command.isThrownAway ? faults : [...faults, ...faultsOfAgain(folder, command, whole)]
}

function disturb(command, project, whole, env) {
  return inCopy(project, (folder) => {
    const { status, stderr } = runCommand(folder, command, env)
    return faultsAfter(folder, command, whole, { isKilled: status === null, status, stderr })
  })
}

/** The changes at which a command is disturbed: each, or so many spread over all. */
function chosen(changes, most) {
  const all = Array.from({ length: changes }, (_, index) => index + 1)
  if (most >= changes) return all
  return all.filter((at) => Math.floor((at * most) / changes) > Math.floor(((at - 1) * most) / changes))
}

const environmentFor = (way, at) =>
  way === 'kill' ? { KILL_AT: String(at) } : { FAIL_AT: String(at), FAIL_WITH: way }

/**
 * Disturbs a command at its changes of the file system, at most so many of them, once for each way; refuses at most `mostRefusals` changes.
 * @returns how many kills and refusals there were, and the faults: by what, where and which
 */
export function sweep(command, most = Infinity, ways = ['kill', ...refusals], mostRefusals = most) {
  const project = projectOf(command)
  try {
    const whole = undisturbed(command, project)
    const placesFor = (way) =>
      chosen(whole.changes, Math.min(way === 'kill' ? most : mostRefusals, command.most ?? most))
    const tries = ways.flatMap((way) => placesFor(way).map((at) => ({ way, at })))
    const faults = tries.flatMap(({ way, at }) =>
      disturb(command, project, whole, environmentFor(way, at)).map((fault) => ({ way, at, fault })),
    )
    const kills = tries.filter(({ way }) => way === 'kill').length
    return {
      command: command.name,
      changes: whole.changes,
      changed: whole.before !== whole.after,
      kills,
      refusals: tries.length - kills,
      faults,
    }
  } finally {
    project.remove()
  }
}
