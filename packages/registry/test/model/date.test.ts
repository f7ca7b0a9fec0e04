import { describe, expect, it } from 'vitest'
import { isRegistryDate, newestDate } from '../../src/index.js'

describe('a date of the registry', () => {
  it.each(['2008-05-29', '2003-01', '2000-02-29', '2024-02-29'])('%s is a day or a month', (text) => {
    expect(isRegistryDate(text)).toBe(true)
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2015-02-30',
    '2015-13',
    '2015-00',
    '2015-04-31',
    '2015-1-1',
    '2015',
    '2015-01-00',
    '29-05-2008',
  ])('%s is none', (text) => {
    expect(isRegistryDate(text)).toBe(false)
  })

  it('is the newest of some, whatever their order', () => {
    expect(newestDate(['2015-05', '2024-12-06', '2015-05-18'])).toBe('2024-12-06')
    expect(newestDate([])).toBeUndefined()
  })
})
