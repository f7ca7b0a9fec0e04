// Kills the commands that write at random moments: half of them at any moment of their run, half from their first change on.
import { spawn } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { registryProgram } from './projects.mjs'
import { stateOf } from './state.mjs'
import { faultsAfter, projectOf, shim } from './sweep.mjs'

/** Makes numbers from 0 to 1 that follow from a seed alone (mulberry32). */
export function numbersFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** All names of a folder with the times of their last change: the same as long as nothing was touched. */
const touchedIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => `${name} ${statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs}`)
    .toSorted()
    .join('\n')

function killGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Runs a command, and kills it with all that it started after so many milliseconds.
 * @param after of its start, or of its first change; without it the command runs to its end
 * @returns whether it was killed, and how many milliseconds its first change and its end came after its start
 */
export function runAndKill(folder, { words, program = registryProgram, env }, after) {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', shim, program, ...words], {
    cwd: folder,
    env: { ...process.env, ...env, TELL_FIRST: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let [first, timer] = []
  const killAfter = (milliseconds) => (timer = setTimeout(() => killGroup(child), milliseconds))
  child.stdio[3].once('data', () => {
    first = performance.now() - begun
    if (after?.from === 'first change') killAfter(after.milliseconds)
  })
  if (after?.from === 'start') killAfter(after.milliseconds)
  return new Promise((resolve) => {
    child.once('close', (_, signal) => {
      clearTimeout(timer)
      resolve({ isKilled: signal === 'SIGKILL', first, end: performance.now() - begun })
    })
  })
}

async function prepare(command) {
  const project = projectOf(command)
  const folder = project.makeCopy()
  const before = stateOf(folder, command.counts)
  const { first, end } = await runAndKill(folder, command)
  const whole = { before, after: stateOf(folder, command.counts) }
  rmSync(folder, { recursive: true, force: true })
  return { command, project, whole, first, end, kills: 0, untouched: 0, changing: 0, faults: [] }
}

/** The moment of a kill, drawn with two numbers from 0 to 1. */
function momentOf({ first, end }, [where, when]) {
  return where < 0.5
    ? { from: 'start', milliseconds: when * end }
    : { from: 'first change', milliseconds: when * (end - first) }
}

/** Kills a command once, where it has not ended before, and counts what came of it. */
async function killOnce(subject, random) {
  const { command, project, whole } = subject
  const folder = project.makeCopy()
  const before = touchedIn(folder)
  const moment = momentOf(subject, [random(), random()])
  const { isKilled, first } = await runAndKill(folder, command, moment)
  if (isKilled) {
    subject.kills += 1
    if (first !== undefined) subject.changing += 1
    // Leaves out to run it again where nothing was touched: that is the undisturbed run.
    if (touchedIn(folder) === before) subject.untouched += 1
    else
      for (const fault of faultsAfter(folder, command, whole, { isKilled }))
        subject.faults.push({ ...moment, fault })
  }
  rmSync(folder, { recursive: true, force: true })
}

const resultOf = ({ command, kills, untouched, changing, faults }) => ({
  command: command.name,
  kills,
  changing,
  untouched,
  faults,
})

/**
 * Kills commands at random moments, one command after the other in turn, until so many were killed.
 * @param report gets the results so far after each round
 */
export async function randomKills(commands, seed, kills, report = () => undefined) {
  const random = numbersFrom(seed)
  const subjects = []
  for (const command of commands) subjects.push(await prepare(command))
  const done = () => subjects.reduce((sum, subject) => sum + subject.kills, 0)
  while (done() < kills) {
    for (const subject of subjects)
      if (done() < kills && subject.kills < (subject.command.most ?? kills)) await killOnce(subject, random)
    report(subjects.map(resultOf))
  }
  for (const { project } of subjects) project.remove()
  return subjects.map(resultOf)
}
