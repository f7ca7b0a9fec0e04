// Loaded into a process before a reader: whatever it would write, start or send is refused and noted.
import childProcess from 'node:child_process'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/** Names of the calls that were refused. */
export const refused = []

const denied = (name, code) => Object.assign(new Error(`${code}: ${name}`), { code })

function refuse(owner, name, note, code) {
  owner[name] = () => {
    if (note) refused.push(name)
    throw denied(name, code)
  }
}

const writing =
  'writeFile appendFile rename link symlink rm rmdir unlink mkdir mkdtemp copyFile cp chmod truncate'.split(
    ' ',
  )

/** Refuses all that changes files, starts a process or uses the network. Changes of files are noted. */
export function guard() {
  for (const name of writing) {
    refuse(fs, `${name}Sync`, true, 'EROFS')
    refuse(fs.promises, name, true, 'EROFS')
    refuse(fs, name, true, 'EROFS')
  }
  const { openSync } = fs
  fs.openSync = (path, flags = 'r', ...rest) => {
    if (flags === 'r') return openSync(path, flags, ...rest)
    refused.push('openSync')
    throw denied('openSync', 'EROFS')
  }
  for (const name of ['spawn', 'exec', 'execFile', 'fork']) refuse(childProcess, name, false, 'ENOENT')
  childProcess.spawnSync = () => ({
    status: null,
    error: denied('spawn', 'ENOENT'),
    stdout: Buffer.alloc(0),
    stderr: Buffer.alloc(0),
  })
  refuse(net.Socket.prototype, 'connect', true, 'ENETUNREACH')
  refuse(dns, 'lookup', true, 'ENETUNREACH')
  syncBuiltinESMExports()
}
