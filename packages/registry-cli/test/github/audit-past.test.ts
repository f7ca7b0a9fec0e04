import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditPast } from '../../src/github/audit-past.js'
import type { CommandResult } from '../../src/github/job.js'
import { makeFolder } from '../support.js'
import type { TestJob } from './support.js'
import { makeJob } from './support.js'

const passed: CommandResult = { status: 0, out: 'git passed\n', err: '' }

/** Runs the step with answers of the network that stand here, and gives the words that `registry` was run with. */
async function audited(
  env: Readonly<Record<string, string>>,
  result: CommandResult = passed,
): Promise<{ readonly words: readonly string[]; readonly job: TestJob; readonly status: number }> {
  let words: readonly string[] = []
  const runRegistry = async (given: readonly string[]): Promise<CommandResult> => {
    words = given
    return Promise.resolve(result)
  }
  const workingFolder = makeFolder()
  const fetch: typeof globalThis.fetch = async (address) =>
    Promise.resolve(new Response(String(address).endsWith('.json') ? '{"steps":[]}' : '<registry/>'))
  const job = { ...makeJob({ env, workingFolder, runRegistry }), fetch }
  return { status: await auditPast(job), words, job }
}

describe('the audit of the past of main', () => {
  it("replays all commits, and compares with IANA's file of today", async () => {
    const { words, job, status } = await audited({})
    const iana = join(job.workingFolder, 'dist', 'github', 'iana')
    expect([status, words]).toEqual([0, ['audit', '--git', 'HEAD', '--snapshots', iana]])
    expect(readFileSync(join(iana, 'today.xml'), 'utf8')).toBe('<registry/>')
  })

  it('compares with the history that was published last, and starts where it is told to', async () => {
    const published = 'https://www.example.org/history.json'
    const { words, job } = await audited({ AUDIT_SINCE: 'abc', PUBLISHED_HISTORY: published })
    const file = join(job.workingFolder, 'dist', 'github', 'history.json')
    expect(words.slice(0, 6)).toEqual(['audit', '--git', 'HEAD', '--since', 'abc', '--snapshots'])
    expect(words.slice(7)).toEqual(['--published', file])
    expect(readFileSync(file, 'utf8')).toBe('{"steps":[]}')
  })

  it('fails where the audit fails, and says which variable to set where it names a later start', async () => {
    const out = 'git failed: begin after them: --since 0123456789ab\n'
    const { status, job } = await audited({}, { status: 1, out, err: '' })
    expect(status).toBe(1)
    expect(job.printed()).toContain('AUDIT_SINCE')
  })
})
