import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, makeProject, root, run } from './support.js'

const damage = (project: string, file: string, from: string, to: string): void => {
  const path = join(project, 'registry-src', file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

describe('registry check', () => {
  it('finds nothing in the frozen registry', async () => {
    const { status, out, err } = await run(['check'], makeProject())
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(
      /^No findings\n\d+ entries, \d+ documents, \d+ basic status codes, \d+ corrections in \d+ files, by \d+ rules\n$/,
    )
  })

  it('reports the faults of several files in one run, each with its place', async () => {
    const project = makeProject()
    damage(project, 'enumerated/X.7.26.yaml', 'code: X.7.26', 'code: X.7.026')
    damage(project, 'enumerated/X.7.24.yaml', 'basicCodes: [451, 550]', 'basicCodes: 451/550')
    const { status, out } = await run(['check'], project)
    expect(status).toBe(1)
    expect(out).toContain('registry-src/enumerated/X.7.24.yaml:4:13 error value/basic-codes')
    expect(out).toContain('registry-src/enumerated/X.7.26.yaml:2:7 error')
    expect(out).toContain('    |             ^^^^^^^')
  })

  it('reports a conflict between two entries with both places', async () => {
    const project = makeProject()
    damage(project, 'enumerated/X.2.2.yaml', 'Mailbox full', 'The mail system is full!')
    const { status, out } = await run(['check'], project)
    expect(status).toBe(1)
    expect(out).toContain('registry-src/enumerated/X.3.1.yaml:3:13 error text/same')
    expect(out).toContain('and:      registry-src/enumerated/X.2.2.yaml:3:13')
  })

  it('names each conflict check in SARIF by its title', async () => {
    const project = makeProject()
    damage(project, 'enumerated/X.2.2.yaml', 'Mailbox full', 'The mail system is full!')
    const { out } = await run(['check', '--format', 'sarif'], project)
    expect(out).toContain('A sample text or summary says the same as another')
  })

  it('reports an exception that is no longer needed', async () => {
    const project = makeProject()
    damage(project, 'enumerated/X.1.1.yaml', 'basicCodes: [451, 550]', 'basicCodes: [550]')
    const { status, out } = await run(['check'], project)
    expect(status).toBe(1)
    expect(out).toContain('exception/not-needed')
  })

  it('finds the project from a folder inside it, and names files from there', async () => {
    const project = makeProject()
    damage(project, 'enumerated/X.7.24.yaml', 'basicCodes: [451, 550]', 'basicCodes: 451/550')
    const { status, out } = await run(
      ['check', '../../registry-src', '--format', 'json'],
      join(project, 'inner', 'folder'),
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      counts: { error: 1 },
      findings: [{ rule: 'value/basic-codes', line: 4, column: 13 }],
    })
  })

  it('gives the same findings in all four forms', async () => {
    const project = makeProject()
    damage(project, 'enumerated/X.7.24.yaml', 'basicCodes: [451, 550]', 'basicCodes: 451/550')
    damage(project, 'enumerated/X.1.1.yaml', 'changeController: IESG', 'changeControler: IESG')
    const forms = await Promise.all(
      ['text', 'json', 'sarif', 'github'].map((form) => run(['check', '--format', form], project)),
    )
    const rules: readonly { rule: string }[] = JSON.parse(forms[1]?.out ?? '').findings
    expect(rules.length).toBeGreaterThanOrEqual(2)
    for (const { out, status } of forms) {
      expect(status).toBe(1)
      for (const { rule } of rules) expect(out).toContain(rule)
    }
  })

  it('says what to do outside a project', async () => {
    const { status, err } = await run(['check'], makeFolder())
    expect(status).toBe(2)
    expect(err).toMatch(/no registry-src\/ in .* or above it\nrun the command inside a checkout/)
  })

  it('does not run where the folder is not there, or is a link', async () => {
    const folder = makeFolder()
    symlinkSync(join(root, 'registry-src'), join(folder, 'registry-src'))
    for (const [words, reason] of [
      [['check', 'nowhere'], 'is not there'],
      [['check', 'a'.repeat(300)], 'cannot be read: its name is too long'],
      [['check'], 'is a link'],
      [['check', 'registry-src'], 'is a link'],
      [['build'], 'is a link'],
    ] as const) {
      const { status, err } = await run(words, folder)
      expect([status, err.includes(reason)]).toEqual([2, true])
    }
  })

  it('finds a date that has not come yet', async () => {
    const project = makeProject()
    const path = join(project, 'registry-src', 'documents.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('date: 2014-09', 'date: 2031-09'))
    const { status, out } = await run(['check'], project)
    expect(status).toBe(1)
    expect(out).toContain('date/future')
    expect(out).toContain('found:    2031-09')
  })

  it('reports a folder that holds nothing as faults', async () => {
    const folder = makeFolder()
    mkdirSync(join(folder, 'empty'))
    const { status, out } = await run(['check', 'empty'], folder)
    expect(status).toBe(1)
    expect(out).toContain('registry.yaml')
  })

  it.each([
    [['chek'], 'check'],
    [['check', '--fromat', 'json'], '--format'],
    [['check', '--format', 'xml'], 'text, json, sarif, github'],
    [['build', '--out'], 'argument missing'],
  ])('%j is refused with a hint', async (words, hint) => {
    const { status, err } = await run(words, root)
    expect(status).toBe(2)
    expect(err).toContain(hint)
  })

  it('prints help with examples and exit statuses', async () => {
    const { status, out } = await run(['--help'], root)
    expect(status).toBe(0)
    expect(out).toContain('Exit status:')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})
