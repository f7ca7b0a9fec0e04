// Preloaded into a command: counts its changes of the file system, and kills the process before one of them (KILL_AT), or has it fail
// there (FAIL_AT, with the code in FAIL_WITH). Of a recursive removal, each file and folder that goes is a change. COUNT_TO names a file
// for the count. With TELL_FIRST, the pipe 3 gets a sign before the first change.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const { KILL_AT, FAIL_AT, FAIL_WITH = 'ENOSPC', COUNT_TO, TELL_FIRST } = process.env
const real = { ...fs }
let changes = 0

function before(name) {
  changes += 1
  if (changes === 1 && TELL_FIRST !== undefined) real.writeSync(3, '.')
  if (changes === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL')
  if (changes === Number(FAIL_AT))
    throw Object.assign(new Error(`${FAIL_WITH}: ${name}`), { code: FAIL_WITH })
}

function wrap(owner, name) {
  const former = owner[name]
  owner[name] = function counted(...words) {
    before(name)
    return former.apply(this, words)
  }
}

function wrapPromise(owner, name) {
  const former = owner[name]
  owner[name] = async function counted(...words) {
    before(name)
    return former.apply(this, words)
  }
}

const isWriting = (flags) => flags !== undefined && flags !== 'r'

const calls = [
  'writeFile',
  'appendFile',
  'rename',
  'link',
  'symlink',
  'rmdir',
  'unlink',
  'mkdir',
  'mkdtemp',
  'copyFile',
]
for (const name of [...calls.map((call) => `${call}Sync`), 'fsyncSync']) wrap(fs, name)
for (const name of calls) wrapPromise(fs.promises, name)

/** Takes away a file, or a folder with all that it holds, one after the other. */
function removeEach(path) {
  const isFolder = real.lstatSync(path).isDirectory()
  if (isFolder) for (const name of real.readdirSync(path)) removeEach(join(path, name))
  before('rm')
  if (isFolder) real.rmdirSync(path)
  else real.unlinkSync(path)
}

function remove(path, options = {}) {
  const isThere = real.lstatSync(path, { throwIfNoEntry: false }) !== undefined
  if (options.recursive && isThere) return removeEach(path)
  before('rm')
  return real.rmSync(path, options)
}

const notCounted = () => {
  throw new Error('cp is not counted file by file yet: teach tools/faults/shim.mjs to')
}
Object.assign(fs, { rmSync: remove, cpSync: notCounted })
Object.assign(fs.promises, { rm: async (...words) => remove(...words), cp: notCounted })

fs.openSync = (path, flags, ...rest) => {
  if (isWriting(flags)) before('openSync')
  return real.openSync(path, flags, ...rest)
}
const open = fs.promises.open
fs.promises.open = async (path, flags, ...rest) => {
  if (isWriting(flags)) before('open')
  const handle = await open(path, flags, ...rest)
  for (const name of ['writeFile', 'write', 'sync', 'truncate']) wrapPromise(handle, name)
  return handle
}
syncBuiltinESMExports()
if (COUNT_TO !== undefined) process.on('exit', () => real.writeFileSync(COUNT_TO, String(changes)))
