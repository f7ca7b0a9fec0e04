import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { CannotRun } from '../../src/context.js'
import { auditGit } from '../../src/audit/git/audit-git.js'
import { makeFolder } from '../support.js'
import type { History } from './audit-history.js'
import { arc, audit, flood, foundIn, listedIn, makeHistory, nullMx, registry } from './audit-history.js'

const floodFile = 'enumerated/X.7.28.yaml'
const nullMxFile = 'enumerated/X.7.27.yaml'

const append = ({ folder }: History, file: string, text: string): void =>
  appendFileSync(join(folder, file), text)

/** Ways to break the rules in one commit: what is done, and the rules and files that name it. */
const unlawful: readonly (readonly [
  kind: string,
  make: (history: History) => string,
  found: readonly string[],
])[] = [
  [
    'a silent edit',
    (history) => history.change('refused-silent-edit'),
    [`update/claim-missing ${floodFile}`],
  ],
  [
    'an edit on the authority of somebody else than the change controller',
    (history) => history.change('refused-wrong-controller'),
    [`update/change-controller ${floodFile}`],
  ],
  [
    'a history item that says something else than what happened',
    (history) => history.change('refused-claim-not-matching'),
    [
      `update/claim-untrue ${floodFile}`,
      `update/change-controller ${floodFile}`,
      `audit/registered-state ${floodFile}`,
    ],
  ],
  [
    'a deleted entry',
    (history) => history.change('refused-removed-entry'),
    [`update/entry-kept ${nullMxFile}`],
  ],
  [
    'a deleted entry whose document is left behind',
    (history) => {
      history.remove(nullMx)
      return history.commitAs('X.7.27 is gone')
    },
    [`update/entry-kept ${nullMxFile}`],
  ],
  [
    'an item of the history that is taken away',
    (history) => history.change('refused-rewritten-history'),
    [`update/history-kept ${nullMxFile}`, `audit/registered-state ${nullMxFile}`],
  ],
  [
    'an item of the history that is altered',
    (history) => {
      history.edit(nullMx, 'document: rfc7505', 'document: rfc7372')
      return history.commitAs('On another document')
    },
    [`update/history-kept ${nullMxFile}`, `update/publication ${nullMxFile}`],
  ],
  [
    'a registration that is dated anew',
    (history) => {
      history.edit(flood, 'date: 2017-06-22', 'date: 2017-06-23')
      return history.commitAs('A day later')
    },
    [`update/registration-kept ${floodFile}`],
  ],
  [
    'another use of a code in the place of the first',
    (history) => history.change('refused-reused-code'),
    [`update/claim-missing ${floodFile}`, `update/registration-kept ${floodFile}`],
  ],
  [
    'a source that cannot be read',
    (history) => history.change('unreadable'),
    [`git/unreadable ${floodFile}`],
  ],
]

const deprecate = (history: History): string => {
  const mark = 'deprecated: { replacedBy: X.7.1, reason: The draft expired. }\n'
  history.edit(flood, 'registration:\n', `${mark}registration:\n`)
  append(
    history,
    flood,
    `  - date: 2025-01-15
    authority: iesg
    by: IESG
    direction: https://example.org/iesg/minutes/2025-01-09
    was: { deprecated: null }
`,
  )
  return history.commitAs('X.7.28 is deprecated')
}

/** A registration with expert review, its draft's publication, an update by the change controller, a deprecation. */
const lawful = (history: History): readonly string[] => [
  history.change('registration'),
  history.change('publication'),
  history.change('update-by-controller'),
  deprecate(history),
]

/** Makes a branch of main, and gives the id of its last commit. */
const branch = (history: History, make: () => void): string => {
  history.git('checkout', '--quiet', '-b', 'side', 'main')
  make()
  history.git('checkout', '--quiet', 'main')
  return history.git('rev-parse', 'side')
}

/** Merges that branch into main, and gives the id of the merge. */
const merge = (history: History): string => {
  history.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side')
  return history.git('rev-parse', 'HEAD')
}

