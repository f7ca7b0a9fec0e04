import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { CannotRun } from '@smtp-status/terminal'
import { afterAll, describe, expect, it } from 'vitest'
import type { Context } from '../src/command.js'
import { decode, openInput, readWhole, shownPath } from '../src/input.js'

const folder = mkdtempSync(join(tmpdir(), 'input-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'ten.txt'), '0123456789')

const contextOf = (input: Context['input'] = Readable.from([])): Context => ({
  terminal: { print: () => undefined, warn: () => undefined, colours: false, columns: 80 },
  workingFolder: folder,
  clock: () => 0,
  now: () => new Date(0),
  env: {},
  input,
  output: process.stdout,
})

describe('an input', () => {
  it('is a file with a size, or standard input without a name', async () => {
    const file = openInput('ten.txt', contextOf(), 'advice')
    expect(file.size).toBe(10)
    expect(Buffer.from(await readWhole(file, 10, 'advice')).toString()).toBe('0123456789')
    const piped = openInput(
      undefined,
      contextOf(Readable.from([Buffer.from('01'), Buffer.from('2')])),
      'advice',
    )
    expect(Buffer.from(await readWhole(piped, 3, 'advice')).toString()).toBe('012')
  })

  it('is standard input where that is named as -', async () => {
    const piped = openInput('-', contextOf(Readable.from([Buffer.from('01')])), 'advice')
    expect(piped.name).toBe('standard input')
    expect(Buffer.from(await readWhole(piped, 2, 'advice')).toString()).toBe('01')
  })

  it('is no folder, neither by name nor as standard input', () => {
    const fd = openSync(folder, 'r')
    const folderAsInput = contextOf(Object.assign(Readable.from([]), { fd }))
    const said = 'cannot be read: it is a folder'
    expect(() => openInput(undefined, folderAsInput, 'advice')).toThrow(`standard input ${said}`)
    expect(() => openInput('.', contextOf(), 'advice')).toThrow(`. ${said}`)
    closeSync(fd)
  })

  it('has no name that is too long for a file', () => {
    const said = 'cannot be read: its name is too long'
    expect(() => openInput('a'.repeat(300), contextOf(), 'advice')).toThrow(said)
  })

  it('is not read beyond its limit', async () => {
    const file = openInput('ten.txt', contextOf(), 'advice')
    await expect(readWhole(file, 9, 'cut it')).rejects.toMatchObject({
      message: 'ten.txt is longer than 0.000009 MB',
      advice: 'cut it',
    })
  })

  it('that fails while it is read is a reason, no fault of the program', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('0')
        throw Object.assign(new Error('denied'), { code: 'EACCES' })
      })(),
    )
    const reading = readWhole(openInput(undefined, contextOf(broken), 'advice'), 10, 'cut it')
    await expect(reading).rejects.toThrow(CannotRun)
    await expect(reading).rejects.toThrow('standard input cannot be read: it may not be read')
  })

  it.skipIf(process.getuid?.() === 0)('may be a file that may not be read (root may read all)', async () => {
    const path = join(folder, 'secret')
    writeFileSync(path, '')
    chmodSync(path, 0)
    const reading = readWhole(openInput('secret', contextOf(), 'advice'), 10, 'cut it')
    await expect(reading).rejects.toThrow('secret cannot be read: it may not be read')
  })
})

describe('octets as text', () => {
  it('are UTF-8, without the mark of their order', () => {
    expect(decode(Buffer.from('\uFEFF550 café 😀'))).toBe('550 café 😀')
    expect(decode(new Uint8Array())).toBe('')
  })

  it('are ISO 8859-1 where they are no UTF-8', () => {
    expect(decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBe('café')
    expect(decode(Uint8Array.of(0x35, 0xc3))).toBe('5Ã')
  })

  it('are read where they are a part of others', () => {
    expect(decode(Buffer.from('abcdef').subarray(2, 4))).toBe('cd')
  })
})

const here = join(import.meta.dirname, 'a')

describe('a path as people are shown it', () => {
  it.each([
    ['./b.txt', 'b.txt'],
    ['x/../b.txt', 'b.txt'],
    [join(here, 'c', 'b.txt'), 'c/b.txt'],
    ['..b.txt', '..b.txt'],
  ])('is named from where they are: %s', (path, expected) => {
    expect(shownPath(path, here)).toBe(expected)
  })

  it('is whole where it is outside', () => {
    expect(shownPath('../b.txt', here)).toBe(join(import.meta.dirname, 'b.txt').replaceAll('\\', '/'))
  })
})
