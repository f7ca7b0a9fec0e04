// Foreign things that can stand where a command writes or reads, and a look at what became of them.
import { execFileSync, spawn } from 'node:child_process'
import { lstatSync, readFileSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { put, registryProgram } from './projects.mjs'

const longest = 60_000

/** Runs a program to its end; one that takes a minute is stopped, and has no status. */
export function run(folder, { program = registryProgram, words }) {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  child.stdout.resume()
  const timer = setTimeout(() => child.kill('SIGKILL'), longest)
  return new Promise((resolve) => {
    child.once('close', (status) => {
      clearTimeout(timer)
      resolve({ status, said })
    })
  })
}

/** Makes a socket on which nobody answers; gives what closes it. */
export const makeSocket = (path) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(path, () => resolve(() => server.close()))
  })

/** Makes files of somebody in a folder. */
function fill(folder) {
  for (const name of ['mine.txt', 'mine/inner.txt']) put(folder, name, 'mine\n')
}

/** Foreign things, made at a path. `outside` is a folder elsewhere that holds files. */
export const things = {
  'a file': (path) => writeFileSync(path, 'mine\n'),
  'a folder with files': fill,
  'a link to a folder': (path, outside) => symlinkSync(outside, path),
  'a link to nothing': (path, outside) => symlinkSync(join(outside, 'gone'), path),
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a socket': makeSocket,
  'a link to /dev/null': (path) => symlinkSync('/dev/null', path),
}
export const kindsOfThings = Object.keys(things)

/** Lists what stands at a path and below it, a line each. */
export function lookAt(path) {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isSymbolicLink()) return [`${path} is a link to ${readlinkSync(path)}`]
  if (found.isFile()) return [`${path} is ${readFileSync(path, 'utf8')}`]
  if (!found.isDirectory()) return [`${path} is of mode ${found.mode}`]
  return readdirSync(path).flatMap((name) => lookAt(join(path, name)))
}