describe('an audit of a lawful history', () => {
  it('finds nothing, and says what each commit did', async () => {
    const history = makeHistory()
    const first = history.git('rev-parse', 'HEAD')
    const commits = lawful(history)
    const [base, ...judged] = await audit(history)
    expect(base).toMatchObject({ commit: first, role: 'base', updates: [], findings: [] })
    expect(judged.map(({ commit }) => commit)).toEqual(commits)
    expect(judged.map(({ against }) => against)).toEqual([first, ...commits.slice(0, -1)])
    expect(judged.map(({ updates }) => updates.map(({ kind }) => kind))).toEqual([
      ['registered'],
      ['changed'],
      ['changed'],
      ['changed'],
    ])
    expect(foundIn(judged)).toEqual([])
    // Each but the deprecation brings a document, which is listed and permitted.
    const bringing = commits.slice(0, -1)
    expect(listedIn(judged)).toEqual(bringing.map((commit) => `${commit} frame/document-new documents.yaml`))
  })

  it('does not look at commits outside registry-src/', async () => {
    const history = makeHistory()
    history.write('README.md', 'A page\n')
    history.write('registry-src-of-others/enumerated/X.7.28.yaml', 'code: X.7.28\n')
    history.commitAs('Other files')
    expect(await audit(history)).toHaveLength(1)
  })

  it('passes a file that is written in another form', async () => {
    const history = makeHistory()
    history.edit(flood, 'submitters: [J. Levine]', 'submitters:\n  - J. Levine')
    const commit = history.commitAs('One a line')
    expect((await audit(history)).at(-1)).toMatchObject({ commit, updates: [], findings: [] })
  })

  it('reads a project that lies in a folder of its repository', async () => {
    const history = makeHistory()
    mkdirSync(join(history.folder, 'inner'))
    history.git('mv', 'registry-src', 'inner/registry-src')
    const moved = history.commitAs('Into a folder')
    history.edit(`inner/${flood}`, 'Mail flood detected', 'Mail flood')
    const commit = history.commitAs('Shorter')
    const inner = { ...history, folder: join(history.folder, 'inner') }
    const audits = await audit(inner)
    expect(audits[0]).toMatchObject({ commit: moved, role: 'base' })
    expect(foundIn(audits)).toEqual([`${commit} update/claim-missing ${floodFile}`])
  })

  it('reads the same whatever the user has set for git log', async () => {
    const history = makeHistory()
    const commit = history.change('refused-silent-edit')
    const settings = { 'log.showRoot': 'false', 'log.showSignature': 'true', 'log.diffMerges': 'off' }
    for (const [key, value] of Object.entries(settings)) history.git('config', key, value)
    history.git('config', 'diff.renames', 'copies')
    history.git('config', 'color.ui', 'always')
    expect(foundIn(await audit(history))).toEqual([`${commit} update/claim-missing ${floodFile}`])
  })
})

describe('an audit names the commit of', () => {
  it.each(unlawful)('%s', async (_, make, found) => {
    const history = makeHistory()
    const commit = make(history)
    history.write('README.md', 'What comes later\n')
    history.commitAs('Later')
    expect(foundIn(await audit(history))).toEqual(found.map((each) => `${commit} ${each}`))
  })

  it('a registration that is dated before what is in the registry already', async () => {
    const history = makeHistory()
    history.change('update-by-controller')
    const commit = history.change('registration')
    expect(foundIn(await audit(history))).toEqual([`${commit} update/registration enumerated/X.7.29.yaml`])
  })

  it('a change that is dated before the newest of another entry', async () => {
    const history = makeHistory()
    history.change('registration')
    history.change('update-by-controller')
    const commit = history.change('publication')
    expect(foundIn(await audit(history))).toEqual([`${commit} update/claim-order enumerated/X.7.29.yaml`])
  })

  it('a change that is dated before its predecessor in the entry', async () => {
    const history = makeHistory()
    history.change('update-by-controller')
    const item = `  - date: 2024-12-05
    authority: change-controller
    by: standards@taugh.com
    was: { sampleText: Mail flood detected }
`
    history.edit(flood, 'Mail flood detected', 'Mail flood')
    append(history, flood, item)
    const commit = history.commitAs('The day before')
    const audits = await audit(history)
    expect(foundIn(audits)).toEqual([`${commit} git/unreadable ${floodFile}`])
    expect(audits.at(-1)?.findings[0]).toMatchObject({ found: '2024-12-05', place: { range: { line: 23 } } })
  })

  it('a code that is given out again after it was removed', async () => {
    const history = makeHistory()
    history.change('registration')
    const old = history.read(arc)
    history.remove(arc)
    const removed = history.commitAs('X.7.29 is gone')
    history.write(arc, old.replace('ARC validation failure', 'Mailbox is asleep'))
    const again = history.commitAs('X.7.29 is something else')
    const audits = await audit(history)
    expect(foundIn(audits)).toEqual([
      `${removed} update/entry-kept enumerated/X.7.29.yaml`,
      `${again} git/code-given-out-again enumerated/X.7.29.yaml`,
    ])
    expect(audits.at(-1)?.findings[0]?.expected).toContain(removed)
  })

  it('a removal that was mended, and notes the mending', async () => {
    const history = makeHistory()
    const old = history.read(nullMx)
    history.remove(nullMx)
    const removed = history.commitAs('X.7.27 is gone')
    history.write(nullMx, old)
    const back = history.commitAs('X.7.27 is back')
    const audits = await audit(history)
    expect(foundIn(audits)).toEqual([
      `${removed} update/entry-kept ${nullMxFile}`,
      `${back} git/entry-put-back ${nullMxFile}`,
    ])
    expect(audits.at(-1)?.findings.map(({ severity }) => severity)).toEqual(['note'])
  })

  it('a file that is renamed, with the code in it', async () => {
    const history = makeHistory()
    const commit = history.change('refused-code-change')
    expect(foundIn(await audit(history))).toContain(`${commit} update/entry-kept ${floodFile}`)
  })

  it('a file that is renamed, without the code in it', async () => {
    const history = makeHistory()
    history.git('mv', flood, arc)
    const commit = history.commitAs('Another name')
    expect(foundIn(await audit(history))).toEqual([`${commit} git/unreadable enumerated/X.7.29.yaml`])
  })

  it('a file that is replaced by a symbolic link', async () => {
    const history = makeHistory()
    const hash = spawnSync('git', ['hash-object', '-w', '--stdin'], {
      cwd: history.folder,
      input: 'X.7.27.yaml',
      encoding: 'utf8',
    }).stdout.trim()
    history.git('update-index', '--cacheinfo', `120000,${hash},${flood}`)
    history.git('commit', '--quiet', '--message', 'A link')
    const commit = history.git('rev-parse', 'HEAD')
    expect(foundIn(await audit(history))).toEqual([`${commit} git/unreadable ${floodFile}`])
  })
})

