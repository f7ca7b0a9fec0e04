import { existsSync, lstatSync, readdirSync } from 'node:fs'
import * as disk from 'node:fs/promises'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { publishedName } from '@smtp-status/publish'
import type { Terminal } from '@smtp-status/terminal'
import { CannotRun, runProcess } from '@smtp-status/terminal'
import { buildSite, loadSite } from './build.js'
import { serveFolder } from './serve.js'

const root = join(import.meta.dirname, '../../..')

const options = {
  source: { type: 'string', default: join(root, 'registry-src') },
  out: { type: 'string', default: join(root, 'dist/site') },
  origin: { type: 'string' },
  repository: { type: 'string' },
  iana: { type: 'string' },
  port: { type: 'string', default: '4173' },
} as const

const usage = `write "site build" or "site serve", with any of ${Object.keys(options)
  .map((name) => `--${name} VALUE`)
  .join(', ')}`

const firstSentence = (text: string): string => text.replace(/\. .*$/s, '')

function parse(
  args: string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new CannotRun(firstSentence(error instanceof Error ? error.message : String(error)), usage, {
      cause: error,
    })
  }
}

/** The port of `--port`, 0 to 65535. */
function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new CannotRun(`--port ${text} is no port`, 'give a number from 0 to 65535; 0 takes one that is free')
}

const noPlace = (folder: string, reason: string): CannotRun =>
  new CannotRun(
    `${folder} ${reason}`,
    'give --out a folder that is new, empty, or a site that was built before',
  )

/** Refuses a place that holds anything else than a site, as a build replaces it as a whole. */
async function checkOut(folder: string): Promise<void> {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return
  if (found.isSymbolicLink() && (await publishedName(disk, resolve(folder))) === undefined)
    throw noPlace(folder, 'is a link that no build made, and would be lost')
  if (!found.isSymbolicLink() && !found.isDirectory())
    throw noPlace(folder, 'is no folder, and would be lost')
  if (existsSync(folder) && !existsSync(join(folder, '404.html')) && readdirSync(folder).length > 0)
    throw noPlace(folder, 'holds files that are no site, and a build would delete them')
}

async function serve(folder: string, port: number): Promise<Server> {
  try {
    return await serveFolder(folder, port)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!isTaken) throw error
    throw new CannotRun(`port ${port} is in use`, 'give another by --port; 0 takes one that is free', {
      cause: error,
    })
  }
}

/** The address of a server on the loopback address. */
function addressOf(server: Server): string {
  const bound = server.address()
  return `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : bound}/`
}

/** Builds the site, and serves it where that is asked for. */
async function run(args: string[], { print }: Terminal): Promise<0> {
  const { values, positionals } = parse(args)
  const [task = 'build', ...more] = positionals
  if ((task !== 'build' && task !== 'serve') || more.length > 0)
    throw new CannotRun(`"${positionals.join(' ')}" is no task`, usage)
  const port = portOf(values.port)
  await checkOut(values.out)
  const start = performance.now()
  const { source, origin, repository, iana } = values
  const site = await loadSite({ source, ianaFile: iana, origin, repository })
  const written = await buildSite(site, values.out)
  print(`${written} files of the site, ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  if (task === 'serve') print(`${addressOf(await serve(values.out, port))}\n`)
  return 0
}

await runProcess('site', process, (terminal) => run(process.argv.slice(2), terminal))
