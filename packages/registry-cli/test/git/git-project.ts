import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolder } from '../support.js'

/** A git repository of a test, with the files of a project in it. */
export interface GitProject {
  readonly folder: string
  readonly git: (...words: readonly string[]) => string
  readonly write: (file: string, text: string) => void
  readonly read: (file: string) => string
  /** Replaces a text that the file has exactly once. */
  readonly edit: (file: string, from: string, to: string) => void
  readonly remove: (file: string) => void
  /** Commits whatever lies there. */
  readonly commit: (message: string) => void
}

const settings = ['user.name=A. Submitter', 'user.email=submitter@example.org', 'commit.gpgSign=false']

function runner(folder: string): GitProject['git'] {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  const options = settings.flatMap((setting) => ['-c', setting])
  return (...words) => {
    const { status, stdout, stderr } = spawnSync('git', [...options, ...words], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
    return stdout.trim()
  }
}

function editor(folder: string): Pick<GitProject, 'write' | 'read' | 'edit' | 'remove'> {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8')
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return {
    read,
    write,
    edit: (file, from, to) => {
      const parts = read(file).split(from)
      if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`)
      write(file, parts.join(to))
    },
    remove: (file) => rmSync(join(folder, file)),
  }
}

/** Makes a repository whose branch main holds a copy of a registry. */
export function makeGitProject(registry: string): GitProject {
  const folder = makeFolder()
  const git = runner(folder)
  if (existsSync(registry)) cpSync(registry, join(folder, 'registry-src'), { recursive: true })
  const commit = (message: string): void => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', message)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  commit('The registry')
  return { folder, git, commit, ...editor(folder) }
}
