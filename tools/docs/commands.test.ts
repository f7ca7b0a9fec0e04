import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const program = join(root, 'packages/registry-cli/bin/registry.js')
const helpOf = (...words: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...words, '--help'], { cwd: root, encoding: 'utf8' })
const optionsIn = (text: string): readonly string[] =>
  [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]*/g))].filter((option) => option !== '--help').toSorted()
const commands = [...helpOf().matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)]
  .map(([, name = '']) => name)
  .filter((name) => name !== 'help')

describe('docs/commands/', () => {
  it('has a page for each command in its index', () => {
    const index = readFileSync(join(root, 'docs/commands/README.md'), 'utf8')
    const listed = [...index.matchAll(/\(registry-([a-z]+)\.md\)/g)].map(([, name = '']) => name)
    expect(commands.length).toBeGreaterThan(10)
    expect(listed.toSorted()).toEqual(commands.toSorted())
  })

  it.each(commands)('registry-%s.md names every option of its command', (command) => {
    const page = readFileSync(join(root, `docs/commands/registry-${command}.md`), 'utf8')
    const declared = [...helpOf(command).matchAll(/^ {2}(--[a-z][a-z-]*)/gm)].map(([, option = '']) => option)
    expect(declared.filter((option) => !page.includes(option))).toEqual([])
  })

  it.each(commands)('registry-%s.md names no option that its command does not have', (command) => {
    const page = readFileSync(join(root, `docs/commands/registry-${command}.md`), 'utf8')
    const table = page.match(/^\| option \| means \|[\s\S]*?\n\n/m)?.[0] ?? ''
    const known = new Set(optionsIn(helpOf(command)))
    const first = table
      .split('\n')
      .map((row) => row.split(' | ')[0] ?? '')
      .join('\n')
    expect(optionsIn(first).filter((option) => !known.has(option))).toEqual([])
  })

  it.each(['', ...commands])('registry %s --help fits 80 columns', (command) => {
    const lines = helpOf(...(command ? [command] : [])).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
  })
})
