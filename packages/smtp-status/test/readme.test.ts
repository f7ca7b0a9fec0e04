import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rightAnswer, startScripted } from './probe/scripted-server.js'
import type { ScriptedServer } from './probe/scripted-server.js'

const root = join(import.meta.dirname, '..')
const pagesFolder = join(root, '../../docs/commands')
const pages = readdirSync(pagesFolder).filter((name) => name.startsWith('smtp-status-'))
const files = [join(root, 'README.md'), ...pages.map((name) => join(pagesFolder, name))]
const sessions = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
    ([, line = '', printed = '']) => ({ page: basename(file), line, printed }),
  ),
)

// A folder with a command as an installation would have it.
const folder = mkdtempSync(join(tmpdir(), 'readme-'))
const command = join(folder, 'smtp-status')
writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/smtp-status.js')}' "$@"\n`)
chmodSync(command, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a server where the README has one: it leaves out a code. */
const shownAddress = '127.0.0.1:2525'
let server: ScriptedServer
beforeAll(async () => {
  server = await startScripted('220 mx.example.com ESMTP\r\n', (line) =>
    line.endsWith('@elsewhere.invalid>') ? '550 We do not relay\r\n' : rightAnswer(line),
  )
})
afterAll(() => server.stop())

/** Gives what a line prints on standard output, in the folder of examples. */
function printedBy(line: string): Promise<string> {
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, FORCE_COLOR: '' }
  const options = { cwd: join(root, 'test/readme'), env }
  return new Promise((resolve) => {
    execFile('sh', ['-c', line], options, (_, stdout) => resolve(stdout))
  })
}

describe('the README and the pages of the commands', () => {
  it('show commands with what they print', () => expect(sessions.length).toBeGreaterThanOrEqual(8))

  it('have a page for each command that reads something', () => {
    const named = pages.map((name) => name.replace(/^smtp-status-|\.md$/g, ''))
    expect(named.toSorted()).toEqual(['classify', 'codes', 'explain', 'lint', 'probe', 'scan'])
  })

  it.each(sessions)('are right about $line in $page', async ({ line, printed }) => {
    const address = `127.0.0.1:${server.port}`
    const stdout = await printedBy(line.replace(shownAddress, address))
    expect(stdout.replaceAll(address, shownAddress)).toBe(printed)
  })
})
