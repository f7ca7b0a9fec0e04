import type { Document, YAMLMap } from 'yaml'
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'

/** A fault of a workflow: which check, and what. */
export interface Fault {
  readonly check: string
  readonly found: string
}

type Check = (document: Document, text: string) => readonly string[]

interface Step {
  readonly job: string
  readonly step: YAMLMap
}

const mapAt = (node: unknown, key: string): YAMLMap | undefined => {
  const found = isMap(node) ? node.get(key) : undefined
  return isMap(found) ? found : undefined
}

const keysOf = (map: YAMLMap | undefined): readonly string[] =>
  (map?.items ?? []).map(({ key }) => String(key))
const jobsOf = (document: Document): readonly (readonly [name: string, job: YAMLMap])[] => {
  const jobs = mapAt(document.contents, 'jobs')
  return keysOf(jobs).flatMap((name) => {
    const job = mapAt(jobs, name)
    return job ? [[name, job] as const] : []
  })
}

const stepsOf = (document: Document): readonly Step[] =>
  jobsOf(document).flatMap(([job, node]) => {
    const steps = node.get('steps')
    return isSeq(steps) ? steps.items.flatMap((step) => (isMap(step) ? [{ job, step }] : [])) : []
  })

const textOf = (map: YAMLMap, key: string): string => String(map.get(key) ?? '')
const usesOf = (document: Document): readonly string[] =>
  stepsOf(document)
    .map(({ step }) => textOf(step, 'uses'))
    .filter(Boolean)
const triggersOf = (document: Document): readonly string[] => {
  const on = isMap(document.contents) ? document.contents.get('on') : undefined
  return isMap(on) ? keysOf(on) : [String(on)]
}

/** All texts of a workflow that GitHub fills in before a shell sees them. */
const shellTexts = (document: Document): readonly string[] =>
  stepsOf(document)
    .map(({ step }) => textOf(step, 'run'))
    .filter(Boolean)

/** Whether a workflow runs code that a pull request brings. */
const runsStrangersCode = (document: Document): boolean => triggersOf(document).includes('pull_request')

/** The rights that a job may have, by workflow; a right that is not needed is not here. */
const rights: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ci: { check: ['contents: read'] },
  review: { review: ['contents: read'] },
  'review-comment': { comment: ['actions: read', 'contents: read', 'pull-requests: write'] },
  'form-to-pull-request': {
    make: ['contents: read'],
    open: ['contents: write', 'issues: write', 'pull-requests: write'],
  },
  'compare-weekly': { compare: ['contents: read', 'issues: write'] },
  release: {
    version: ['contents: write', 'pull-requests: write'],
    publish: ['contents: write', 'id-token: write'],
  },
  pages: { build: ['contents: read'], deploy: ['id-token: write', 'pages: write'] },
}

const rightsOf = (job: YAMLMap): readonly string[] =>
  (mapAt(job, 'permissions')?.items ?? []).map(({ key, value }) => `${String(key)}: ${String(value)}`)

const nameOf = (document: Document): string => String(document.get('name'))

/** What every workflow has to keep to, beside being a valid one. */
const checks: Readonly<Record<string, Check>> = {
  'pinned by commit': (document, text) =>
    usesOf(document).filter(
      (uses) =>
        !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) ||
        !new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\n`).test(text),
    ),
  'no rights by default': (document) => {
    const top = mapAt(document.contents, 'permissions')
    return top && top.items.length === 0 ? [] : ['permissions: {} is not at the top']
  },
  'least rights': (document) =>
    jobsOf(document).flatMap(([name, job]) => {
      const given = rightsOf(job)
      const allowed = rights[nameOf(document)]?.[name]
      return allowed !== undefined && String(given) === String(allowed)
        ? []
        : [`${name}: ${given.join(', ')}`]
    }),
  'no pull_request_target': (document) =>
    triggersOf(document).filter((trigger) => trigger === 'pull_request_target'),
  'nothing filled into a shell': (document) => shellTexts(document).filter((text) => text.includes('${{')),
  'npm scripts alone': (document) =>
    shellTexts(document).filter((text) => !/^npm (?:ci|test|run [a-z:-]+)$/.test(text)),
  'no secrets with strangers': (document, text) =>
    runsStrangersCode(document) && /secrets\.|github\.token|GITHUB_TOKEN|id-token/.test(text)
      ? ['a secret']
      : [],
  'no write with strangers': (document) =>
    runsStrangersCode(document)
      ? jobsOf(document).flatMap(([, job]) => rightsOf(job).filter((right) => right.endsWith('write')))
      : [],
  'main branch alone where a run is followed': (document) =>
    triggersOf(document).includes('workflow_run')
      ? stepsOf(document).flatMap(({ step }) => {
          const ref = mapAt(step, 'with')?.get('ref')
          const isCheckout = textOf(step, 'uses').startsWith('actions/checkout@')
          return isCheckout && ref !== '${{ github.event.repository.default_branch }}' ? [String(ref)] : []
        })
      : [],
  'no credentials left': (document) =>
    stepsOf(document).flatMap(({ job, step }) =>
      textOf(step, 'uses').startsWith('actions/checkout@') &&
      mapAt(step, 'with')?.get('persist-credentials') !== false
        ? [job]
        : [],
    ),
  'no install with a token': (document) =>
    stepsOf(document).flatMap(({ job, step }) =>
      /^npm (?:ci|run build)$/.test(textOf(step, 'run')) && step.has('env') ? [job] : [],
    ),
  'token in a step alone': (document) =>
    jobsOf(document).flatMap(([name, job]) =>
      keysOf(mapAt(job, 'env')).some((key) => key.includes('TOKEN')) ? [name] : [],
    ),
  'a limit of time': (document) =>
    jobsOf(document).flatMap(([name, job]) => {
      const minutes = job.get('timeout-minutes')
      return typeof minutes === 'number' && minutes <= 30 ? [] : [name]
    }),
  'one at a time': (document) =>
    mapAt(document.contents, 'concurrency') ? [] : ['concurrency is not there'],
  'a fixed machine': (document) =>
    jobsOf(document).flatMap(([name, job]) => (String(job.get('runs-on')).endsWith('latest') ? [name] : [])),
}

/** The names of the checks. */
export const checkNames: readonly string[] = Object.keys(checks)

/** Runs all checks over a workflow's text. */
export function checkWorkflow(text: string): readonly Fault[] {
  const document = parseDocument(text)
  return Object.entries(checks).flatMap(([check, run]) =>
    run(document, text).map((found) => ({ check, found })),
  )
}

/** The scripts of package.json that a workflow runs. */
export function scriptsOf(text: string): readonly string[] {
  const found: string[] = []
  visit(parseDocument(text), {
    Pair: (_, { key, value }) => {
      const [, script] = /^npm (?:run )?([a-z:-]+)$/.exec(isScalar(value) ? String(value.value) : '') ?? []
      if (isScalar(key) && key.value === 'run' && script !== undefined && script !== 'ci') found.push(script)
    },
  })
  return found
}
