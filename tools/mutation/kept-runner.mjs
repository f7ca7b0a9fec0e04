// A plug-in of Stryker's that runs tests. It loads code and tests once and switches each change on in them, which is many times as
// fast as loading all anew for each change. What was noticed where an earlier change had left something behind is tried again.
import { readFileSync, writeFileSync } from 'node:fs'
import { createVitest } from 'vitest/node'
import { openChannel } from './channel.mjs'

/** The tests and how long each took. It stands in a file, since Stryker starts this anew after each change that hangs. */
const timesFile = 'times-of-tests.json'
const readTimes = () => JSON.parse(readFileSync(timesFile, 'utf8'))

/** Milliseconds that the tests of one change may take. */
const most = 2000

/** The tests that touch a place, the quickest first: the first that fails ends it. */
function choose(times, touching) {
  let sum = 0
  return times
    .filter(({ id }) => touching.has(id))
    .toSorted((left, right) => left.timeSpentMs - right.timeSpentMs)
    .filter(({ timeSpentMs }, index) => (sum += timeSpentMs) <= most || index === 0)
    .map(({ id }) => id)
}

class KeptRunner {
  static inject = []
  #channel = openChannel()
  #run = Promise.resolve()
  #loadedWith = undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const config = 'tools/mutation/vitest.config.mjs'
    this.vitest = await createVitest('test', { config, watch: false, pool: 'threads', maxWorkers: 1 })
    await this.#load()
  }

  #answer() {
    return new Promise((resolve) => this.#channel.receive(resolve))
  }

  #ask(question) {
    const answer = this.#answer()
    this.#channel.send(question)
    return answer
  }

  async #end() {
    this.#channel.send({ end: true })
    await this.#run
  }

  /** Loads all anew, with a change switched on from the start, or with none. */
  async #load(mutant) {
    await this.#end()
    this.#loadedWith = mutant
    this.vitest.provide('mutant', mutant)
    const ready = this.#answer()
    this.#run = this.vitest.start()
    await ready
  }

  async dryRun() {
    const done = await this.#ask({ dry: true })
    writeFileSync(timesFile, JSON.stringify(done.tests.filter(({ status }) => status === 0)))
    return { status: 'complete', ...done }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const times = readTimes()
    const tests = choose(times, new Set(testFilter ?? times.map(({ id }) => id)))
    // Stryker allows a hundred times the hits of all tests, which takes longer than it waits.
    const question = { mutant: activeMutant.id, tests, hitLimit: hitLimit / 20 }
    if (mutantActivation === 'static') {
      await this.#load(activeMutant.id)
      return this.#ask(question)
    }
    if (this.#loadedWith !== undefined) await this.#load()
    const first = await this.#ask(question)
    if (!first.left) return first
    await this.#load()
    const second = await this.#ask(question)
    if (second.left) await this.#load()
    return second
  }

  async dispose() {
    await this.#end()
    this.#channel.close()
    await this.vitest.close()
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'kept', injectableClass: KeptRunner }]
