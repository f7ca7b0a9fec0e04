import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandResult } from '../../src/github/job.js'
import { makeProposal } from '../../src/github/proposal.js'
import { makeProject } from '../support.js'
import type { TestJob } from './support.js'
import { commitAll, eventWithForm, gitIn, makeJob } from './support.js'

const nothing: CommandResult = { status: 0, out: '', err: '' }

interface Prepared {
  readonly job: TestJob
  readonly project: string
  readonly base: string
  readonly asked: (readonly string[])[]
}

/** A checkout and a job in it, with `registry propose` and `registry review` played by the test. */
function prepare(form: string, propose: (project: string) => CommandResult): Prepared {
  const project = makeProject()
  writeFileSync(join(project, '.gitignore'), 'dist/\nevent.json\n')
  const base = commitAll(project)
  const asked: (readonly string[])[] = []
  const job = makeJob({
    workingFolder: project,
    env: { GITHUB_EVENT_PATH: eventWithForm('issues-labeled-register.json', form, project) },
    runRegistry: async (words) => {
      asked.push(words)
      return words[0] === 'propose' ? propose(project) : { ...nothing, out: '# The review\n' }
    },
  })
  return { job, project, base, asked }
}

const resultOf = (project: string): unknown =>
  JSON.parse(readFileSync(join(project, 'dist', 'github', 'proposal.json'), 'utf8'))

function writeEntry(project: string): CommandResult {
  writeFileSync(join(project, 'registry-src', 'enumerated', 'X.7.31.yaml'), 'code: X.7.31\n')
  return nothing
}

describe('a filled-in form', () => {
  it('becomes one commit on a branch of its own, with its review', async () => {
    const { job, project, base, asked } = prepare('register-a-code.md', writeEntry)
    expect(await makeProposal(job)).toBe(0)
    expect(resultOf(project)).toEqual({
      kind: 'change',
      issue: 12,
      base,
      title: 'Enumerated status code X.7.31, as asked for in #12',
      files: [{ path: 'registry-src/enumerated/X.7.31.yaml', text: 'code: X.7.31\n' }],
      report: '# The review\n',
    })
    expect(gitIn(project, 'log', '--format=%s|%an', `${base}..form/issue-12`)).toBe(
      'Enumerated status code X.7.31, as asked for in #12|github-actions[bot]\n',
    )
    expect(asked.at(-1)).toEqual([
      'review',
      `--base=${base}`,
      '--origin=the form of issue 12',
      '--format',
      'markdown',
    ])
  })

  it('reaches the command in a file, with line ends of one sort, and never in words', async () => {
    const { job, project, asked } = prepare('register-a-code-hostile.md', writeEntry)
    await makeProposal(job)
    const form = join(project, 'dist', 'github', 'issue.md')
    expect(asked[0]).toEqual(['propose', '--from-issue', form])
    expect(readFileSync(form, 'utf8')).toBe(
      readFileSync(
        join(import.meta.dirname, '..', 'fixtures', 'issues', 'register-a-code-hostile.md'),
        'utf8',
      ),
    )
    expect(JSON.stringify([asked, resultOf(project)])).not.toContain('touch pwned')
  })

  it('with faults becomes the list of them, and no branch', async () => {
    const { job, project, base } = prepare('register-a-code.md', () => ({
      status: 1,
      out: '',
      err: 'X.7.1 is taken\n',
    }))
    expect(await makeProposal(job)).toBe(0)
    expect(resultOf(project)).toEqual({ kind: 'faults', issue: 12, base, report: 'X.7.1 is taken\n' })
    expect(gitIn(project, 'branch', '--list', 'form/*')).toBe('')
  })

  it('is not blamed where the command could not run, as on a full disk', async () => {
    const { job, project } = prepare('register-a-code.md', () => ({
      status: 2,
      out: '',
      err: 'registry: no space is left on the disk\n',
    }))
    await expect(makeProposal(job)).rejects.toThrow(
      /^the proposal could not be made: registry: no space is left/,
    )
    expect(() => resultOf(project)).toThrow(/ENOENT/)
  })

  it('that changes nothing is said to', async () => {
    const { job, project } = prepare('register-a-code.md', () => nothing)
    await makeProposal(job)
    expect(resultOf(project)).toMatchObject({ kind: 'faults', report: 'The form changes nothing.\n' })
  })

  it('changes nothing but the registry', async () => {
    const { job } = prepare('register-a-code.md', (project) => {
      writeFileSync(join(project, 'package.json'), '{}')
      return nothing
    })
    await expect(makeProposal(job)).rejects.toThrow(/a proposal may not change "package\.json"/)
  })
})
