import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fileSizeLimit } from '../src/index.js'
import { loadSource, sortOf, walkFolder } from '../src/load.js'

const temporary = mkdtempSync(join(tmpdir(), 'registry-'))
afterAll(() => {
  rmSync(temporary, { recursive: true })
})

/** Makes a folder with empty files in it. */
function folderWith(name: string, ...files: readonly string[]): string {
  const folder = join(temporary, name)
  for (const file of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  return folder
}

const filesIn = (folder: string): readonly string[] => walkFolder(folder).map(({ file }) => file)

describe('a thing that is no plain file', () => {
  const [yes, no] = [() => true, () => false]
  const nothing = { isDirectory: no, isSymbolicLink: no, isFIFO: no, isSocket: no }

  it.each([
    ['folder', { ...nothing, isDirectory: yes }],
    ['symbolic link', { ...nothing, isSymbolicLink: yes }],
    ['named pipe', { ...nothing, isFIFO: yes }],
    ['socket', { ...nothing, isSocket: yes }],
    ['device', nothing],
  ])('is a %s', (sort, entry) => {
    expect(sortOf(entry)).toBe(sort)
  })
})

describe('the walk through a folder', () => {
  it('goes into the folders of the tables alone', () => {
    const folder = folderWith('tables', 'class/5.XXX.YYY.yaml', 'class/old/a.yaml', 'old/b.yaml')
    const empty = new Uint8Array()
    expect(walkFolder(folder)).toEqual([
      { file: 'class/5.XXX.YYY.yaml', bytes: Buffer.from(empty) },
      { file: 'class/old', is: 'folder' },
      { file: 'old', is: 'folder' },
    ])
  })

  it('follows no link', () => {
    const folder = folderWith('links', 'a.yaml')
    symlinkSync(folder, join(folder, 'class'))
    expect(walkFolder(folder)).toMatchObject([{ file: 'a.yaml' }, { file: 'class', is: 'symbolic link' }])
  })

  // The order of the octets, in which a system may give them, is another one.
  it('gives names in the order of UTF-16, as everything is sorted here', () => {
    expect(filesIn(folderWith('order', 'a', '\u{1F600}', '\uFB00'))).toEqual(['a', '\u{1F600}', '\uFB00'])
  })

  it('reads no file over the limit, and reads one that just reaches it', () => {
    const folder = folderWith('large', 'a', 'b')
    truncateSync(join(folder, 'a'), fileSizeLimit)
    truncateSync(join(folder, 'b'), fileSizeLimit + 1)
    const [a, b] = walkFolder(folder)
    expect(a).toHaveProperty('bytes.length', fileSizeLimit)
    expect(b).toEqual({ file: 'b', is: 'too large', size: fileSizeLimit + 1 })
  })

  it('says why a folder cannot be read', () => {
    const nowhere = join(temporary, 'nowhere')
    expect(walkFolder(nowhere)).toEqual([{ file: '.', is: 'unreadable', reason: 'ENOENT' }])
    expect(walkFolder(nowhere, 'class')).toEqual([{ file: 'class', is: 'unreadable', reason: 'ENOENT' }])
    expect(loadSource(nowhere).findings).toMatchObject([{ rule: 'file/unreadable', found: 'ENOENT' }])
  })
})