describe('an audit of commits that cannot be read', () => {
  it('compares what is mended with the last that could be read', async () => {
    const history = makeHistory()
    const first = history.git('rev-parse', 'HEAD')
    const broken = history.change('unreadable')
    history.edit(flood, 'basicCodes: 451/550', 'basicCodes: not given')
    const mended = history.commitAs('Mended')
    const audits = await audit(history)
    expect(foundIn(audits)).toEqual([`${broken} git/unreadable ${floodFile}`])
    expect(audits.at(-1)).toMatchObject({ commit: mended, against: first, findings: [] })
  })

  it('lets no edit slip through under their cover', async () => {
    const history = makeHistory()
    const broken = history.change('unreadable')
    history.edit(flood, 'basicCodes: 451/550', 'basicCodes: not given')
    history.edit(flood, 'Mail flood detected', 'Mail flood')
    const mended = history.commitAs('Mended, and edited')
    expect(foundIn(await audit(history))).toEqual([
      `${broken} git/unreadable ${floodFile}`,
      `${mended} update/claim-missing ${floodFile}`,
    ])
  })
})

describe('an audit of merges', () => {
  it('judges what a merge brings in as one step, and finds nothing in a lawful one', async () => {
    const history = makeHistory()
    branch(history, () => {
      history.change('registration')
      history.change('update-by-controller')
      deprecate(history)
    })
    history.write('README.md', 'Meanwhile\n')
    history.commitAs('Meanwhile')
    const merged = merge(history)
    const audits = await audit(history)
    expect(audits).toHaveLength(2)
    expect(audits[1]).toMatchObject({ commit: merged })
    expect(foundIn(audits)).toEqual([])
    expect(audits[1]?.updates).toHaveLength(2)
  })

  it('names a merge that brings in a code and a change of it: the registry never had the code as it was before', async () => {
    const history = makeHistory()
    branch(history, () => {
      history.change('registration')
      history.change('publication')
    })
    const merged = merge(history)
    expect(foundIn(await audit(history))).toEqual([`${merged} update/new-entry enumerated/X.7.29.yaml`])
  })

  it('names the merge that brings in an unlawful commit', async () => {
    const history = makeHistory()
    branch(history, () => void history.change('refused-silent-edit'))
    const merged = merge(history)
    expect(foundIn(await audit(history))).toEqual([`${merged} update/claim-missing ${floodFile}`])
  })

  it('names a merge that changes what neither side had changed', async () => {
    const history = makeHistory()
    branch(history, () => void history.change('registration'))
    history.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
    history.edit(flood, 'Mail flood detected', 'Mail flood')
    const merged = history.commitAs('Merge')
    expect(foundIn(await audit(history))).toEqual([`${merged} update/claim-missing ${floodFile}`])
  })
})

