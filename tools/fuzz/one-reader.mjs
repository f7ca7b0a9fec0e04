// Tries one reader in this process, which prints what came of it as JSON. A thread that hangs or runs out of memory is a finding, and the
// next input is tried by another thread.
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

const [name, seed, most, seconds, large, timed] = process.argv.slice(2)

/** MB of old objects that a reader may hold: whatever is larger ends its thread. */
const memory = 300
/** Milliseconds of CPU time after which an input is given up. */
const patience = 20_000

/** Findings that are kept; the others are counted. */
const mostFindings = 100

const findings = []
let found = 0

function keep(finding) {
  found += 1
  if (findings.length < mostFindings) findings.push(finding)
}

const end = performance.now() + Number(seconds) * 1000

function startWorker(from, shared) {
  const left = Math.max(0, (end - performance.now()) / 1000)
  const data = {
    name,
    seed,
    from,
    most: Number(most),
    seconds: left,
    large: large === 'true',
    timed: timed === 'true',
    shared,
  }
  const file = join(import.meta.dirname, 'worker.mjs')
  return new Worker(file, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: memory } })
}

/** CPU time of this process and its threads, in milliseconds: another process may have the machine for long. */
function timeUsed() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Waits until a thread is done, fails or hangs. */
async function outcomeOf(worker, progress) {
  const told = new Promise((resolve) => {
    worker.on('message', (message) => ('done' in message ? resolve(message) : keep(message)))
    worker.on('error', (error) => resolve({ fault: 'ended', found: String(error.code ?? error.stack) }))
    worker.on('exit', () => resolve({ fault: 'ended', found: 'the thread ended' }))
  })
  let last = -1
  let since = 0
  for (;;) {
    const outcome = await Promise.race([told, wait(500, undefined)])
    if (outcome !== undefined) return outcome
    const at = Atomics.load(progress, 0)
    if (at !== last) [last, since] = [at, timeUsed()]
    if (timeUsed() - since > patience) return { fault: 'hangs', found: `longer than ${patience} ms` }
  }
}

let [from, done, slowest] = [0, 0, []]
while (from < Number(most) && performance.now() < end) {
  const shared = new SharedArrayBuffer(4)
  const progress = new Int32Array(shared)
  progress[0] = -1
  const worker = startWorker(from, shared)
  const outcome = await outcomeOf(worker, progress)
  await worker.terminate()
  if ('done' in outcome) {
    done = outcome.done
    slowest = outcome.slowest
    break
  }
  const at = Atomics.load(progress, 0)
  keep({ ...outcome, input: at })
  if (at < from) break
  done = from = at + 1
}
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ name, inputs: done, peak, found, findings, slowest }))
