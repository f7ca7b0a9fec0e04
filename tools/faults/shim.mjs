// Preloaded into a command: counts its changes of the file system, and kills the process before one of them (KILL_AT), or has it fail
// there (FAIL_AT, with the code in FAIL_WITH). COUNT_TO names a file for the count.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { KILL_AT, FAIL_AT, FAIL_WITH = 'ENOSPC', COUNT_TO } = process.env
const write = fs.writeFileSync
let count = 0

function before(name) {
  count += 1
  if (count === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL')
  if (count === Number(FAIL_AT)) throw Object.assign(new Error(`${FAIL_WITH}: ${name}`), { code: FAIL_WITH })
}

function wrap(owner, name) {
  const real = owner[name]
  owner[name] = function counted(...words) {
    before(name)
    return real.apply(this, words)
  }
}

function wrapPromise(owner, name) {
  const real = owner[name]
  owner[name] = async function counted(...words) {
    before(name)
    return real.apply(this, words)
  }
}

const isWriting = (flags) => flags !== undefined && flags !== 'r'

const calls = [
  'writeFile',
  'appendFile',
  'rename',
  'link',
  'symlink',
  'rm',
  'rmdir',
  'unlink',
  'mkdir',
  'mkdtemp',
  'copyFile',
  'cp',
]
for (const name of [...calls.map((call) => `${call}Sync`), 'fsyncSync']) wrap(fs, name)
for (const name of calls) wrapPromise(fs.promises, name)

const openSync = fs.openSync
fs.openSync = (path, flags, ...rest) => {
  if (isWriting(flags)) before('openSync')
  return openSync(path, flags, ...rest)
}
const open = fs.promises.open
fs.promises.open = async (path, flags, ...rest) => {
  if (isWriting(flags)) before('open')
  const handle = await open(path, flags, ...rest)
  for (const name of ['writeFile', 'write', 'sync', 'truncate']) wrapPromise(handle, name)
  return handle
}
syncBuiltinESMExports()
if (COUNT_TO !== undefined) process.on('exit', () => write(COUNT_TO, String(count)))
