import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { makeProject } from '../support.js'

const command = join(import.meta.dirname, '..', '..', 'bin', 'registry.js')
const built = join(import.meta.dirname, '..', '..', 'dist', 'bundle', 'main.js')
const python = spawnSync('python3', ['-c', 'import pty, sys; sys.exit(sys.version_info < (3, 9))'])
const canRun = python.status === 0 && existsSync(built)

interface Shown {
  readonly status: number | null
  /** Text that was drawn, without what only moves the cursor. */
  readonly text: string
}

/** Answers the questions of `registry propose` at a terminal: for each, what it shows, and the keys that are pressed then. */
function atTerminal(
  project: string,
  words: readonly string[],
  answers: readonly (readonly [string, string])[],
): Shown {
  const script = join(project, 'script.json')
  const plan = { command: [process.execPath, command, 'propose', ...words], folder: project, answers }
  writeFileSync(script, JSON.stringify(plan))
  const { status, stdout } = spawnSync('python3', [join(import.meta.dirname, 'terminal.py'), script], {
    encoding: 'utf8',
    timeout: 150_000,
  })
  return { status, text: stripVTControlCharacters(stdout) }
}

const today = new Date().toISOString().slice(0, 10)
const enter = '\r'
const down = '\u001B[B'

describe.skipIf(!canRun)('registry propose at a terminal (needs python3 and a build)', () => {
  it('asks for a new code from beginning to end, and writes it', { timeout: 180_000 }, () => {
    const project = makeProject()
    const { status, text } = atTerminal(
      project,
      [],
      [
        ['What is it to be?', enter],
        ['Subject: what', down.repeat(7) + enter],
        ['  Code', enter],
        ['Sample text', `Mail flood detected${enter}`],
        ['says the same as that of X.7.28', `\u0015Sender is new here${enter}`],
        ['Description:', `The message is put off because its sender has not been seen before.${enter}`],
        ['References:', `RFC 7372${enter}`],
        ['Basic status codes', `450, 451${enter}`],
        ['Classes from which', enter],
        ['Classes that it is', `4${enter}`],
        ['tell an attacker', `Tells senders that they are new here.${enter}`],
        ['Submitters', `M. Kucherawy${enter}`],
        ['The document that asks', enter],
        ['On whose authority', enter],
        ['Change controller', enter],
        ['What else', enter],
        ['Date', enter],
        ['Is this right?', enter],
        ['Write these files?', enter],
      ],
    )
    expect({ status, text }).toMatchObject({
      status: 0,
      text: expect.stringContaining('open a pull request'),
    })
    expect(text).toContain('What comes nearest')
    expect(text).toContain('rfc7372: Email Authentication Status Codes (standards track, 2014-09)')
    expect(readFileSync(join(project, 'registry-src', 'enumerated', 'X.7.31.yaml'), 'utf8')).toContain(
      'sampleText: Sender is new here\nbasicCodes: [450, 451]\nclasses: [4]\n',
    )
    expect(existsSync(join(project, '.changeset', 'register-x-7-31.md'))).toBe(true)
  })

  it(
    'goes back, shows a summary, and changes something of it before it is written',
    { timeout: 180_000 },
    () => {
      const project = makeProject()
      const { status, text } = atTerminal(
        project,
        ['--deprecate', 'X.1.2'],
        [
          ['The code to use instead', `X.1.3${enter}`],
          ['Why is it no longer', `<${enter}`],
          ['The code to use instead', `\u0015x.1.1${enter}`],
          ['Why is it no longer', `They say the same.${enter}`],
          ['References', enter],
          ['On whose authority', down + enter],
          ["IESG's direction be read", `https://datatracker.ietf.org/iesg/${enter}`],
          ['What else', enter],
          ['Date on which', `\u00152031-01-01${enter}`],
          ['has not come yet', `\u00152026-02-30${enter}`],
          ['calendar', `\u0015${today}${enter}`],
          ['Is this right?', down + enter],
          ['What is to change?', down.repeat(2) + enter],
          ['Why is it no longer', `\u0015They mean the same.${enter}`],
          ['Is this right?', enter],
          ['Write these files?', enter],
        ],
      )
      expect({ status, text }).toMatchObject({ status: 0, text: expect.stringContaining('was changed') })
      const entry = readFileSync(join(project, 'registry-src', 'enumerated', 'X.1.2.yaml'), 'utf8')
      expect(entry).toContain('replacedBy: X.1.1')
      expect(entry).toContain('They mean the same.')
    },
  )

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Esc', '\u001B'],
  ])(
    'keeps a draft at %s, offers it at the next start, and takes it away once it is written',
    { timeout: 180_000 },
    (_, key) => {
      const project = makeProject()
      const git = spawnSync('git', ['init', '--quiet'], { cwd: project })
      expect(git.status).toBe(0)
      const draft = join(project, '.git', 'registry-propose-draft.json')
      const stopped = atTerminal(
        project,
        [],
        [
          ['What is it to be?', down.repeat(3) + enter],
          ['Code', `1.1.2${enter}`],
          ['No entry is registered', `\u00155.1.2${enter}`],
          ['The code to use instead', `X.1.1${enter}`],
          ['Why is it no longer', key],
        ],
      )
      expect(stopped).toMatchObject({
        status: 2,
        text: expect.stringContaining('run npx registry propose again'),
      })
      expect(existsSync(draft)).toBe(true)
      const resumed = atTerminal(
        project,
        [],
        [
          ['Go on with the draft (deprecate X.1.2)?', enter],
          ['Why is it no longer', `They say the same.${enter}`],
          ['References', enter],
          ['On whose authority', down + enter],
          ["IESG's direction be read", `https://datatracker.ietf.org/iesg/${enter}`],
          ['What else', enter],
          ['Date on which', enter],
          ['Is this right?', enter],
          ['Write these files?', enter],
        ],
      )
      expect(resumed).toMatchObject({ status: 0, text: expect.stringContaining('X.1.2.yaml was changed') })
      expect(existsSync(draft)).toBe(false)
    },
  )

  it('writes nothing where the user stops', { timeout: 180_000 }, () => {
    const project = makeProject()
    const { status, text } = atTerminal(
      project,
      ['--subject', '7'],
      [
        ['X.7.31', enter],
        ['Sample text', '\u0003'],
      ],
    )
    expect({ status, text }).toMatchObject({
      status: 2,
      text: expect.stringContaining('nothing was written'),
    })
    expect(existsSync(join(project, 'registry-src', 'enumerated', 'X.7.31.yaml'))).toBe(false)
  })
})
