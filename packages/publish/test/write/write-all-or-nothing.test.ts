import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import * as realDisk from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Disk } from '../../src/write/sets.js'
import { writeAllOrNothing } from '../../src/write/write-all-or-nothing.js'
import { failingDisk, systemError } from './failing-disk.js'
import { readSet, setOfFiles } from './set-of-files.js'

const first = setOfFiles('first')
const second = setOfFiles('second')

let root = ''
let target = ''

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'write-'))
  target = join(root, 'dist', 'registry')
})

afterEach(() => {
  fs.rmSync(root, { recursive: true })
})

const setsIn = (): readonly string[] => fs.readdirSync(join(root, 'dist', '.registry.sets'))

async function ruleOf(directory: string): Promise<unknown> {
  const outcome = await writeAllOrNothing(directory, first)
  return 'findings' in outcome ? outcome.findings.map(({ rule, found }) => [rule, found]) : outcome
}

const gonePid = 4_194_305
const likeOwn = (name: string, pid: number): string => name.replace(/\.\d+\./, `.${pid}.`)

function addSet(name: string): string {
  fs.mkdirSync(join(root, 'dist', '.registry.sets', name))
  return name
}

describe('writing all or nothing', () => {
  it('makes the directory and the folders above it', async () => {
    expect(await writeAllOrNothing(target, first)).toEqual({ changed: true })
    expect(readSet(target)).toBe('first')
  })

  it('replaces the whole set, so that no file of the old one is left', async () => {
    await writeAllOrNothing(target, [...first, { name: 'former.txt', text: 'gone tomorrow' }])
    await writeAllOrNothing(target, second)
    expect(readSet(target)).toBe('second')
  })

  it('gives files that sha256sum takes', async () => {
    await writeAllOrNothing(target, first)
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: target, encoding: 'utf8' })
    expect(said.match(/: OK$/gm)).toHaveLength(9)
  })

  it('gives files that are copied as plain files', async () => {
    await writeAllOrNothing(target, first)
    execFileSync(
      'sh',
      [
        '-c',
        'mkdir one && cp -r dist/registry/* one && cp -r dist/registry/ two && cp -rL dist/registry three',
      ],
      {
        cwd: root,
      },
    )
    fs.rmSync(join(root, 'dist'), { recursive: true })
    for (const copy of ['one', 'two', 'three']) {
      expect(fs.lstatSync(join(root, copy)).isDirectory()).toBe(true)
      expect(readSet(join(root, copy))).toBe('first')
    }
  })

  it('touches nothing where the same bytes already are', async () => {
    await writeAllOrNothing(target, first)
    const before = [fs.readlinkSync(target), fs.statSync(join(root, 'dist')).mtimeMs, ...setsIn()]
    expect(await writeAllOrNothing(target, first)).toEqual({ changed: false })
    expect([fs.readlinkSync(target), fs.statSync(join(root, 'dist')).mtimeMs, ...setsIn()]).toEqual(before)
  })

  it.each([
    ['a file is missing', (set: string) => fs.rmSync(join(set, 'file-3.txt'))],
    ['a file was changed', (set: string) => fs.writeFileSync(join(set, 'file-3.txt'), 'other')],
    [
      'the set behind the link is gone',
      (set: string) => fs.rmSync(fs.realpathSync(set), { recursive: true }),
    ],
  ])('writes the set again where %s', async (_, damage) => {
    await writeAllOrNothing(target, first)
    damage(target)
    expect(await writeAllOrNothing(target, first)).toEqual({ changed: true })
    expect(readSet(target)).toBe('first')
  })

  it('takes the place of a plain directory with a published set, such as a copy', async () => {
    await writeAllOrNothing(join(root, 'other'), first)
    fs.mkdirSync(join(root, 'dist'))
    fs.cpSync(fs.realpathSync(join(root, 'other')), target, { recursive: true })
    expect(await writeAllOrNothing(target, first)).toEqual({ changed: false })
    expect(await writeAllOrNothing(target, second)).toEqual({ changed: true })
    expect(readSet(target)).toBe('second')
  })

  it('takes the place of an empty directory', async () => {
    fs.mkdirSync(target, { recursive: true })
    expect(await writeAllOrNothing(target, first)).toEqual({ changed: true })
    expect(readSet(target)).toBe('first')
  })
})

describe('what a build must not replace', () => {
  it('is a file at its place', async () => {
    fs.mkdirSync(join(root, 'dist'))
    fs.writeFileSync(target, 'a file')
    expect(await ruleOf(target)).toEqual([['write/not-a-directory', undefined]])
    expect(fs.readFileSync(target, 'utf8')).toBe('a file')
  })

  it('is a file where a folder above it belongs', async () => {
    fs.writeFileSync(join(root, 'dist'), 'a file')
    expect(await ruleOf(target)).toEqual([['write/not-a-directory', undefined]])
  })

  it('is a directory with a file that no build has written', async () => {
    fs.mkdirSync(target, { recursive: true })
    fs.writeFileSync(join(target, 'thesis.txt'), 'years of work')
    expect(await ruleOf(target)).toEqual([['write/foreign', 'thesis.txt']])
    expect(fs.readdirSync(target)).toEqual(['thesis.txt'])
  })

  it('is a link that somebody else has made', async () => {
    fs.mkdirSync(join(root, 'dist'))
    fs.mkdirSync(join(root, 'web'))
    fs.symlinkSync('../web', target)
    expect(await ruleOf(target)).toEqual([['write/foreign', 'a link to ../web']])
    expect(fs.readlinkSync(target)).toBe('../web')
  })
})

