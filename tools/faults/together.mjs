// Starts eight processes of the same command in one project at the same moment, and looks at what each said and at what is left.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { commands } from './commands.mjs'
import { makeProject, registryProgram } from './projects.mjs'
import { newCodes, proposeCode } from './proposals.mjs'
import { leftIn, stateOf } from './state.mjs'
import { projectOf } from './sweep.mjs'

const codes = Object.keys(newCodes)
export const processes = codes.length

const same = new Set([
  'build, over an older set',
  'fix',
  'import',
  'build of the site, over an older one',
  'review --output',
])

/** The commands: the words of each process, in one project. */
export const subjects = [
  { name: 'propose, a code each', lines: codes.map((code) => proposeCode(code)), make: makeProject },
  ...commands
    .filter(({ name }) => same.has(name))
    .map(({ name, words, program, make }) => ({ name, lines: codes.map(() => words), program, make })),
]

function start(folder, words, program = registryProgram) {
  const child = spawn(process.execPath, [program, ...words], { cwd: folder })
  let said = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said, words })))
}

/** Sorts what a process said: it wrote, it is to be run again, or neither. */
function answerOf({ status, said }) {
  if (status === 2 && said.includes('run this again')) return 'again'
  return (status === 0 || status === 1) && !/\n\s+at |fault of its own/.test(said) ? 'wrote' : 'broken'
}

/** Counts the codes that a process said it wrote, and that are not there. */
const lostOf = (wrote, state) =>
  wrote.filter(({ words }) => {
    const code = codes.find((each) => words.includes(each))
    return code !== undefined && !state.includes(`/${code}.yaml`)
  }).length

/** The state after the commands were run one after the other. */
async function inTurn({ lines, program }, project) {
  const folder = project.makeCopy()
  for (const words of new Set(lines)) await start(folder, words, program)
  const state = stateOf(folder)
  rmSync(folder, { recursive: true, force: true })
  return state
}

async function round({ lines, program }, project, expected) {
  const folder = project.makeCopy()
  const ended = await Promise.all(lines.map((words) => start(folder, words, program)))
  const of = (answer) => ended.filter((each) => answerOf(each) === answer)
  const lost = lostOf(of('wrote'), stateOf(folder))
  for (const { words } of of('again')) await start(folder, words, program)
  // Takes away what those left that ran while others swept.
  await start(folder, lines[0], program)
  const outcome = {
    wrote: of('wrote').length,
    again: of('again').length,
    lost,
    broken: of('broken').length + (stateOf(folder) === expected ? 0 : 1),
    left: leftIn(folder).length,
  }
  rmSync(folder, { recursive: true, force: true })
  return outcome
}

/** Runs some rounds of a command, and sums up what came of them. */
export async function together(subject, rounds) {
  const project = projectOf(subject)
  try {
    const expected = await inTurn(subject, project)
    const sums = { wrote: 0, again: 0, lost: 0, broken: 0, left: 0 }
    for (let at = 0; at < rounds; at += 1)
      for (const [key, value] of Object.entries(await round(subject, project, expected))) sums[key] += value
    return { command: subject.name, rounds, ended: rounds * processes, ...sums }
  } finally {
    project.remove()
  }
}
