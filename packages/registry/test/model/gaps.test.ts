import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../../..')
const names = ['registry', 'terminal', 'source', 'publish']
const scratch = mkdtempSync(join(tmpdir(), 'registry-'))
afterAll(() => rmSync(scratch, { recursive: true }))

function linkModules(): void {
  const modules = join(scratch, 'node_modules')
  mkdirSync(join(modules, '@smtp-status'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@smtp-status') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  for (const name of names) symlinkSync(join(scratch, 'packages', name), join(modules, '@smtp-status', name))
}

function copyPackage(name: string): void {
  for (const part of ['src', 'generated', 'package.json', 'tsconfig.json']) {
    const from = join(root, 'packages', name, part)
    if (existsSync(from)) cpSync(from, join(scratch, 'packages', name, part), { recursive: true })
  }
}

linkModules()
names.forEach(copyPackage)
cpSync(join(root, 'tsconfig.base.json'), join(scratch, 'tsconfig.base.json'))

/** The files in which the compiler finds something to complain of. */
function filesWithGaps(): readonly string[] {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const projects = names.map((name) => join('packages', name))
  const { stdout } = spawnSync(process.execPath, [tsc, '-b', '--pretty', 'false', ...projects], {
    cwd: scratch,
    encoding: 'utf8',
  })
  const files = stdout.split('\n').flatMap((line) => /^(packages\/\S+?)\(\d/.exec(line)?.[1] ?? [])
  return [...new Set(files)].toSorted()
}

function edit(file: string, from: string, to: string): void {
  const path = join(scratch, 'packages/registry/src', file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

it('a field that is new is named by the compiler wherever something has still to be said of it', () => {
  expect(filesWithGaps()).toEqual([])
  edit(
    'model/entry.ts',
    '  readonly securityNote?: string',
    '  readonly securityNote?: string\n  readonly example?: string',
  )
  expect(filesWithGaps()).toEqual([
    'packages/publish/src/json/published-entry.ts',
    'packages/registry/src/model/fields.ts',
    'packages/source/src/print/key-order.ts',
  ])
  edit(
    'model/fields.ts',
    '  deprecated: {',
    `  example: {
    label: 'example',
    tables: everyTable,
    isRequired: false,
    claim: 'was',
    bump: 'patch',
    asking: { message: 'An example', form: 'line' },
  },
  deprecated: {`,
  )
  // The first needs the published form of the field; the second the schema of its file.
  expect(filesWithGaps()).toEqual([
    'packages/publish/src/json/published-entry.ts',
    'packages/source/src/print/key-order.ts',
  ])
})

it('an authority that is new is named by the compiler wherever something has still to be said of it', () => {
  copyPackage('registry')
  edit('model/authorities.ts', "  | 'rfc5248-update'\n", "  | 'rfc5248-update'\n  | 'court'\n")
  expect(filesWithGaps()).toContain('packages/registry/src/model/authorities.ts')
  edit(
    'model/authorities.ts',
    '  unknown: {',
    `  court: {
    title: 'Court',
    label: 'a court',
    registers: false,
    change: { evidence: 'direction', claimed: () => 'what a court says', question: 'Does the court say so?' },
  },
  unknown: {`,
  )
  // The published forms of a claim; which fields the authority can change; the rule that judges its claims.
  expect(filesWithGaps()).toEqual([
    'packages/publish/src/history/history-artifact.ts',
    'packages/publish/src/json/published-entry.ts',
    'packages/registry/src/update/update-rules.ts',
    'packages/registry/src/update/ways.ts',
  ])
})
