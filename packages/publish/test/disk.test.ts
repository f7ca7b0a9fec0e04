import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { inTemporaryFolder, newSetName, writeWholeFile } from '../src/disk.js'

const all = mkdtempSync(join(tmpdir(), 'disk-'))
afterAll(() => {
  rmSync(all, { recursive: true, force: true })
})

let place = ''
beforeEach(() => {
  place = mkdtempSync(join(all, 'place-'))
})

/** A name as a process that is gone left it: no system gives that number to one. */
const goneName = (): string => newSetName().replace(/\.\d+\./, '.4194305.')

describe('a file that is written whole', () => {
  it('takes the place of the old one, in folders that are made for it', () => {
    const file = join(place, 'a', 'b', 'report.md')
    writeWholeFile(file, 'old\n')
    writeWholeFile(file, 'new\n')
    expect(readFileSync(file, 'utf8')).toBe('new\n')
    expect(readdirSync(join(place, 'a', 'b'))).toEqual(['report.md'])
  })

  it('goes with what killed processes left beside it, and leaves what others have there', () => {
    const [gone, running] = [`.report.md.${goneName()}`, `.report.md.${newSetName()}`]
    for (const name of [gone, running, '.report.md.mine', '.report.md.12.tmp'])
      writeFileSync(join(place, name), 'part')
    writeWholeFile(join(place, 'report.md'), 'new\n')
    expect(readdirSync(place).toSorted()).toEqual(
      ['.report.md.12.tmp', '.report.md.mine', running, 'report.md'].toSorted(),
    )
  })

  it('leaves nothing where its place is a folder', () => {
    mkdirSync(join(place, 'report.md'))
    expect(() => writeWholeFile(join(place, 'report.md'), 'new\n')).toThrow('is no plain file')
    expect(readdirSync(place)).toEqual(['report.md'])
  })
})

describe('a folder among the temporary files', () => {
  it('is there for the task alone, whether it ends well or not', () => {
    const seen: string[] = []
    const task = (folder: string): void => {
      seen.push(folder)
      writeFileSync(join(folder, 'part'), 'text')
    }
    inTemporaryFolder('registry-test', task)
    const failing = (folder: string): never => {
      task(folder)
      throw new Error('a mistake')
    }
    expect(() => inTemporaryFolder('registry-test', failing)).toThrow('a mistake')
    expect(seen).toHaveLength(2)
    expect(seen.filter((folder) => existsSync(folder))).toEqual([])
  })

  it('goes with those that killed processes left', () => {
    const gone = join(tmpdir(), `.registry-test.${goneName()}`)
    mkdirSync(gone)
    inTemporaryFolder('registry-test', () => undefined)
    expect(existsSync(gone)).toBe(false)
  })
})
