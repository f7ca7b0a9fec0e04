import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checksumsName } from '@smtp-status/publish'
import { showUnseen } from '@smtp-status/terminal/report'
import type { Rebuilt } from './rebuild.js'

interface Task {
  readonly program: string
  readonly words: readonly string[]
}

const isWindows = process.platform === 'win32'
const npm = (...words: readonly string[]): Task => ({ program: 'npm', words })

const cloneWords = ['clone', '--quiet', '--shared', '--no-checkout', '--config', 'core.symlinks=false']

const tasksFor = (project: string, commit: string): readonly Task[] => [
  // A clone of its own: the checkout that the user is in stays as it is. Its symbolic links become plain files, or npm ci would
  // clear away whatever a link named node_modules leads to.
  { program: 'git', words: [...cloneWords, '--', project, '.'] },
  { program: 'git', words: ['checkout', '--quiet', '--detach', commit] },
  npm('ci', '--no-audit', '--no-fund'),
  npm('run', 'build'),
]

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''

/** Runs a task in a folder; why it failed, where it did. */
function failureOf({ program, words }: Task, folder: string): string | undefined {
  const shell = isWindows && program === 'npm'
  const { status, stderr, error } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', shell })
  if (status === 0) return undefined
  return `${program} ${words[0] ?? ''} failed: ${showUnseen(error?.message ?? lastLine(stderr))}`
}

/**
 * Checks a commit out into a folder of its own, and has the commit's own code install and build it as `npm ci && npm run build`
 * do; gives the `SHA256SUMS` that comes out. That runs the code of the commit and of what it depends on.
 */
export function rebuildWithOwnBuilder(project: string, commit: string): Rebuilt {
  const folder = mkdtempSync(join(tmpdir(), 'registry-release-'))
  try {
    for (const task of tasksFor(project, commit)) {
      const reason = failureOf(task, folder)
      if (reason !== undefined) return { reason }
    }
    return { text: readFileSync(join(folder, 'dist', 'registry', checksumsName), 'utf8') }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
