import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allowedFiles, filesFrom } from '../../src/github/change.js'
import { readChange } from '../../src/github/checkout.js'
import { makeFolder } from '../support.js'
import { commitAll } from './support.js'

function makeRepository(): string {
  const folder = makeFolder()
  mkdirSync(join(folder, '.changeset'))
  mkdirSync(join(folder, 'packages', 'codes'), { recursive: true })
  writeFileSync(join(folder, '.changeset', 'one.md'), 'one\n')
  writeFileSync(join(folder, 'packages', 'codes', 'package.json'), '{}\n')
  commitAll(folder)
  return folder
}

describe('readChange', () => {
  it('finds what is new, changed and gone', () => {
    const folder = makeRepository()
    rmSync(join(folder, '.changeset', 'one.md'))
    writeFileSync(join(folder, 'packages', 'codes', 'package.json'), '{ "version": "1.0.0" }\n')
    writeFileSync(join(folder, 'packages', 'codes', 'CHANGELOG.md'), '# 1.0.0\n')
    expect(readChange(folder, 'release')).toEqual([
      { path: '.changeset/one.md', text: null },
      { path: 'packages/codes/CHANGELOG.md', text: '# 1.0.0\n' },
      { path: 'packages/codes/package.json', text: '{ "version": "1.0.0" }\n' },
    ])
  })

  it('refuses a link', () => {
    const folder = makeRepository()
    symlinkSync('/etc/hostname', join(folder, '.changeset', 'two.md'))
    expect(() => readChange(folder, 'release')).toThrow(/two\.md is no regular file/)
  })

  it('refuses a file that such a change has nothing to do with', () => {
    const folder = makeRepository()
    writeFileSync(join(folder, 'package.json'), '{}\n')
    expect(() => readChange(folder, 'release')).toThrow(/a release may not change "package\.json"/)
  })
})

describe('a proposal', () => {
  it.each([
    'registry-src/enumerated/X.7.31.yaml',
    'registry-src/subject/X.8.YYY.yaml',
    'registry-src/class/5.XXX.YYY.yaml',
    'registry-src/documents.yaml',
    'registry-src/basic-codes.yaml',
    '.changeset/x-7-31.md',
  ])('may change %s', (path) => expect(allowedFiles([{ path, text: '' }], 'proposal')).toHaveLength(1))

  it.each([
    '.github/workflows/ci.yml',
    'package.json',
    'registry-src/registry.yaml',
    'registry-src/enumerated/../../package.yaml',
    'registry-src/enumerated/...yaml.js',
    'registry-src/enumerated/X.7.31.yaml\n',
    '/etc/passwd',
    '.changeset/config.json',
    '',
  ])('may not change %j', (path) => {
    expect(() => allowedFiles([{ path, text: '' }], 'proposal')).toThrow(/may not change/)
  })

  it('may not bring a file of more than a million characters', () => {
    const file = { path: 'registry-src/documents.yaml', text: 'a'.repeat(1024 * 1024 + 1) }
    expect(() => allowedFiles([file], 'proposal')).toThrow(/too large/)
  })

  it.each([{}, { files: {} }, { files: [{ path: 1, text: '' }] }, { files: [{ path: '.changeset/a.md' }] }])(
    'is refused as %j',
    (value) => expect(() => filesFrom(value, 'proposal')).toThrow(/GitHub's JSON has no/),
  )
})
