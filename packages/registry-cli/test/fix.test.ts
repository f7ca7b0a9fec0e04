import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, makeProject, run } from './support.js'

const entry = (project: string): string => join(project, 'registry-src', 'enumerated', 'X.7.28.yaml')

function spoil(path: string, edit: (text: string) => string): string {
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, edit(text))
  return text
}

describe('registry fix', () => {
  it('has nothing to do on the frozen registry', async () => {
    const project = makeProject()
    expect(await run(['fix', '--check'], project)).toEqual({
      status: 0,
      out: 'every file is in canonical form\n',
      err: '',
    })
  })

  it('lists what is not canonical with --check, and writes nothing', async () => {
    const project = makeProject()
    spoil(entry(project), (text) => text.replaceAll('\n', '\r\n'))
    const spoilt = readFileSync(entry(project), 'utf8')
    expect(await run(['fix', '--check'], project)).toEqual({
      status: 1,
      out: 'registry-src/enumerated/X.7.28.yaml is not in canonical form; registry fix mends it\n',
      err: '',
    })
    expect(readFileSync(entry(project), 'utf8')).toBe(spoilt)
  })

  it('mends what is only form, and check is clean then', async () => {
    const project = makeProject()
    const sound = spoil(
      entry(project),
      (text) => `\uFEFF${text.replace(/(code: .*\n)(sampleText: .*\n)/, '$2$1').replaceAll('\n', '\r\n')}`,
    )
    const { out } = await run(['check'], project)
    expect(out).toContain('registry fix')
    expect(await run(['fix'], join(project, 'inner'))).toMatchObject({ status: 0, err: '' })
    expect(readFileSync(entry(project), 'utf8')).toBe(sound)
    expect(
      readdirSync(join(project, 'registry-src', 'enumerated')).filter((name) => /tmp/.test(name)),
    ).toEqual([])
    expect(await run(['check'], project)).toMatchObject({ status: 0 })
  })

  it('leaves a file alone that has other faults, and says so', async () => {
    const project = makeProject()
    const spoilt = 'code: X.7.28\r\ncode: X.7.28\r\n'
    writeFileSync(entry(project), spoilt)
    expect(await run(['fix'], project)).toEqual({
      status: 1,
      out: '',
      err: 'registry-src/enumerated/X.7.28.yaml was left alone: it has faults beyond its form; registry check says which\n',
    })
    expect(readFileSync(entry(project), 'utf8')).toBe(spoilt)
  })

  it('cannot run on a folder that is not there', async () => {
    expect(await run(['fix', 'nowhere'], makeFolder())).toMatchObject({ status: 2 })
  })
})
