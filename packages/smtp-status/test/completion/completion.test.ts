import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support.js'

const folder = mkdtempSync(join(tmpdir(), 'completion-'))
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  writeFileSync(join(folder, 'note'), '')
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(folder, shell), (await run(['completion', shell])).out)
})

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0

/** Gives what a shell prints for a script. The shell must not complain. */
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
  [
    ['lint', '--format', 'postfix-'],
    ['postfix-delivery', 'postfix-log', 'postfix-mail'],
  ],
  [['lint', 'x', '--protocol', 's'], ['smtp']],
]

const commandNames = ['classify', 'codes', 'completion', 'explain', 'help', 'lint', 'probe', 'scan']

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

  it('offers values behind =, which bash takes for a word of its own', () => {
    expect(askShell('bash', inBash, 'smtp-status', 'lint', '--format', '=', 'sw')).toEqual(['swaks'])
    expect(askShell('bash', inBash, 'smtp-status', 'lint', '--protocol', '=').toSorted()).toEqual([
      'lmtp',
      'smtp',
    ])
    // Case: = was taken out of COMP_WORDBREAKS.
    expect(askShell('bash', inBash, 'smtp-status', 'lint', '--format=sw')).toEqual(['--format=swaks'])
    expect(askShell('bash', inBash, 'smtp-status', 'explain', '--file=s')).toEqual([])
  })

  it('runs nothing of what was typed', () => {
    expect(askShell('bash', inBash, 'smtp-status', 'explain', '$(touch made)', '--j')).toEqual(['--json'])
    expect(askShell('bash', inBash, 'smtp-status', '$(touch made)')).toEqual([])
    expect(spawnSync('ls', ['made'], { cwd: folder }).status).not.toBe(0)
  })
})

/** Gives what fish offers for a line. */
const askFish = (line: string): readonly string[] =>
  askShell('fish', `source ./fish; complete -C '${line}'`)
    .map((offered) => offered.split('\t')[0] ?? '')
    .toSorted()

describe.skipIf(!has('fish'))('completion in fish (needs fish)', () => {
  it.each(asked)('of %j offers %j', (words, offered) => {
    expect(askFish(`smtp-status ${words.join(' ')}`)).toEqual(offered)
  })

  it('offers every command, values behind =, and the words of the command that is used alone', () => {
    expect(askFish('smtp-status ')).toEqual(commandNames)
    expect(askFish('smtp-status lint --format=sw')).toEqual(['--format=swaks'])
    // Files, since the command is codes.
    expect(askFish('smtp-status codes completion ')).toEqual(['bash', 'fish', 'note', 'zsh'])
    expect(askFish('smtp-status codes completion --s')).toEqual([])
  })
})

const inZsh = readFileSync(join(import.meta.dirname, 'ask.zsh'), 'utf8')

/** Gives what zsh offers for a line. */
const askZsh = (line: string): readonly string[] => askShell('zsh', inZsh, line).toSorted()

describe.skipIf(!has('zsh'))('completion in zsh (needs zsh)', () => {
  it.each(asked)('of %j offers %j', (words, offered) => {
    expect(askZsh(`smtp-status ${words.join(' ')}`)).toEqual(offered)
  })

  it('offers every command, and values behind =', () => {
    expect(askZsh('smtp-status ')).toEqual(commandNames)
    expect(askZsh('smtp-status lint --format=sw')).toEqual(['swaks'])
  })
})

it('refuses other shells, and says which there are', async () => {
  const { status, err } = await run(['completion', 'tcsh'])
  expect(status).toBe(2)
  expect(err).toContain('bash, zsh, fish')
})
