import type { Step, Workflow } from './workflow.js'
import { readWorkflow } from './workflow.js'

/** A rule that every workflow keeps to, beside being a valid one. */
export interface WorkflowRule {
  readonly id: string
  /** The requirement. */
  readonly title: string
  /** The risk without it. */
  readonly reason: string
  readonly check: (workflow: Workflow) => readonly string[]
  /** Changes to a workflow that is quiet (workflows.test.ts), each of which makes the rule fire. */
  readonly fires: readonly (readonly [from: string, to: string])[]
}

/** Finding of a rule in a workflow. */
export interface WorkflowFault {
  readonly rule: string
  readonly found: string
}

/** The rights that a job may have, by workflow; a right that is not needed is not here. */
const rights: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ci: { check: ['contents: read'] },
  audit: { audit: ['contents: read'] },
  review: { review: ['contents: read'] },
  'review-comment': { judge: ['contents: read'], comment: ['contents: read', 'pull-requests: write'] },
  'form-to-pull-request': {
    make: ['contents: read'],
    open: ['contents: write', 'issues: write', 'pull-requests: write'],
  },
  'compare-weekly': { compare: ['contents: read'], report: ['contents: read', 'issues: write'] },
  release: {
    version: ['contents: read'],
    ask: ['contents: write', 'pull-requests: write'],
    pack: ['contents: read'],
    publish: ['contents: read', 'id-token: write'],
    tags: ['contents: write'],
  },
  pages: { build: ['contents: read'], deploy: ['id-token: write', 'pages: write'] },
}

const isCheckout = ({ uses }: Step): boolean => uses.startsWith('actions/checkout@')
const mayWrite = ({ job }: Step): boolean =>
  job.rights.some((right) => right.endsWith('write') || right === 'write-all')

/** Tells whether the code or the file of a pull request can decide what a workflow does. */
const isOfStrangers = ({ triggers }: Workflow): boolean => triggers.includes('pull_request')

const nameOf = ({ job, run, uses }: Step): string => `${job.name}: ${run || uses}`

/** npm's commands that run what packages bring: an installation, a build, a test. */
const runsPackages = /^npm (?:ci|install|test|run (?:build|test|lint|size|check:))/

