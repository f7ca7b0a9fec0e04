import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoggedCommit } from '../../src/git/log.js'
import { parseLog } from '../../src/git/log.js'

const id = (digit: string): string => digit.repeat(40)

/** A text cut at some places, as a pipe may cut it. */
async function* cutAt(text: string, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  const ends = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((a, b) => a - b)
  let start = 0
  for (const end of [...ends, bytes.length]) {
    yield bytes.subarray(start, end)
    start = end
  }
}

async function read(text: string, places: readonly number[] = []): Promise<readonly LoggedCommit[]> {
  const commits: LoggedCommit[] = []
  for await (const commit of parseLog(cutAt(text, places))) commits.push(commit)
  return commits
}

const log = [
  `commit ${id('a')} 2026-01-01`,
  `\n:000000 100644 ${id('0')} ${id('1')} A`,
  'registry-src/class/5.XXX.YYY.yaml',
  `:000000 120000 ${id('0')} ${id('2')} A`,
  `registry-src/commit ${id('f')}\nÿ—`,
  `commit ${id('b')} 2026-01-02`,
  `\n:100644 000000 ${id('1')} ${id('0')} D`,
  'registry-src/class/5.XXX.YYY.yaml',
  `commit ${id('c')} 2026-01-03`,
  '',
].join('\0')

const commits = [
  {
    commit: id('a'),
    day: '2026-01-01',
    files: [
      { path: 'registry-src/class/5.XXX.YYY.yaml', mode: '100644', id: id('1') },
      { path: `registry-src/commit ${id('f')}\nÿ—`, mode: '120000', id: id('2') },
    ],
  },
  {
    commit: id('b'),
    day: '2026-01-02',
    files: [{ path: 'registry-src/class/5.XXX.YYY.yaml', mode: '000000', id: id('0') }],
  },
  { commit: id('c'), day: '2026-01-03', files: [] },
]

/** Gives the first commit and the name of the second, and then no more. */
async function* slow(): AsyncGenerator<Uint8Array> {
  const second = `commit ${id('b')} 2026-01-02\0`
  yield Buffer.from(log.slice(0, log.indexOf(second) + second.length))
  throw new Error('asked for more')
}

describe('parseLog', () => {
  it('reads commits and their files, whatever a file is called', async () => {
    expect(await read(log)).toEqual(commits)
  })

  it('reads the same wherever the pipe cuts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1000)), async (places) => {
        expect(await read(log, places)).toEqual(commits)
      }),
    )
  })

  it('gives a commit as soon as the next begins', async () => {
    const { value } = await parseLog(slow()).next()
    expect(value).toEqual(commits[0])
  })

  it.each(['gpg: Signature made', `:100644 100644 ${id('1')} ${id('2')}`])(
    'refuses what it does not understand: %s',
    async (piece) => {
      await expect(read(`commit ${id('a')} 2026-01-01\0${piece}\0`)).rejects.toThrow('is not understood')
    },
  )
})
