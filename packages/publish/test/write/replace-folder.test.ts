import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newSetName } from '../../src/disk.js'
import { replaceFolder } from '../../src/index.js'

const all = mkdtempSync(join(tmpdir(), 'replace-'))
afterAll(() => {
  rmSync(all, { recursive: true, force: true })
})

let place = ''
let folder = ''
beforeEach(() => {
  place = mkdtempSync(join(all, 'place-'))
  folder = join(place, 'site')
})

const writing =
  (text: string) =>
  async (made: string): Promise<string> => {
    mkdirSync(join(made, 'inner'))
    writeFileSync(join(made, 'inner', 'page'), text)
    return text
  }
const page = (): string => readFileSync(join(folder, 'inner', 'page'), 'utf8')
const sets = (): readonly string[] => readdirSync(join(place, '.site.sets'))

const refused = (code: string): Error => Object.assign(new Error(`${code}: write`), { code })

describe('a folder that is replaced', () => {
  it('is made with those above it, and gives what was made of it', async () => {
    folder = join(place, 'a', 'b', 'site')
    expect(await replaceFolder(folder, writing('new'))).toBe('new')
    expect(page()).toBe('new')
  })

  it('has nothing of the former one, which was a plain folder', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'old'), 'old')
    await replaceFolder(folder, writing('new'))
    expect(readdirSync(folder)).toEqual(['inner'])
    expect(sets()).toHaveLength(1)
  })

  it('leaves what others have beside it, whatever its name', async () => {
    for (const name of ['site.new', '.site.mine', 'site.tmp']) writeFileSync(join(place, name), 'mine')
    await replaceFolder(folder, writing('new'))
    const names = ['.site.mine', '.site.sets', 'site', 'site.new', 'site.tmp']
    expect(readdirSync(place).toSorted()).toEqual(names)
  })

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])('stays as it was where the disk says %s', async (code) => {
    await replaceFolder(folder, writing('old'))
    const failing = async (made: string): Promise<never> => {
      await writing('new')(made)
      throw refused(code)
    }
    await expect(replaceFolder(folder, failing)).rejects.toThrow(code)
    expect(page()).toBe('old')
    expect(sets()).toHaveLength(1)
  })

  it('stays as it was where the program fails, which is no fault of the disk', async () => {
    await replaceFolder(folder, writing('old'))
    const failing = (): Promise<never> => Promise.reject(new TypeError('a mistake'))
    await expect(replaceFolder(folder, failing)).rejects.toThrow(TypeError)
    expect(page()).toBe('old')
  })

  it('loses what a build left that is gone, and nothing of one that runs', async () => {
    const gone = newSetName().replace(/\.\d+\./, '.4194305.')
    const running = newSetName()
    for (const name of [gone, running]) mkdirSync(join(place, '.site.sets', name), { recursive: true })
    await replaceFolder(folder, writing('new'))
    expect(sets()).not.toContain(gone)
    expect(sets()).toContain(running)
  })

  it('is one of two whole ones where two builds end at once', async () => {
    await Promise.all(['one', 'two'].map((text) => replaceFolder(folder, writing(text))))
    expect(['one', 'two']).toContain(page())
    expect(existsSync(join(place, '.site.sets'))).toBe(true)
  })
})