export const workflowRules: readonly WorkflowRule[] = [
  {
    id: 'pinned',
    title: 'An action is pinned to a commit, with its version beside it',
    reason: 'A tag can be moved to other code.',
    check: ({ steps, text }) =>
      steps
        .filter(({ uses }) => uses !== '')
        .filter(
          ({ uses }) =>
            !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses) ||
            !new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\n`).test(text),
        )
        .map(nameOf),
    fires: [
      ['@08c6903cd8c0fde910a37f88322edcfb5dd907a8', '@v5'],
      [' # v5.0.0', ''],
    ],
  },
  {
    id: 'no-rights-by-default',
    title: 'A workflow has no rights; each job asks for its own',
    reason: 'What a job does not say, it gets from the settings of the repository.',
    check: ({ rights: top }) => (top?.length === 0 ? [] : ['permissions: {} is not at the top']),
    fires: [
      ['permissions: {}\n', ''],
      ['permissions: {}\n', 'permissions: write-all\n'],
    ],
  },
  {
    id: 'least-rights',
    title: 'A job has exactly the rights that this list gives it',
    reason: 'A right that nobody needs is one that somebody can misuse.',
    check: ({ name, jobs }) =>
      jobs
        .filter((job) => String(job.rights) !== String(rights[name]?.[job.name] ?? 'none'))
        .map((job) => `${job.name}: ${job.rights.join(', ')}`),
    fires: [
      ['contents: read', 'contents: write'],
      ['contents: read', 'contents: read\n      packages: read'],
    ],
  },
  {
    id: 'write-runs-no-packages',
    title: 'A job that may write, or publish, installs, builds and tests nothing',
    reason: 'Any of hundreds of development packages could use its token.',
    check: ({ steps }) => steps.filter((step) => mayWrite(step) && runsPackages.test(step.run)).map(nameOf),
    fires: [['contents: read', 'id-token: write']],
  },
  {
    id: 'no-install-scripts',
    title: 'An installation runs no script of a package',
    reason: 'A script that runs at installation needs no test and no import to do harm.',
    check: ({ steps }) =>
      steps.filter(({ run }) => /npm (?:ci|install)\b(?!.*--ignore-scripts)/.test(run)).map(nameOf),
    fires: [['npm ci --ignore-scripts', 'npm ci']],
  },
  {
    id: 'no-pull-request-target',
    title: 'No workflow starts by pull_request_target',
    reason: 'It gives a token that writes to a run that a stranger starts.',
    check: ({ triggers }) => triggers.filter((trigger) => trigger === 'pull_request_target'),
    fires: [['pull_request:', 'pull_request_target:']],
  },
  {
    id: 'nothing-filled-into-a-shell',
    title: 'No expression stands in a command',
    reason: 'GitHub fills it in before the shell reads the line, so a title can be a command.',
    check: ({ steps }) => steps.filter(({ run }) => run.includes('${{')).map(nameOf),
    fires: [['npm test', 'echo ${{ github.event.issue.title }}']],
  },
  {
    id: 'npm-scripts-alone',
    title: 'A command is a script of package.json',
    reason: 'A script can be read, run and tested outside of GitHub.',
    check: ({ steps }) =>
      steps
        .filter(({ run }) => run !== '' && !/^npm (?:ci --ignore-scripts|test|run [a-z:-]+)$/.test(run))
        .map(nameOf),
    fires: [['npm test', 'npm test && curl example.org']],
  },
  {
    id: 'no-secret-with-strangers',
    title: 'A workflow that a pull request starts names no secret and no token',
    reason: 'The pull request may bring the code that reads it.',
    check: (workflow) =>
      isOfStrangers(workflow) && /secrets\.|github\.token|GITHUB_TOKEN|id-token/.test(workflow.text)
        ? ['a secret']
        : [],
    fires: [['      - run: npm test', '      - run: npm test\n        env:\n          T: ${{ secrets.T }}']],
  },
  {
    id: 'no-write-with-strangers',
    title: 'A workflow that a pull request starts may not write',
    reason: 'The pull request may bring the code that does.',
    check: (workflow) =>
      isOfStrangers(workflow)
        ? workflow.jobs.flatMap(({ rights: own }) => own.filter((right) => right.endsWith('write')))
        : [],
    fires: [['contents: read', 'pull-requests: write']],
  },
  {
    id: 'main-alone-after-a-run',
    title: 'A workflow that follows another one checks out the main branch alone',
    reason: 'It has rights, and the run that it follows may be one of a stranger.',
    check: ({ triggers, steps }) =>
      triggers.includes('workflow_run')
        ? steps
            .filter(
              (step) =>
                isCheckout(step) && step.with['ref'] !== '${{ github.event.repository.default_branch }}',
            )
            .map(nameOf)
        : [],
    fires: [['  pull_request:\n', '  workflow_run:\n    workflows: [review]\n']],
  },
  {
    id: 'no-artifact-of-strangers',
    title: 'A workflow that follows another one takes no artifact of it',
    reason: 'A pull request can put anything into it, and change the workflow that makes it.',
    check: ({ steps }) => steps.filter((step) => step.with['run-id'] !== undefined).map(nameOf),
    fires: [['persist-credentials: false', 'persist-credentials: false\n          run-id: 1']],
  },
  {
    id: 'no-credentials-left',
    title: 'A checkout leaves no token in the folder',
    reason: 'Everything that runs after it could read it.',
    check: ({ steps }) =>
      steps.filter((step) => isCheckout(step) && step.with['persist-credentials'] !== 'false').map(nameOf),
    fires: [['persist-credentials: false', 'fetch-depth: 1']],
  },
  {
    id: 'token-in-a-step-alone',
    title: 'A token is in the environment of a step, not of a job',
    reason: 'Each step of the job would have it.',
    check: ({ jobs }) =>
      jobs.filter(({ env }) => env.some((key) => /TOKEN|SECRET/.test(key))).map(({ name }) => name),
    fires: [['    steps:', '    env:\n      GITHUB_TOKEN: x\n    steps:']],
  },
  {
    id: 'no-install-with-a-variable',
    title: 'An installation and a build get no variable',
    reason: 'What packages run could read it.',
    check: ({ steps }) => steps.filter(({ run, hasEnv }) => runsPackages.test(run) && hasEnv).map(nameOf),
    fires: [['npm ci --ignore-scripts', 'npm ci --ignore-scripts\n        env:\n          X: y']],
  },
  {
    id: 'no-cache',
    title: 'No step keeps a cache between runs',
    reason: 'A run of lower trust may have filled what a run of higher trust takes.',
    check: ({ steps }) =>
      steps
        .filter((step) => step.with['cache'] !== undefined || step.uses.startsWith('actions/cache'))
        .map(nameOf),
    fires: [['persist-credentials: false', 'persist-credentials: false\n          cache: npm']],
  },
  {
    id: 'publishes-in-an-environment',
    title: 'A job that gets an identity token has an environment',
    reason: 'An environment names who has to agree, and from which branch.',
    check: ({ jobs }) =>
      jobs
        .filter(({ rights: own, environment }) => own.includes('id-token: write') && environment === '')
        .map(({ name }) => name),
    fires: [['contents: read', 'id-token: write']],
  },
  {
    id: 'no-registry-host',
    title: 'No workflow names the host of a package registry',
    reason: 'Trusted publishing needs none, and an installation takes that of npm.',
    check: ({ text }) => text.match(/registry-url|registry\.[a-z]+js\.org/g) ?? [],
    fires: [['persist-credentials: false', 'persist-credentials: false\n          registry-url: x']],
  },
  {
    id: 'a-limit-of-time',
    title: 'A job ends after 30 minutes at most',
    reason: 'A job that hangs holds a machine, and whatever waits for it.',
    check: ({ jobs }) => jobs.filter(({ minutes }) => !(minutes <= 30)).map(({ name }) => name),
    fires: [
      ['timeout-minutes: 30', 'timeout-minutes: 300'],
      ['    timeout-minutes: 30\n', ''],
    ],
  },
  {
    id: 'one-at-a-time',
    title: 'A workflow says what becomes of a run while another one runs',
    reason: 'Two runs at once could write over each other.',
    check: ({ isOneAtATime }) => (isOneAtATime ? [] : ['concurrency is not there']),
    fires: [['concurrency:', 'defaults:']],
  },
  {
    id: 'a-fixed-machine',
    title: 'A job runs on a named version of a machine of GitHub',
    reason: 'The newest one changes by itself; one of our own would keep what a run left.',
    check: ({ jobs }) =>
      jobs.filter(({ machine }) => !/^ubuntu-\d+\.\d+$/.test(machine)).map(({ name }) => name),
    fires: [
      ['ubuntu-24.04', 'ubuntu-latest'],
      ['ubuntu-24.04', 'self-hosted'],
    ],
  },
]

/** Runs all rules over a workflow's text. */
export function checkWorkflow(text: string): readonly WorkflowFault[] {
  const workflow = readWorkflow(text)
  return workflowRules.flatMap((rule) => rule.check(workflow).map((found) => ({ rule: rule.id, found })))
}
