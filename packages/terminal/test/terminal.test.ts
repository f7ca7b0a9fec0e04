import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { terminalOf } from '../src/terminal.js'
import { makeScreen } from './screen.js'

describe('the terminal', () => {
  const { stream } = makeScreen()
  const pipe = Object.create(new PassThrough(), { isTTY: { value: false } })

  it('is live where somebody watches, and not in CI, in a pipe or on a dumb one', () => {
    expect(terminalOf({ stdout: stream, stderr: stream, env: {} }).live).toBe(stream)
    expect(terminalOf({ stdout: stream, stderr: stream, env: { CI: 'true' } }).live).toBeUndefined()
    expect(terminalOf({ stdout: stream, stderr: pipe, env: {} }).live).toBeUndefined()
    expect(terminalOf({ stdout: stream, stderr: stream, env: { TERM: 'dumb' } }).live).toBeUndefined()
  })

  it('says no, and not nothing, to colours in a pipe, which has no isTTY', () => {
    const bare = new PassThrough()
    const stdout = Object.create(bare, { columns: { value: 80 } })
    expect(terminalOf({ stdout, stderr: pipe, env: {} }).colours).toBe(false)
  })

  it.each(['1', '0', 'false', 'no'])(
    'has no colours where NO_COLOR is %s, or anything but empty',
    (value) => {
      expect(terminalOf({ stdout: stream, stderr: stream, env: { NO_COLOR: value } }).colours).toBe(false)
    },
  )

  it('has colours on a terminal, and in a pipe when they are forced', () => {
    expect(terminalOf({ stdout: stream, stderr: stream, env: { NO_COLOR: '' } }).colours).toBe(true)
    expect(terminalOf({ stdout: stream, stderr: stream, env: {} }).colours).toBe(true)
    expect(terminalOf({ stdout: pipe, stderr: pipe, env: {} }).colours).toBe(false)
    expect(terminalOf({ stdout: pipe, stderr: pipe, env: { FORCE_COLOR: '1' } }).colours).toBe(true)
  })

  it.each([
    [120, 120],
    [0, 80],
    [undefined, 80],
  ])('of %s columns is taken for one of %d', (columns, taken) => {
    const stdout =
      columns === undefined
        ? Object.create(stream, { columns: { value: undefined } })
        : makeScreen(columns).stream
    expect(terminalOf({ stdout, stderr: stream, env: {} }).columns).toBe(taken)
  })

  it('is as wide as 80 columns in a pipe', () => {
    expect(terminalOf({ stdout: pipe, stderr: stream, env: {} }).columns).toBe(80)
  })
})
