import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Document, YAMLMap } from 'yaml'

/** A step of a job, with what the rules ask of it. */
export interface Step {
  readonly job: Job
  readonly uses: string
  readonly run: string
  readonly with: Readonly<Record<string, string>>
  readonly hasEnv: boolean
}

/** A job of a workflow. */
export interface Job {
  readonly name: string
  readonly rights: readonly string[]
  readonly machine: string
  readonly minutes: number
  readonly env: readonly string[]
  readonly environment: string
  readonly keys: readonly string[]
}

/** A workflow as the rules see it. */
export interface Workflow {
  readonly name: string
  readonly text: string
  readonly triggers: readonly string[]
  /** The rights at the top; `undefined` where nothing is said. */
  readonly rights: readonly string[] | undefined
  readonly isOneAtATime: boolean
  readonly jobs: readonly Job[]
  readonly steps: readonly Step[]
}

const mapAt = (node: unknown, key: string): YAMLMap | undefined => {
  const found = isMap(node) ? node.get(key) : undefined
  return isMap(found) ? found : undefined
}

const keysOf = (map: YAMLMap | undefined): readonly string[] =>
  (map?.items ?? []).map(({ key }) => String(key))

const pairsOf = (map: YAMLMap | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries((map?.items ?? []).map(({ key, value }) => [String(key), String(value)]))

const rightsIn = (map: YAMLMap): readonly string[] =>
  map.items.map(({ key, value }) => `${String(key)}: ${String(value)}`)

const textAt = (map: YAMLMap, key: string): string => String(map.get(key) ?? '')

function readJob(name: string, node: YAMLMap): Job {
  const rights = mapAt(node, 'permissions')
  return {
    name,
    rights: rights ? rightsIn(rights) : [textAt(node, 'permissions')].filter(Boolean),
    machine: textAt(node, 'runs-on'),
    minutes: Number(node.get('timeout-minutes') ?? Number.POSITIVE_INFINITY),
    env: keysOf(mapAt(node, 'env')),
    environment: textAt(node, 'environment'),
    keys: keysOf(node),
  }
}

function readSteps(job: Job, node: YAMLMap): readonly Step[] {
  const steps = node.get('steps')
  return (isSeq(steps) ? steps.items : []).flatMap((step) =>
    isMap(step)
      ? [
          {
            job,
            uses: textAt(step, 'uses'),
            run: textAt(step, 'run'),
            with: pairsOf(mapAt(step, 'with')),
            hasEnv: step.has('env'),
          },
        ]
      : [],
  )
}

function triggersOf(document: Document): readonly string[] {
  const on = isMap(document.contents) ? document.contents.get('on') : undefined
  if (isMap(on)) return keysOf(on)
  return isSeq(on) ? on.items.map(String) : [String(on)]
}

/** Reads a workflow; what is not there is empty, so that a rule can say so. */
export function readWorkflow(text: string): Workflow {
  const document = parseDocument(text)
  const top = mapAt(document.contents, 'permissions')
  const jobs = mapAt(document.contents, 'jobs')
  const nodes = keysOf(jobs).flatMap((name) => {
    const node = mapAt(jobs, name)
    return node ? [{ job: readJob(name, node), node }] : []
  })
  return {
    name: String(document.get('name')),
    text,
    triggers: triggersOf(document),
    rights: top ? rightsIn(top) : undefined,
    isOneAtATime: mapAt(document.contents, 'concurrency') !== undefined,
    jobs: nodes.map(({ job }) => job),
    steps: nodes.flatMap(({ job, node }) => readSteps(job, node)),
  }
}

/** The scripts of package.json that a workflow runs. */
export function scriptsOf(text: string): readonly string[] {
  const found: string[] = []
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      const [, script] = /^npm (?:run )?([a-z:-]+)$/.exec(isScalar(value) ? String(value.value) : '') ?? []
      if (isScalar(key) && key.value === 'run' && script !== undefined) found.push(script)
    },
  })
  return found
}
