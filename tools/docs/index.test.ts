import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
})
  .toString()
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(root, file)))
const code = files.filter((file) => /\.(?:tsx?|mjs)$/.test(file))
const tracked = files.filter((file) => file.endsWith('.md'))
const pages = tracked.filter((file) => file.startsWith('docs/'))
const readable = tracked.filter(
  (file) =>
    /^(?:docs|packages\/[^/]+|\.github)\/|^[^/]+\.md$/.test(file) && !/\/(?:fixtures|test)\//.test(file),
)

/** The files of this repository to which a page links, as paths from its root. */
function linkedFiles(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/^```[\s\S]*?^```/gm, '')
  return [...text.matchAll(/\]\((?![a-z]+:|#|\.\.\/blob\/)([^)#\s]+)/g)].map(([, path = '']) =>
    normalize(join(dirname(page), path)),
  )
}

describe('the documentation', () => {
  it('has an index that leads to every page', () => {
    const indexes = pages.filter((page) => page.endsWith('/README.md'))
    const linked = new Set(indexes.flatMap(linkedFiles))
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.filter((page) => page !== 'docs/README.md' && !linked.has(page))).toEqual([])
  })

  it('has each page of docs/ itself once in the index', () => {
    const links = linkedFiles('docs/README.md').filter((file) => /^docs\/[^/]+\.md$/.test(file))
    expect(links.length).toBe(new Set(links).size)
    expect(links.toSorted()).toEqual(
      pages.filter((file) => /^docs\/[^/]+\.md$/.test(file) && file !== 'docs/README.md').toSorted(),
    )
  })

  it.each(readable)('%s names packages that are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    const names = [...text.matchAll(/@smtp-status\/([a-z-]+)/g)].map(([, name = '']) => name)
    expect(names.filter((name) => !existsSync(join(root, 'packages', name)))).toEqual([])
  })

  it.each(readable)('%s names files of code that are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    const named = [...text.matchAll(/`([\w@./-]+\/[\w./-]+\.(?:tsx?|mjs))`/g)].map(([, path = '']) => path)
    // NAME in a path stands for a name that is to be chosen, and x for that of any command.
    const real = named.filter((path) => !/[A-Z]{3,}|(?:^|\/)x(?:\/|\.)/.test(path))
    expect(real.filter((path) => !code.some((file) => `/${file}`.endsWith(`/${path}`)))).toEqual([])
  })

  it.each(readable)('%s links to files that are there', (page) => {
    expect(linkedFiles(page).filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})
