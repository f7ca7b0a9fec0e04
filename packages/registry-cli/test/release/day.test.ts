import { describe, expect, it } from 'vitest'
import { auditEntries, auditTotals } from '@smtp-status/registry'
import { readSource } from '@smtp-status/source'
import { walkFolder } from '@smtp-status/source/load'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { steps } from '../../src/github/steps.js'
import { makeJob } from '../github/support.js'
import { makeProject } from '../support.js'

const sourceOf = (project: string): ReturnType<typeof readSource> =>
  readSource(walkFolder(join(project, 'registry-src')))

async function release(project: string): Promise<number> {
  return steps['release:day']?.(makeJob({ workingFolder: project }), []) ?? -1
}

describe('the day of a release', () => {
  it('is written into registry.yaml, whose comment and other lines stay, and is replaced by the next', async () => {
    const project = makeProject()
    const file = join(project, 'registry-src', 'registry.yaml')
    const text = readFileSync(file, 'utf8')
    const line = 'released: 2026-03-14\n'
    expect(await release(project)).toBe(0)
    const released = readFileSync(file, 'utf8')
    expect(released).toBe(text.replace('tables:', `${line}tables:`))
    writeFileSync(file, released.replace(line, 'released: 2025-01-02\n'))
    expect(await release(project)).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(released)
  })

  it('is no fault of the source, and refuses no step of the past', async () => {
    const project = makeProject()
    const before = sourceOf(project).registry
    await release(project)
    const { registry, findings } = sourceOf(project)
    expect(findings).toEqual([])
    if (!registry || !before) throw new Error('the registry cannot be read')
    expect(registry.released).toBe('2026-03-14')
    expect(auditTotals(auditEntries(registry))).toEqual(auditTotals(auditEntries(before)))
  })

  it('is not written where the registry cannot be read', async () => {
    const project = makeProject()
    writeFileSync(join(project, 'registry-src', 'enumerated', 'X.7.28.yaml'), 'code: [\n')
    await expect(release(project)).rejects.toThrow('the registry cannot be read: enumerated/X.7.28')
  })
})
