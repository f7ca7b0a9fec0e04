import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject } from '../support.js'
import { atTerminal, canRun, down, enter, newCode } from './at-terminal.js'

const today = new Date().toISOString().slice(0, 10)
describe.skipIf(!canRun)('registry propose at a terminal (needs python3 and a build)', () => {
  it('asks for a new code from beginning to end, and writes it', { timeout: 180_000 }, () => {
    const project = makeProject()
    const { status, text } = atTerminal(project, [], newCode)
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
})
