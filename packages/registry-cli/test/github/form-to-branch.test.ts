import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProposal } from '../../src/github/proposal.js'
import { openProposal } from '../../src/github/open-proposal.js'
import { makeProject, root, run } from '../support.js'
import { commitAll, environment, eventWithForm, gitIn, makeJob, serve } from './support.js'

const repository = '/repos/octo-org/registry'
const source = (project: string, file: string): string => join(project, 'registry-src', file)

/** Takes entries of documents.yaml out, so that a form has to bring them. */
function withoutDocuments(project: string, ids: readonly string[]): void {
  const path = source(project, 'documents.yaml')
  const kept = readFileSync(path, 'utf8')
    .split(/^(?=\S)/m)
    .filter((part) => !ids.some((id) => part.startsWith(`${id}:`)))
  writeFileSync(path, kept.join(''))
}

/** The frozen registry as a git repository with the real forms, changed by the test before its first commit. */
function makeRepository(prepare: (project: string) => void): {
  readonly project: string
  readonly base: string
} {
  const project = makeProject()
  cpSync(join(root, '.github', 'ISSUE_TEMPLATE'), join(project, '.github', 'ISSUE_TEMPLATE'), {
    recursive: true,
  })
  mkdirSync(join(project, '.changeset'))
  cpSync(join(root, '.changeset', 'config.json'), join(project, '.changeset', 'config.json'))
  writeFileSync(join(project, '.gitignore'), 'dist/\nevent.json\n')
  prepare(project)
  return { project, base: commitAll(project) }
}

const beforeX730 = (project: string): void => {
  rmSync(source(project, 'enumerated/X.7.30.yaml'))
  withoutDocuments(project, ['rfc8689', 'RFC-ietf-uta-smtp-require-tls-09'])
  const corrections = source(project, 'corrections.yaml')
  const others = readFileSync(corrections, 'utf8')
    .split(/^(?=- )/m)
    .filter((part) => !part.includes('code: X.7.30'))
  writeFileSync(corrections, others.join(''))
}

const beforeTheVersion = (project: string): void => {
  const path = source(project, 'enumerated/X.7.28.yaml')
  const text = readFileSync(path, 'utf8').replace(
    '- draft-levine-mailbomb-header-00',
    '- draft-levine-mailbomb-header',
  )
  writeFileSync(path, text.replace(/ {2}- date: 2024-12-06[\s\S]*$/, ''))
}

const beforeTheDeprecation = (project: string): void => {
  const path = source(project, 'enumerated/X.6.10.yaml')
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace(
        /^code: X\.6\.10\n/m,
        'code: X.6.10\nsampleText: UTF-8 string reply is required, but not permitted by the client\nbasicCodes: [252]\n',
      )
      .replace(
        /^references:\n {2}- rfc6531\ndeprecated:[\s\S]*?(?=^registration:)/m,
        'references:\n  - rfc5336\nsubmitters: [Jiankang YAO]\nchangeController: IESG\n',
      )
      .replace(/^history:[\s\S]*$/m, ''),
  )
}

const cases = [
  ['register', 'register-a-code', 'X.7.30', beforeX730],
  ['update', 'update-an-entry', 'X.7.28', beforeTheVersion],
  ['deprecate', 'deprecate-a-code', 'X.6.10', beforeTheDeprecation],
] as const

describe('from a filled-in form to a branch with a passing review, by scripts alone', () => {
  it.each(cases)('%s', async (label, form, code, prepare) => {
    const { project, base } = makeRepository(prepare)
    const event = eventWithForm(`issues-labeled-${label}.json`, `${form}.md`, project)
    const job = makeJob({ workingFolder: project, env: { GITHUB_EVENT_PATH: event } })
    expect(await makeProposal(job)).toBe(0)
    const proposal: unknown = JSON.parse(
      readFileSync(join(project, 'dist', 'github', 'proposal.json'), 'utf8'),
    )
    expect(proposal).toMatchObject({ kind: 'change', base, title: expect.stringContaining(code) })
    const files = gitIn(project, 'diff', '--name-only', base, 'HEAD').trim().split('\n')
    expect(files).toContain(`registry-src/enumerated/${code}.yaml`)
    expect(files.filter((file) => file.startsWith('.changeset/'))).toHaveLength(1)
    expect(gitIn(project, 'status', '--porcelain')).toBe('')
    expect(await run(['review', '--base', base, '--head', 'HEAD'], project)).toMatchObject({ status: 0 })
  })

  it('a hostile form becomes a list of faults, and a comment', async () => {
    const { project, base } = makeRepository(() => undefined)
    const event = eventWithForm('issues-labeled-register.json', 'register-a-code-hostile.md', project)
    await makeProposal(makeJob({ workingFolder: project, env: { GITHUB_EVENT_PATH: event } }))
    expect(gitIn(project, 'rev-parse', 'HEAD').trim()).toBe(base)
    expect(gitIn(project, 'status', '--porcelain')).toBe('')
    const server = await serve({
      [`GET ${repository}/collaborators/octo-org/permission`]: { permission: 'write' },
      [`GET ${repository}/issues/12/comments?per_page=100&page=1`]: [],
      [`POST ${repository}/issues/12/comments`]: { id: 1 },
    })
    const env = { ...environment(server, event), PROPOSAL_FOLDER: join(project, 'dist', 'github') }
    expect(await openProposal(makeJob({ workingFolder: project, env }))).toBe(1)
    expect(JSON.stringify(server.requests.at(-1)?.body)).toContain('cannot be turned into a pull request yet')
  })
})
