// Tries one reader with inputs by their numbers, and tells what is not as it should be. Runs in a thread of its own, whose memory is limited.
import { parentPort, workerData } from 'node:worker_threads'
import { guard, refused } from './guard.mjs'
import { inputsOf } from './inputs.mjs'
import { readers } from './readers.mjs'

/** CPU time in milliseconds that an input may take. */
const longest = 1000

const { name, seed, from, most, seconds, large, timed, shared } = workerData
const reader = readers.find((each) => each.name === name)
const inputAt = inputsOf(reader, seed, large)
const progress = new Int32Array(shared)

const trace = /^[ \t]+at .{0,200}:\d+:\d+\)?$/m
const ownFault =
  /Maximum call stack|Invalid (?:string|array) length|Cannot read propert|is not (?:a function|iterable)|\bERR_[A-Z]+_|ENOBUFS|a fault of its own|\[object \w+\]/

/** Finds in a text what would not be there if no reader had failed, unless the input has it. */
function failureIn(text, input) {
  const [found] = trace.exec(text) ?? ownFault.exec(text) ?? []
  return found === undefined || input.includes(found.trim()) ? undefined : found.slice(0, 200)
}

const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype]
const keysOf = () => prototypes.reduce((total, each) => total + Reflect.ownKeys(each).length, 0)
const keysBefore = keysOf()
// Looking at all of them takes longer than many a reader.
const seldom = 64

async function attempt(text) {
  try {
    return { result: await reader.read(text) }
  } catch (error) {
    return { error }
  }
}

/** CPU time of this process, in milliseconds: a busy machine gives a thread less of it, and time goes on. */
function timeUsed() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** CPU time that an input takes, the least of three more times. */
async function leastTime(text) {
  const times = []
  for (let count = 0; count < 3; count += 1) {
    const before = timeUsed()
    await attempt(text)
    times.push(timeUsed() - before)
  }
  return Math.min(...times)
}

/** Finds what is wrong with what a reader gave back or threw. */
function faultsTold(text, result, error) {
  const isDeclared = error === undefined || reader.faults?.includes(error?.name)
  const failure = failureIn(error === undefined ? String(result) : String(error?.message), text)
  return [
    ...(isDeclared ? [] : [['thrown', String(error?.stack ?? error).slice(0, 1200)]]),
    ...(failure === undefined ? [] : [['stack trace', failure]]),
  ]
}

async function faultsOf(count, text, { result, error }, time) {
  const faults = faultsTold(text, result, error)
  if (count % seldom === 0 && keysOf() !== keysBefore)
    faults.push(['prototype', `one of the last ${seldom} inputs changed an object that all share`])
  const writing = refused.splice(0).join(', ')
  if (writing !== '' && reader.mayWrite !== true) faults.push(['written', writing])
  if (timed && time > longest) {
    const least = await leastTime(text)
    if (least > longest) faults.push(['slow', `${Math.round(least)} ms for ${text.length} characters`])
  }
  return faults
}

let slowest = []

function noteTime(count, time, text) {
  const share = time / (text.length + 2000)
  if (slowest.length === 5 && share <= slowest[4].share) return
  slowest = [...slowest, { input: count, time: Math.round(time), length: text.length, share }]
    .toSorted((one, other) => other.share - one.share)
    .slice(0, 5)
}

const tell = parentPort.postMessage.bind(parentPort)

guard()
const end = performance.now() + seconds * 1000
let count = from
for (; count < most && performance.now() < end; count += 1) {
  Atomics.store(progress, 0, count)
  const { by, text } = inputAt(count)
  const begun = timeUsed()
  const outcome = await attempt(text)
  const time = timeUsed() - begun
  noteTime(count, time, text)
  for (const [fault, found] of await faultsOf(count, text, outcome, time))
    tell({ fault, found, input: count, by, text: text.slice(0, 2000) })
}
tell({ done: count, slowest })
