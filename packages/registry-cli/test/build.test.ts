import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeProject, root, run } from './support.js'

const published = [
  'CHANGES.md',
  'SHA256SUMS',
  'changes.atom',
  'history.json',
  'history.schema.json',
  'smtp-enhanced-status-codes-1.csv',
  'smtp-enhanced-status-codes-2.csv',
  'smtp-enhanced-status-codes-3.csv',
  'smtp-enhanced-status-codes-history.html',
  'smtp-enhanced-status-codes.html',
  'smtp-enhanced-status-codes.json',
  'smtp-enhanced-status-codes.rng',
  'smtp-enhanced-status-codes.schema.json',
  'smtp-enhanced-status-codes.txt',
  'smtp-enhanced-status-codes.xml',
]

describe('registry build', () => {
  it('publishes the 92 entries of the frozen registry in all forms and says so', async () => {
    const project = makeProject()
    const { status, out, err } = await run(['build'], join(project, 'inner'))
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(readdirSync(join(project, 'dist', 'registry')).toSorted()).toEqual(published)
    expect(out).toMatch(
      /^92 entries\n {2}Class Sub-Codes +3\n {2}Subject Sub-Codes +8\n {2}Enumerated Status Codes +81\n/,
    )
    expect(out).toMatch(/published: 15 files, [\d,]+ bytes, \d+\.\d\d s\n$/)
    expect(readFileSync(join(project, 'dist/registry/smtp-enhanced-status-codes.xml'), 'utf8')).toContain(
      '<updated>2024-12-06</updated>',
    )
  })

  it('gives checksums that sha256sum finds right', async () => {
    const project = makeProject()
    await run(['build', '--out', 'out'], project)
    const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
      cwd: join(project, 'out'),
      encoding: 'utf8',
    })
    expect(stdout.trim().split('\n')).toHaveLength(14)
    expect(status).toBe(0)
  })

  it('touches nothing where nothing changed, and gives its summary as JSON', async () => {
    const project = makeProject()
    await run(['build'], project)
    const { out } = await run(['build', '--json'], project)
    expect(JSON.parse(out)).toMatchObject({
      folder: 'dist/registry',
      changed: false,
      entries: { 'Class Sub-Codes': 3, 'Subject Sub-Codes': 8, 'Enumerated Status Codes': 81 },
    })
  })

  it('publishes nothing while two entries are in conflict', async () => {
    const project = makeProject()
    const entry = join(project, 'registry-src/enumerated/X.2.2.yaml')
    const text = readFileSync(entry, 'utf8').replace(
      'sampleText: Mailbox full',
      'sampleText: Mail System Full',
    )
    writeFileSync(entry, text)
    const { status, err } = await run(['build'], project)
    expect(status).toBe(1)
    expect(err).toContain('text/same')
    expect(existsSync(join(project, 'dist'))).toBe(false)
  })

  it('publishes nothing, and leaves what stands there, while a fault is open', async () => {
    const project = makeProject()
    await run(['build'], project)
    const before = readFileSync(join(project, 'dist/registry/SHA256SUMS'), 'utf8')
    const entry = join(project, 'registry-src/enumerated/X.1.1.yaml')
    writeFileSync(
      entry,
      readFileSync(entry, 'utf8')
        .replace('sampleText: Bad', 'sampleText: Very bad')
        .replace('[451, 550]', '451/550'),
    )
    const { status, out, err } = await run(['build'], project)
    expect({ status, out }).toEqual({ status: 1, out: '' })
    expect(err).toContain('registry-src/enumerated/X.1.1.yaml:4:13 error value/basic-codes')
    expect(readFileSync(join(project, 'dist/registry/SHA256SUMS'), 'utf8')).toBe(before)
  })

  it('refuses to write over a file, and says so', async () => {
    const project = makeProject()
    writeFileSync(join(project, 'taken'), 'mine')
    const { status, err } = await run(['build', '--out', 'taken'], project)
    expect(status).toBe(2)
    expect(err).toContain('taken')
    expect(readFileSync(join(project, 'taken'), 'utf8')).toBe('mine')
  })
})

describe('the command as a process', () => {
  const command = join(root, 'packages/registry-cli/bin/registry.js')
  const start = (words: readonly string[], cwd: string): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [command, ...words], { cwd, encoding: 'utf8' })

  it('builds, prints neither colours nor progress into a pipe, and exits with 0', () => {
    const project = makeProject()
    const { status, stdout, stderr } = start(['build'], project)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toContain('\u001B')
    expect(existsSync(join(project, 'dist/registry/SHA256SUMS'))).toBe(true)
  })

  it('exits with 2 and without a stack trace where it cannot run', () => {
    const { status, stderr } = start(['compare', 'no-such-file.xml'], makeProject())
    expect(status).toBe(2)
    expect(stderr).toBe(
      "registry: no-such-file.xml cannot be read: there is no such file\n  name a file that holds one of IANA's registries as XML\n",
    )
  })
})
