import { CannotRun } from '../context.js'
import type { Job } from './job.js'
import { variable } from './job.js'
import { listOf, valueAt } from './json.js'

type Method = 'GET' | 'POST' | 'PATCH'

/** GitHub's REST API for one repository. Paths are relative to the repository: `/issues/7/comments`. */
export interface GitHub {
  /** Throws `Refused` where GitHub says no. */
  readonly send: (method: Method, path: string, body?: object) => Promise<unknown>
}

/** GitHub's answer was an error. */
export class Refused extends CannotRun {
  readonly httpStatus: number

  constructor(request: string, httpStatus: number, message: string) {
    super(
      `GitHub refused ${request}: ${httpStatus} ${message}`.trimEnd(),
      'see the permissions of the workflow',
    )
    this.name = 'Refused'
    this.httpStatus = httpStatus
  }
}

const timeout = 30_000

function headersFor(token: string): Readonly<Record<string, string>> {
  return {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'user-agent': 'smtp-enhanced-status-codes-registry',
    'x-github-api-version': '2022-11-28',
  }
}

const isRepository = (name: string): boolean => /^[\w.-]+\/[\w.-]+$/.test(name)

/** The API as a workflow's environment gives it: GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_TOKEN. */
export function gitHubOf(job: Job): GitHub {
  const repository = variable(job, 'GITHUB_REPOSITORY')
  if (!isRepository(repository)) throw new CannotRun('GITHUB_REPOSITORY is not OWNER/NAME', 'set it so')
  const base = `${variable(job, 'GITHUB_API_URL')}/repos/${repository}`
  const headers = headersFor(variable(job, 'GITHUB_TOKEN'))
  return {
    send: async (method, path, body) => {
      const response = await job.fetch(base + path, {
        method,
        headers,
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      const answer: unknown = await response.json().catch(() => undefined)
      if (response.ok) return answer
      throw new Refused(`${method} ${path}`, response.status, String(valueAt(answer, 'message') ?? ''))
    },
  }
}

const pageSize = 100
const mostPages = 50

/** Goes through a list of GitHub's page by page; stops at 5,000 items. */
export async function* itemsOf(gitHub: GitHub, path: string): AsyncGenerator<unknown, void, undefined> {
  const joint = path.includes('?') ? '&' : '?'
  for (let page = 1; page <= mostPages; page++) {
    const items = listOf(await gitHub.send('GET', `${path}${joint}per_page=${pageSize}&page=${page}`), path)
    yield* items
    if (items.length < pageSize) return
  }
}
