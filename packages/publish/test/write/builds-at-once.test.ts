import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAllOrNothing } from '../../src/write/write-all-or-nothing.js'
import { readSet, setOfFiles } from './set-of-files.js'

const builder = join(import.meta.dirname, 'builder.mjs')

let root = ''
let target = ''

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'builds-'))
  target = join(root, 'dist', 'registry')
})

afterEach(() => {
  fs.rmSync(root, { recursive: true })
})

const setsIn = (): readonly string[] => fs.readdirSync(join(root, 'dist', '.registry.sets'))

const startBuilder = (name: string, howMany: number): ChildProcess =>
  spawn(process.execPath, [builder, target, name, String(howMany)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Reads the set over and over until a promise settles. Gives the marks that were seen; throws on a set that is not whole. */
async function readUntil(settled: Promise<unknown>): Promise<readonly string[]> {
  const marks: string[] = []
  const over = settled.then(() => true)
  while (!(await Promise.race([over, setImmediate(false)]))) marks.push(readSet(target))
  return marks
}

/** Starts a builder that never ends, and kills it some time after its first set is published. */
async function killedAfter(milliseconds: number, name: string): Promise<void> {
  const child = startBuilder(name, Number.POSITIVE_INFINITY)
  const exited = once(child, 'exit')
  if (child.stdout) await Promise.race([once(child.stdout, 'data'), exited])
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  expect(await exited).toEqual([null, 'SIGKILL'])
}

describe('builds that are killed', () => {
  const kills = 40

  it('leave the old or the new set whole, whenever it happens, and are cleaned up after', async () => {
    await once(startBuilder('before', 1), 'exit')
    const marks = new Set<string>()
    let aborted = 0
    for (let kill = 0; kill < kills; kill += 1) {
      // Steps of a golden section spread the moments evenly, however many there are.
      const seen = await readUntil(killedAfter(((kill * 0.618) % 1) * 25, `builder ${kill}`))
      for (const mark of [...seen, readSet(target)]) marks.add(mark)
      const published = fs.readlinkSync(target).split('/')[1]
      const unfinished = setsIn().filter(
        (name) =>
          name !== published && !fs.existsSync(join(root, 'dist', '.registry.sets', name, 'SHA256SUMS')),
      )
      aborted += unfinished.length > 0 ? 1 : 0
    }
    expect(marks.size).toBeGreaterThan(kills)
    // Otherwise every kill came between two builds, and nothing was tried.
    expect(aborted).toBeGreaterThan(0)
    await writeAllOrNothing(target, setOfFiles('after all'))
    expect(readSet(target)).toBe('after all')
    expect(setsIn()).toHaveLength(2)
  }, 120_000)
})

describe('two builds at once', () => {
  it('each publish whole sets, and the last to finish stays', async () => {
    await once(startBuilder('before', 1), 'exit')
    const builders = [startBuilder('one', 60), startBuilder('two', 60)]
    const codes = Promise.all(builders.map(async (child) => once(child, 'exit')))
    const marks = await readUntil(codes)
    expect(await codes).toEqual([
      [0, null],
      [0, null],
    ])
    expect(new Set(marks.map((mark) => mark.split(' ')[0]))).toEqual(new Set(['before', 'one', 'two']))
    expect(['one 59', 'two 59']).toContain(readSet(target))
    await writeAllOrNothing(target, setOfFiles('after all'))
    expect(setsIn()).toHaveLength(2)
  }, 120_000)
})

function mountSmallDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = fs.mkdtempSync(join(tmpdir(), 'mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=192k', 'tmpfs', probe]).status === 0
  if (mounted) spawnSync('umount', [probe])
  fs.rmSync(probe, { recursive: true })
  return mounted
}

describe.skipIf(!mountSmallDisk())('a disk that is really full (needs root, to mount a small tmpfs)', () => {
  it('keeps the old set whole, gives a finding, and has room again afterwards', async () => {
    fs.mkdirSync(join(root, 'dist'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192k', 'tmpfs', join(root, 'dist')])
    try {
      await writeAllOrNothing(target, setOfFiles('first'))
      const outcome = await writeAllOrNothing(target, setOfFiles('the second, which needs more room'))
      expect(outcome).toHaveProperty('findings.0.rule', 'write/no-space')
      expect(readSet(target)).toBe('first')
      expect(setsIn()).toHaveLength(1)
    } finally {
      execFileSync('umount', [join(root, 'dist')])
    }
  })
})