describe.skipIf(process.platform === 'win32')('a folder that may not be written', () => {
  it('gets a finding in a process without the right, and no stack trace', () => {
    fs.mkdirSync(join(root, 'dist'))
    fs.chmodSync(root, 0o755)
    fs.chmodSync(join(root, 'dist'), 0o555)
    const program = `import { writeAllOrNothing } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)}
      console.log(JSON.stringify(await writeAllOrNothing(process.argv[1], [{ name: 'a', text: 'b' }])))`
    const isRoot = process.getuid?.() === 0
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', program, target], {
      encoding: 'utf8',
      ...(isRoot && { uid: 65_534, gid: 65_534 }),
    })
    fs.chmodSync(join(root, 'dist'), 0o755)
    expect(JSON.parse(said)).toMatchObject({
      findings: [{ rule: 'write/not-allowed', severity: 'error', place: { file: target } }],
    })
  })
})

describe.each([['ENOSPC'], ['EIO'], ['EACCES']])('a disk that answers %s', (code) => {
  it.each([[false], [true]])(
    'at any one call leaves one of the two sets (for good: %s)',
    async (staysBroken) => {
      const outcomes = new Set<string>()
      for (let call = 1; ; call += 1) {
        fs.rmSync(join(root, 'dist'), { recursive: true, force: true })
        await writeAllOrNothing(target, first)
        const { disk, calls } = failingDisk(code, call, staysBroken)
        const outcome = await writeAllOrNothing(target, second, disk)
        if (calls() < call) break
        outcomes.add(`${'changed' in outcome ? 'written' : 'refused'}, ${readSet(target)} stands`)
      }
      // The build is refused and the new set stands where only the folder above could not be synced after the rename.
      outcomes.delete('refused, second stands')
      expect([...outcomes].toSorted()).toEqual(['refused, first stands', 'written, second stands'])
    },
  )
})

describe('a system without links', () => {
  const noLinks: Disk = { ...realDisk, symlink: async () => Promise.reject(systemError('EPERM')) }

  it('gets a plain directory, which each build exchanges', async () => {
    expect(await writeAllOrNothing(target, first, noLinks)).toEqual({ changed: true })
    expect(fs.lstatSync(target).isDirectory()).toBe(true)
    expect(await writeAllOrNothing(target, second, noLinks)).toEqual({ changed: true })
    expect(readSet(target)).toBe('second')
    expect(setsIn()).toEqual([])
  })

  it('gets the old set back when the new one cannot take its place', async () => {
    await writeAllOrNothing(target, first, noLinks)
    const refusing: Disk = {
      ...noLinks,
      rename: async (from, to) => {
        if (to === target && readSet(String(from)) === 'second') throw systemError('EIO')
        return realDisk.rename(from, to)
      },
    }
    expect(await writeAllOrNothing(target, second, refusing)).toHaveProperty(
      'findings.0.rule',
      'write/failed',
    )
    expect(readSet(target)).toBe('first')
  })

  it('is mended by the next build after a kill between the two renames', async () => {
    await writeAllOrNothing(target, first, noLinks)
    fs.renameSync(target, join(root, 'dist', '.registry.sets', 'aside'))
    expect(await writeAllOrNothing(target, second, noLinks)).toEqual({ changed: true })
    expect(readSet(target)).toBe('second')
  })
})

describe('old sets', () => {
  it('are taken away where nothing is to be written, but for the youngest beside the published one', async () => {
    await writeAllOrNothing(target, first)
    const published = fs.readdirSync(join(root, 'dist', '.registry.sets'))
    const own = published[0] ?? ''
    const left = ['000000000001', '000000000002', '000000000003'].map((end, age) => {
      const name = addSet(likeOwn(own, gonePid).replace(/[0-9a-f]{12}$/, end))
      const at = new Date(Date.now() - age * 60_000)
      fs.utimesSync(join(root, 'dist', '.registry.sets', name), at, at)
      return name
    })
    expect(await writeAllOrNothing(target, first)).toEqual({ changed: false })
    expect(setsIn().toSorted()).toEqual([own, left[0]].toSorted())
  })

  it('are taken away when their build is gone, but for the one before the published one', async () => {
    await writeAllOrNothing(target, first)
    const former = fs.readlinkSync(target).split('/')[1] ?? ''
    const aborted = addSet(likeOwn(former, gonePid))
    await writeAllOrNothing(target, second)
    expect(setsIn()).not.toContain(aborted)
    expect(setsIn()).toContain(former)
  })

  it('stay while their build is running', async () => {
    await writeAllOrNothing(target, first)
    const former = fs.readlinkSync(target).split('/')[1] ?? ''
    const running = addSet(likeOwn(former, process.ppid))
    await writeAllOrNothing(target, second)
    expect(setsIn()).toContain(running)
  })

  it("of another machine's build are taken away after a day", async () => {
    await writeAllOrNothing(target, first)
    const recent = addSet('aaaaaaaaaaaa.1.bbbbbbbbbbbb')
    const old = addSet('cccccccccccc.1.dddddddddddd')
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60
    fs.utimesSync(join(root, 'dist', '.registry.sets', old), twoDaysAgo, twoDaysAgo)
    await writeAllOrNothing(target, second)
    expect(setsIn()).toContain(recent)
    expect(setsIn()).not.toContain(old)
  })
})
