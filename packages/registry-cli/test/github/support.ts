import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { CommandResult, Job } from '../../src/github/job.js'
import { makeFolder, run } from '../support.js'

export const fixtures: string = join(import.meta.dirname, '..', 'fixtures')

export interface Request {
  readonly method: string
  readonly path: string
  readonly token: string | undefined
  readonly body: unknown
}

/** Answer of a loopback server to `METHOD /path`: JSON, or a status with JSON. */
export type Routes = Readonly<Record<string, unknown>>

export class Answer {
  readonly status: number
  readonly body: unknown

  constructor(status: number, body: unknown) {
    this.status = status
    this.body = body
  }
}

export interface Server {
  readonly address: string
  readonly requests: Request[]
  /** `METHOD /path` of every request. */
  readonly lines: () => readonly string[]
}

const isAddress = (value: unknown): value is AddressInfo =>
  typeof value === 'object' && value !== null && 'port' in value

/** A server on the loopback interface that answers like GitHub where a route says so, and 404 elsewhere. */
export async function serve(routes: Routes): Promise<Server> {
  const requests: Request[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => void (text += chunk.toString('utf8')))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      requests.push({ method, path: url, token: headers.authorization, body })
      const given = routes[`${method} ${url}`] ?? new Answer(404, { message: `no route ${method} ${url}` })
      const answer = given instanceof Answer ? given : new Answer(200, given)
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (!isAddress(address)) throw new Error('the server has no port')
  return {
    address: `http://127.0.0.1:${address.port}`,
    requests,
    lines: () => requests.map(({ method, path }) => `${method} ${path}`),
  }
}

/** The environment of a workflow that talks to a server. */
export function environment(server: Server, event: string): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: server.address,
    GITHUB_REPOSITORY: 'octo-org/registry',
    GITHUB_TOKEN: 'token-of-the-test',
    GITHUB_EVENT_PATH:
      event.endsWith('.json') && !event.includes('/') ? join(fixtures, 'events', event) : event,
  }
}

export interface JobOptions {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly workingFolder?: string
  readonly runRegistry?: (words: readonly string[]) => Promise<CommandResult>
}

export interface TestJob extends Job {
  readonly printed: () => string
}

/** A job that prints into a text. Without its own `runRegistry` it runs the real one in its folder. */
export function makeJob({ env = {}, workingFolder = makeFolder(), runRegistry }: JobOptions): TestJob {
  let text = ''
  const print = (more: string): void => void (text += more)
  return {
    terminal: { print, warn: print, colours: false, columns: 80 },
    workingFolder,
    clock: () => 0,
    today: () => '2026-03-14',
    fetch: globalThis.fetch,
    env,
    runRegistry: runRegistry ?? ((words) => run(words, workingFolder)),
    printed: () => text,
  }
}

/** A recorded event with the body of a recorded form in it, as a file. */
export function eventWithForm(event: string, form: string, folder: string): string {
  const recorded: unknown = JSON.parse(
    readFileSync(join(fixtures, 'events', event), 'utf8'),
    (key, value: unknown) =>
      key === 'body' ? readFileSync(join(fixtures, 'issues', form), 'utf8').replaceAll('\n', '\r\n') : value,
  )
  const path = join(folder, 'event.json')
  writeFileSync(path, JSON.stringify(recorded))
  return path
}

/** Runs git in a folder of a test. */
export function gitIn(folder: string, ...words: readonly string[]): string {
  const identity = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@users.noreply.github.com']
  return execFileSync('git', [...identity, ...words], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Makes a folder a repository with one commit of all that is in it. */
export function commitAll(folder: string): string {
  if (!existsSync(join(folder, '.git'))) gitIn(folder, 'init', '--quiet', '--initial-branch=main')
  gitIn(folder, 'add', '--all')
  gitIn(folder, 'commit', '--quiet', '-m', 'The registry')
  return gitIn(folder, 'rev-parse', 'HEAD').trim()
}