describe('an audit starts', () => {
  it('at the first commit that can be read', async () => {
    const history = makeHistory(join(registry, 'enumerated'))
    const early = history.git('rev-parse', 'HEAD')
    history.git('rm', '-r', '--quiet', 'registry-src')
    spawnSync('cp', ['-R', registry, join(history.folder, 'registry-src')])
    const whole = history.commitAs('The whole registry')
    const audits = await audit(history)
    expect(audits.map(({ commit, role }) => [commit, role])).toEqual([
      [early, 'before'],
      [whole, 'base'],
    ])
  })

  it('at the commit that is named, and looks at nothing before it', async () => {
    const history = makeHistory()
    history.change('refused-silent-edit')
    history.write('README.md', 'From here\n')
    const since = history.commitAs('From here')
    history.git('tag', 'start', since)
    const commit = history.change('registration')
    const audits = await audit(history, { since: 'start' })
    expect(audits.map(({ role }) => role)).toEqual(['before', 'base', 'judged'])
    expect(audits.at(-1)?.commit).toBe(commit)
    expect(foundIn(audits)).toEqual([])
  })

  it('nowhere where the commit is on another line', async () => {
    const history = makeHistory()
    history.git('checkout', '--quiet', '-b', 'side')
    history.change('registration')
    history.git('checkout', '--quiet', 'main')
    await expect(audit(history, { since: 'side' })).rejects.toThrow(
      'side is not on the line of first parents of main',
    )
  })

  it('nowhere where the registry of the commit cannot be read', async () => {
    const history = makeHistory()
    const broken = history.change('unreadable')
    await expect(audit(history, { since: broken })).rejects.toThrow(
      `the registry of ${broken} cannot be read`,
    )
  })

  it('nowhere where no commit has a registry', async () => {
    const history = makeHistory(join(registry, 'nothing'))
    await expect(audit(history)).rejects.toThrow('no commit of main has a registry that can be read')
    await expect(audit(history, { since: 'main' })).rejects.toThrow('there is no registry-src/ at main')
  })

  it('nowhere where only the end of the history is there', async () => {
    const history = makeHistory()
    history.change('refused-silent-edit')
    const folder = join(makeFolder(), 'clone')
    history.git('clone', '--quiet', '--depth', '1', `file://${history.folder}`, folder)
    const clone = { ...history, folder }
    await expect(audit(clone, { ref: 'HEAD' })).rejects.toThrow(
      'this clone holds only the end of the history',
    )
    expect(await audit(clone, { ref: 'HEAD', since: 'HEAD' })).toHaveLength(1)
  })

  it('nowhere where a name is an option of git, or nothing', async () => {
    const history = makeHistory()
    await expect(audit(history, { ref: '--output=stolen' })).rejects.toBeInstanceOf(CannotRun)
    await expect(audit(history, { since: 'nothing' })).rejects.toThrow('nothing names no commit')
  })

  it('nowhere outside a repository', async () => {
    await expect(auditGit(makeFolder(), { ref: 'main', today: '2099-12-31' }).next()).rejects.toBeInstanceOf(
      CannotRun,
    )
  })
})

describe('an audit', () => {
  it('tells how far it is', async () => {
    const history = makeHistory()
    lawful(history)
    const told: string[] = []
    const onProgress = (done: number, total: number): undefined => void told.push(`${done}/${total}`)
    await audit(history, { onProgress })
    expect(told).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5'])
  })

  it('gives each commit as it comes, and can be left', async () => {
    const history = makeHistory()
    const commit = history.change('refused-silent-edit')
    history.change('unreadable')
    for await (const each of auditGit(history.folder, { ref: 'main', today: '2099-12-31' }))
      if (each.commit === commit) break
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap'))
  })

  it('cannot run, rather than find nothing, where git lacks a part of the history', async () => {
    const history = makeHistory()
    history.change('registration')
    history.change('publication')
    const tree = history.git('rev-parse', 'HEAD~1:registry-src')
    history.remove(join('.git/objects', tree.slice(0, 2), tree.slice(2)))
    await expect(audit(history)).rejects.toBeInstanceOf(CannotRun)
  })

  it('finds a file that git does not have', async () => {
    const history = makeHistory()
    const commit = history.change('refused-silent-edit')
    const blob = history.git('rev-parse', `HEAD:${flood}`)
    history.remove(join('.git/objects', blob.slice(0, 2), blob.slice(2)))
    expect(foundIn(await audit(history))).toEqual([`${commit} git/unreadable ${floodFile}`])
  })

  it('finds a file that is too large, without holding it', async () => {
    const history = makeHistory()
    append(history, flood, `# ${'x'.repeat(300 * 1024)}\n`)
    const commit = history.commitAs('Large')
    history.git('revert', '--no-edit', 'HEAD')
    expect(foundIn(await audit(history))).toEqual([`${commit} git/unreadable ${floodFile}`])
  })
})
