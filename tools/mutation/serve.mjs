// Runs the tests that are asked for, in the process that has them loaded: a runner of Vitest's that waits for questions.
import { TestRunner } from 'vitest'
import { openChannel } from './channel.mjs'

const { getSuiteHooks, getTestFn } = TestRunner

/** State that Stryker's switches in the code read. */
const switches = (globalThis['__stryker__'] ??= {})

const testsIn = (task) =>
  task.type === 'test' ? (task.mode === 'run' ? [task] : []) : task.tasks.flatMap(testsIn)
const nameOf = (task) => (task.suite ? `${nameOf(task.suite)} > ${task.name}` : task.name)
const suitesOf = (task) => (task.suite ? [...suitesOf(task.suite), task.suite] : [task.file])

async function callHooks(test, kind) {
  for (const suite of suitesOf(test))
    for (const hook of getSuiteHooks(suite)[kind]) await hook(test.context, suite)
}

export default class extends TestRunner {
  #tests = new Map()

  constructor(config) {
    super(config)
    switches.activeMutant = this.injectValue('mutant')
  }

  async #failureOf(test) {
    try {
      this.onBeforeTryTask(test)
      await callHooks(test, 'beforeEach')
      await getTestFn(test)()
      return undefined
    } catch (error) {
      return String(error?.message ?? error)
    } finally {
      await callHooks(test, 'afterEach')
    }
  }

  async #dryRun() {
    const tests = []
    for (const [id, test] of this.#tests) {
      const start = performance.now()
      switches.currentTestId = id
      const failure = await this.#failureOf(test)
      switches.currentTestId = undefined
      const timeSpentMs = performance.now() - start
      // A test that runs the compiled package fails in Stryker's copy, where there is none: it counts as skipped, which is 2.
      tests.push({ id, name: id, timeSpentMs, status: failure === undefined ? 0 : 2 })
    }
    return { tests, mutantCoverage: switches.mutantCoverage }
  }

  async #try({ mutant, tests, hitLimit }) {
    const isStatic = this.injectValue('mutant') !== undefined
    const ids = tests.filter((id) => this.#tests.has(id))
    Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit })
    for (const [index, id] of ids.entries()) {
      const failureMessage = await this.#failureOf(this.#tests.get(id))
      if (failureMessage === undefined) continue
      switches.activeMutant = undefined
      // A test that fails without the change as well says nothing of the change.
      const left = !isStatic && (await this.#failureOf(this.#tests.get(id))) !== undefined
      return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1, left }
    }
    switches.activeMutant = undefined
    return { status: 'survived', nrOfTests: ids.length, left: false }
  }

  async onBeforeRunFiles(files) {
    this.#tests = new Map(files.flatMap(testsIn).map((test, index) => [`${index} ${nameOf(test)}`, test]))
    for (const file of files) await this.onBeforeRunSuite(file)
    const channel = openChannel()
    await new Promise((resolve) => {
      channel.receive(async (question) => {
        if (question.end) resolve()
        else channel.send(await (question.dry ? this.#dryRun() : this.#try(question)))
      })
      channel.send({ ready: true })
    })
    channel.close()
    for (const test of this.#tests.values()) test.mode = 'skip'
  }
}
