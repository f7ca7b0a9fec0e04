import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/what-is-guarded.md'), 'utf8')
const sections = page.split(/^## (?=`)/m).slice(1)
const tests = execFileSync('git', ['ls-files', '-z', 'packages/*/test/*.ts'], { cwd: root })
  .toString()
  .split('\0')
  .filter(Boolean)
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

/** Tells whether a test, or a case of a table of tests, has this name. */
const hasTest = (name: string): boolean => [`'${name}'`, `"${name}"`].some((quoted) => tests.includes(quoted))

describe('docs/what-is-guarded.md', () => {
  it('has a section for each of the four checks', () => {
    const titles = sections.map((section) => section.split('\n')[0])
    expect(titles).toEqual([
      '`registry review`',
      '`registry audit --git`',
      '`registry audit --published`',
      '`registry compare`',
    ])
  })

  it('names for each claim tests that are there', () => {
    const rows = sections.flatMap((section) => section.match(/^\| (?!guards|---|registry).* \|$/gm) ?? [])
    const named = rows.map((row) =>
      [...row.slice(row.lastIndexOf(' | ')).matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((names) => names.length === 0)).toEqual([])
    expect(named.flat().filter((name) => !hasTest(name))).toEqual([])
  })

  it('says of each check what it cannot see', () => {
    expect(sections.filter((section) => !/It cannot see:\n\n- /.test(section))).toEqual([])
  })
})
