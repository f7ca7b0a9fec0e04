import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shownPath } from '../src/shown-path.js'

const folder = join(import.meta.dirname, 'a')

describe('a path as people are shown it', () => {
  it.each([
    ['./b.txt', 'b.txt'],
    ['x/../b.txt', 'b.txt'],
    [join(folder, 'c', 'b.txt'), 'c/b.txt'],
    ['..b.txt', '..b.txt'],
  ])('is named from where they are: %s', (path, expected) => {
    expect(shownPath(path, folder)).toBe(expected)
  })

  it('is whole where it is outside', () => {
    expect(shownPath('../b.txt', folder)).toBe(join(import.meta.dirname, 'b.txt').replaceAll('\\', '/'))
  })
})
