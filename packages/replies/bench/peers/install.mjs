import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Libraries, installed with what they need. npmlog is what zone-mta's file needs. */
const installed = ['emailjs-smtp-client@2.0.1', 'smtp-client@0.4.0', 'nodemailer@10.6.0', 'npmlog@7.0.1']

/** Whole servers of which one file is wanted: unpacked without the hundreds of packages that they need. */
const unpacked = ['Haraka@3.3.4', 'zone-mta@3.10.3']

/** Not in every registry; a folder that has it can be told in SMTP_REPLY_FOLDER. */
const smtpReply = 'smtp-reply@1.1.0'

const nameOf = (spec) => spec.slice(0, spec.lastIndexOf('@'))

function npm(folder, ...words) {
  return execFileSync('npm', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

const install = (folder, ...specs) =>
  npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...specs)

function unpack(folder, spec) {
  const archive = npm(folder, 'pack', spec).trim()
  const target = join(folder, 'node_modules', nameOf(spec))
  mkdirSync(target, { recursive: true })
  execFileSync('tar', ['xzf', join(folder, archive), '--strip-components=1', '-C', target])
}

function tryToInstall(folder, spec) {
  try {
    install(folder, spec)
  } catch {
    console.error(`${spec} cannot be installed from this registry`)
  }
}

export const peersFolder = join(tmpdir(), 'smtp-status-peers')

/** Tells whether the peers were installed before. */
export const hasPeers = (folder = peersFolder) => existsSync(join(folder, 'done'))

/**
 * Installs the peers into a folder of their own, once.
 * @returns `load`, which is `require` from there; `textOf`, a peer's file; `versionOf`, `null` where it could not be had
 */
export function installPeers(folder = peersFolder) {
  if (!hasPeers(folder)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    install(folder, ...installed)
    tryToInstall(folder, smtpReply)
    for (const spec of unpacked) unpack(folder, spec)
    writeFileSync(join(folder, 'done'), '')
  }
  const given = { 'smtp-reply': process.env['SMTP_REPLY_FOLDER'] }
  const placeOf = (name) => given[name] ?? join(folder, 'node_modules', name)
  const require = createRequire(join(folder, 'package.json'))
  const textOf = (name, file) => readFileSync(join(placeOf(name), file), 'utf8')
  return {
    load: (name, path = '') => require(given[name] ?? name + path),
    textOf,
    versionOf: (name) =>
      existsSync(join(placeOf(name), 'package.json'))
        ? JSON.parse(textOf(name, 'package.json')).version
        : null,
  }
}
