import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runGit } from '../../src/git/run-git.js'
import { makeFolder } from '../support.js'
import { makeGitProject } from './git-project.js'
import type { GitProject } from './git-project.js'

/** A repository of three commits, and how it is made to hide the second. */
function projectOfThree(hide: (project: GitProject, first: string, last: string) => void): GitProject {
  const project = makeGitProject(join(makeFolder(), 'none'))
  const commits = ['one', 'two', 'three'].map((message) => {
    project.commit(message)
    return project.git('rev-parse', 'HEAD')
  })
  hide(project, commits[0] ?? '', commits[2] ?? '')
  return project
}

/** The messages of the commits up to HEAD, oldest first, as our git reads them. */
function messagesOf({ folder }: GitProject): readonly string[] {
  const { out } = runGit(folder, ['log', '--reverse', '--format=%s'])
  return Buffer.from(out).toString('utf8').trim().split('\n')
}

describe('git reads the commits as they are', () => {
  it('where one is replaced (git replace)', () => {
    const project = projectOfThree(({ git }, first, last) => void git('replace', '--graft', last, first))
    expect(project.git('log', '--format=%s').split('\n')).not.toContain('two')
    expect(messagesOf(project).slice(-3)).toEqual(['one', 'two', 'three'])
  })

  it('where grafts give one another parent', () => {
    const project = projectOfThree(({ folder }, first, last) => {
      mkdirSync(join(folder, '.git/info'), { recursive: true })
      writeFileSync(join(folder, '.git/info/grafts'), `${last} ${first}\n`)
    })
    expect(project.git('log', '--format=%s').split('\n')).not.toContain('two')
    expect(messagesOf(project).slice(-3)).toEqual(['one', 'two', 'three'])
  })
})
