// Preloaded into a command by tests: counts the changes of the file system, and kills the process before one of them (KILL_AT) or
// has it fail there (FAIL_AT, with the code in FAIL_WITH). COUNT_TO names a file for the count.
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

const changing = ['writeFileSync', 'renameSync', 'linkSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'fsyncSync']
for (const name of changing) {
  const real = fs[name]
  fs[name] = (...words) => {
    before(name)
    return real(...words)
  }
}
const open = fs.openSync
fs.openSync = (path, flags, ...rest) => {
  if (flags !== undefined && flags !== 'r') before('openSync')
  return open(path, flags, ...rest)
}
syncBuiltinESMExports()
if (COUNT_TO !== undefined) process.on('exit', () => write(COUNT_TO, String(count)))
