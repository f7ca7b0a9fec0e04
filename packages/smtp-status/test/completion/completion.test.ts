import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support.js'

const folder = mkdtempSync(join(tmpdir(), 'completion-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(folder, shell), (await run(['completion', shell])).out)
})

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0

/** What a shell prints for a script; its complaints are no part of it, and there must be none. */
function askShell(name: string, script: string, ...words: readonly string[]): readonly string[] {
  const { stdout, stderr } = spawnSync(name, ['-c', script, name, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

/** As bash does it: it looks up the function that was registered for the command, and calls it with the words. */
const inBash = `source ./bash
[[ $(complete -p smtp-status) == *' -F '* ]] || exit 1
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
function=$(complete -p smtp-status); function=\${function##*-F }; \${function%% *}
printf '%s\\n' "\${COMPREPLY[@]}"`

const asked: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [['ex'], ['explain']],
  [
    ['completion', ''],
    ['bash', 'fish', 'zsh'],
  ],
  [['explain', '--j'], ['--json']],
  [['codes', 'mailbox', '--de'], ['--deprecated']],
  [['help', 'cl'], ['classify']],
]

describe.skipIf(!has('bash'))('completion in bash (needs bash)', () => {
  it.each(asked)('of %j offers %j', (words, offered) => {
    expect(askShell('bash', inBash, 'smtp-status', ...words).toSorted()).toEqual(offered)
  })

  it('offers all commands and options at first, and leaves values of options and arguments to file names', () => {
    const first = askShell('bash', inBash, 'smtp-status', '')
    expect(first).toEqual(expect.arrayContaining(['explain', 'codes', 'classify', '--version', '--help']))
    expect(askShell('bash', inBash, 'smtp-status', 'explain', '--file', 'e')).toEqual([])
    expect(askShell('bash', inBash, 'smtp-status', 'classify', 'ma')).toEqual([])
  })

  it('runs nothing of what was typed', () => {
    expect(askShell('bash', inBash, 'smtp-status', 'explain', '$(touch made)', '--j')).toEqual(['--json'])
    expect(askShell('bash', inBash, 'smtp-status', '$(touch made)')).toEqual([])
    expect(spawnSync('ls', ['made'], { cwd: folder }).status).not.toBe(0)
  })
})

describe.skipIf(!has('fish'))('completion in fish (needs fish)', () => {
  it.each(asked)('of %j offers %j', (words, offered) => {
    const lines = askShell('fish', `source ./fish; complete -C 'smtp-status ${words.join(' ')}'`)
    expect(lines.map((line) => line.split('\t')[0]).toSorted()).toEqual(offered)
  })
})

describe.skipIf(!has('zsh'))('completion in zsh (needs zsh)', () => {
  it('is a script that zsh can read, and that names every command', () => {
    expect(spawnSync('zsh', ['-n', './zsh'], { cwd: folder, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
    const names = askShell(
      'zsh',
      'autoload -U compinit; compinit -u -D; source ./zsh; print -l ${(k)_comps[(I)smtp-status]}',
    )
    expect(names).toEqual(['smtp-status'])
  })
})

it('refuses other shells, and says which there are', async () => {
  const { status, err } = await run(['completion', 'tcsh'])
  expect(status).toBe(2)
  expect(err).toContain('bash, zsh, fish')
})
