import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChunkReader } from '../../src/git/objects.js'

async function* inChunks(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const readerOf = (...texts: readonly string[]): ChunkReader =>
  new ChunkReader(inChunks(texts.map((text) => Buffer.from(text))))

describe('ChunkReader', () => {
  it('gives lines and counted bytes in turn, wherever the chunks end', async () => {
    const text = 'head 5\n12\n45\nother\n'
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length)), async (places) => {
        const ends = places.toSorted((left, right) => left - right)
        const reader = readerOf(
          ...[...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end)),
        )
        expect(await reader.line()).toBe('head 5')
        expect(await reader.bytes(5)).toEqual(new Uint8Array(Buffer.from('12\n45')))
        await reader.skip(1)
        expect(await reader.line()).toBe('other')
        expect(await reader.line()).toBeUndefined()
      }),
    )
  })

  it('leaves out what is skipped', async () => {
    const reader = readerOf('abc', 'def', 'g\nh\n')
    await reader.skip(8)
    expect(await reader.line()).toBe('h')
  })

  it('gives fewer bytes where the stream ends before them', async () => {
    expect(await readerOf('ab').bytes(3)).toHaveLength(2)
  })

  it('gives no line that was not ended', async () => {
    expect(await readerOf('half').line()).toBeUndefined()
  })

  it('gives bytes that are not of the chunk, which would be kept with them', async () => {
    const chunk = new Uint8Array(64 * 1024)
    const bytes = await new ChunkReader(inChunks([chunk])).bytes(3)
    expect(bytes.buffer.byteLength).toBe(3)
  })
})
