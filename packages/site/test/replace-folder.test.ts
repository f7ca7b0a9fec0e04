import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { newSetName } from '@smtp-status/publish'
import { replaceFolder } from '../src/replace-folder.js'

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
    writeFileSync(join(made, 'page'), text)
    return text
  }
const page = (): string => readFileSync(join(folder, 'page'), 'utf8')

const refused = (code: string): Error => Object.assign(new Error(`${code}: write`), { code })

describe('a folder that is replaced', () => {
  it('is made with those above it, and gives what was made of it', async () => {
    folder = join(place, 'a', 'b', 'site')
    expect(await replaceFolder(folder, writing('new'))).toBe('new')
    expect(page()).toBe('new')
  })

  it('has nothing of the former one, and leaves nothing beside it', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'old'), 'old')
    await replaceFolder(folder, writing('new'))
    expect(readdirSync(folder)).toEqual(['page'])
    expect(readdirSync(place)).toEqual(['site'])
  })

  it('leaves what others have beside it, whatever its name', async () => {
    for (const name of ['site.new', '.site.mine', 'site.tmp']) writeFileSync(join(place, name), 'mine')
    await replaceFolder(folder, writing('new'))
    expect(readdirSync(place).toSorted()).toEqual(['.site.mine', 'site', 'site.new', 'site.tmp'])
  })

  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])('stays as it was where the disk says %s', async (code) => {
    await replaceFolder(folder, writing('old'))
    const failing = async (made: string): Promise<never> => {
      await writing('new')(made)
      throw refused(code)
    }
    await expect(replaceFolder(folder, failing)).rejects.toThrow(`${folder} cannot be written: `)
    expect(page()).toBe('old')
    expect(readdirSync(place)).toEqual(['site'])
  })

  it('stays as it was where the program fails, which is no fault of the disk', async () => {
    await replaceFolder(folder, writing('old'))
    await expect(replaceFolder(folder, () => Promise.reject(new TypeError('a mistake')))).rejects.toThrow(
      TypeError,
    )
    expect(page()).toBe('old')
  })

  it('loses what a build left that is gone, and nothing of one that runs', async () => {
    const gone = `.site.${newSetName().replace(/\.\d+\./, '.4194305.')}`
    const running = `.site.${newSetName()}`
    for (const name of [gone, running]) mkdirSync(join(place, name, 'new'), { recursive: true })
    await replaceFolder(folder, writing('new'))
    expect(existsSync(join(place, gone))).toBe(false)
    expect(existsSync(join(place, running))).toBe(true)
  })
})
