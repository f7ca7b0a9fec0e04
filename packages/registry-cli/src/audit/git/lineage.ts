import { resolveCommit } from '../../git/commits.js'
import { runGit } from '../../git/run-git.js'
import { startGit } from '../../git/run-git.js'
import { releaseTags } from '../../release/tags.js'
import type { GitFinding } from './commit-audit.js'

/** The stretch of a history that is audited, as ids of commits. */
interface Stretch {
  readonly end: string
  readonly start?: string
}

const place = { file: '.' }

const textOf = (out: Uint8Array): string => new TextDecoder().decode(out)

/** The commits without a parent that lead to the end of a stretch. A shallow clone's edge has a parent and is none. */
function rootsOf(project: string, { end, start }: Stretch): readonly string[] {
  const before = start === undefined ? [] : [`^${start}`]
  const { out } = runGit(project, ['rev-list', '--max-parents=0', end, ...before])
  const ids = textOf(out).split('\n').filter(Boolean)
  return ids.filter((id) => !/^parent /m.test(textOf(runGit(project, ['cat-file', 'commit', id]).out)))
}

function secondRoots(project: string, stretch: Stretch): readonly GitFinding[] {
  const roots = rootsOf(project, stretch)
  const lawful = stretch.start === undefined ? 1 : 0
  if (roots.length <= lawful) return []
  return [
    {
      rule: 'git/second-root',
      severity: 'error',
      place,
      message:
        'The history has more than one beginning: a past that was not the registry’s was merged into it',
      found: roots.map((id) => id.slice(0, 12)).join(', '),
      expected: 'one commit without a parent',
      advice:
        'Go back to the commit before that merge (git log --first-parent), and bring changes in as commits on top of it',
    },
  ]
}

/** Takes the commits of the line of first parents out of a set. */
async function removeLine(project: string, end: string, commits: Set<string>): Promise<void> {
  const git = startGit(project, ['rev-list', '--first-parent', end])
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of git.out) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const id of lines) commits.delete(id)
    }
    await git.end()
  } finally {
    git.stop()
  }
}

const isLater = (project: string, end: string, commit: string): boolean =>
  runGit(project, ['merge-base', '--is-ancestor', end, commit]).status === 0

async function lostReleases(project: string, { end }: Stretch): Promise<readonly GitFinding[]> {
  const releases = releaseTags(project).map(({ tag }) => ({
    tag,
    commit: resolveCommit(project, `refs/tags/${tag}`),
  }))
  const off = new Set(releases.map(({ commit }) => commit))
  if (off.size > 0) await removeLine(project, end, off)
  return releases
    .filter(({ commit }) => off.has(commit) && !isLater(project, end, commit))
    .map(({ tag, commit }) => ({
      rule: 'git/release-off-line',
      severity: 'error',
      place,
      message: `The release ${tag} is not on the line of first parents: the past that it was made from was replaced`,
      found: `its commit ${commit.slice(0, 12)} on another line, or on none`,
      expected: 'every release on the one line of states that were published',
      advice:
        'Audit the branch that releases are made from; if this is it, go back to its state before it was replaced',
    }))
}

/** Finds a past that was replaced without being rewritten: a second beginning, or a release that is not on the line any more. */
export async function lineageFindings(project: string, stretch: Stretch): Promise<readonly GitFinding[]> {
  return [...secondRoots(project, stretch), ...(await lostReleases(project, stretch))]
}
