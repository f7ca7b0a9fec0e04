import { execFileSync, spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { connect } from 'node:net'

/** A server on loopback, as long as a test needs it. */
export interface RunningServer {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await new Promise((resolve) => server.close(resolve))
  return port
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('data', () => {
      socket.end('QUIT\r\n')
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })

/** Waits until a server greets, for twenty seconds at most. */
async function untilGreeting(port: number, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await answers(port)) return
    await setTimeout(200)
  }
  throw new Error(`${name} did not greet on port ${port}`)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const isRoot = process.getuid?.() === 0
const postfixProgram = '/usr/sbin/postfix'

/** Reason for which Postfix cannot be started here; empty where it can. */
export const postfixMissing: string = !isExecutable(postfixProgram)
  ? 'Postfix is not installed'
  : isRoot
    ? ''
    : 'Postfix wants to be started by root'

/** A folder that the users of a mail server may enter. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'smtp-status-'))
  chmodSync(folder, 0o755)
  return folder
}

function userId(name: string): number {
  return Number(execFileSync('id', ['-u', name], { encoding: 'utf8' }))
}

const postfixSettings = (folder: string): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
myhostname = mx.example.com
mydestination = example.com
mynetworks =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
local_recipient_maps = inline:{ alice=ok }
alias_maps =
alias_database =
local_transport = discard:
message_size_limit = 20000
smtpd_relay_restrictions = reject_unauth_destination
`

/** Starts Debian's Postfix with a configuration and a queue of its own; what is sent to alice@example.com is thrown away. */
export async function startPostfix(): Promise<RunningServer> {
  const folder = openFolder()
  const port = await freePort()
  for (const name of ['etc', 'queue', 'data']) mkdirSync(join(folder, name))
  chownSync(join(folder, 'data'), userId('postfix'), 0)
  const services = readFileSync('/usr/share/postfix/master.cf.dist', 'utf8')
  writeFileSync(join(folder, 'etc/master.cf'), services.replace(/^smtp( +)inet/m, `127.0.0.1:${port}$1inet`))
  writeFileSync(join(folder, 'etc/main.cf'), postfixSettings(folder))
  const run = (verb: string): void => {
    execFileSync(postfixProgram, ['-c', join(folder, 'etc'), verb], { stdio: 'pipe' })
  }
  run('start')
  await untilGreeting(port, 'Postfix')
  return {
    port,
    stop: async () => {
      run('stop')
      await setTimeout(200)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Place of OpenSMTPD's program: a variable names it, as it cannot be installed beside another mail server. */
const openSmtpdProgram = process.env['OPENSMTPD'] ?? '/usr/sbin/smtpd'

/** Reason for which OpenSMTPD cannot be started here; empty where it can. */
export const openSmtpdMissing: string = !isExecutable(openSmtpdProgram)
  ? 'OpenSMTPD is not installed; the variable OPENSMTPD may name its smtpd'
  : isRoot
    ? ''
    : 'OpenSMTPD wants to be started by root'

/** Starts Debian's OpenSMTPD in the foreground; mail for alice@example.com is kept in a folder that is thrown away. */
export async function startOpenSmtpd(): Promise<RunningServer> {
  const folder = openFolder()
  const port = await freePort()
  const settings = `listen on 127.0.0.1 port ${port} hostname mx.example.com
action "keep" maildir "${folder}/mail" virtual { "alice@example.com" = root }
match from any for domain "example.com" action "keep"
`
  writeFileSync(join(folder, 'smtpd.conf'), settings)
  const child = spawn(openSmtpdProgram, ['-d', '-f', join(folder, 'smtpd.conf')], { stdio: 'ignore' })
  await untilGreeting(port, 'OpenSMTPD')
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(0)))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
