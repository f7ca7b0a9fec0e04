import { describe, expect, it } from 'vitest'
import { addressesIn, isSameAddress, keyOf } from '../../src/text/addresses.js'

const found = (line: string): readonly string[] => addressesIn(line).map(({ address }) => address)

const quoted = (letters: number): string => `"${'a'.repeat(letters)}"@example.net`
const literal = (digits: number): string => `sam@[${'1'.repeat(digits)}]`

describe('the addresses in a line', () => {
  it.each([
    ['sam@example.net', ['sam@example.net']],
    ['Not <sam@example.net>, but sue@example.org.', ['sam@example.net', 'sue@example.org']],
    ['sam@example.net-_.', ['sam@example.net']],
    ['sam@example.net..x', ['sam@example.net']],
    ['m\u00FCller@b\u00FCcher.example', ['m\u00FCller@b\u00FCcher.example']],
    ['no address', []],
    ['@example.net', []],
    ['sam@', []],
    ['sam@ example.net', []],
    ['sam@.-', []],
    ['sam@.. sue@example.org', ['sue@example.org']],
  ])('stand without what is around them: %j', (line, addresses) => expect(found(line)).toEqual(addresses))

  it.each([
    ['to=sam@example.net, size=5', ['sam@example.net']],
    ['for to=sam@example.net', ['sam@example.net']],
    ['x=sam@example.net', ['x=sam@example.net']],
    ['bounces+sam=example.org@lists.example.com', ['bounces+sam=example.org@lists.example.com']],
    ['sam+x=example.org@lists.example.com', ['sam+x=example.org@lists.example.com']],
    ['a=b=sam@example.net', ['a=b=sam@example.net']],
  ])('stand without the name that one is assigned to: %j', (line, addresses) =>
    expect(found(line)).toEqual(addresses),
  )

  it.each([
    ['"carol smith"@example.com', ['"carol smith"@example.com']],
    ['said "no" to "carol smith"@example.com', ['"carol smith"@example.com']],
    ['carol"@example.com', []],
    [quoted(128), [quoted(128)]],
    [quoted(129), []],
  ])('have a local part in quotation marks: %j', (line, addresses) => expect(found(line)).toEqual(addresses))

  it.each([
    ['at sam@[192.0.2.4] x]', ['sam@[192.0.2.4]']],
    ['sam@[192.0.2.4', []],
    [literal(57), [literal(57)]],
    [literal(58), []],
  ])('have an address of a server in brackets: %j', (line, addresses) =>
    expect(found(line)).toEqual(addresses),
  )

  it('are told with their places', () => {
    expect(addressesIn('<sam@example.net>, "s"@[::1]')).toEqual([
      { address: 'sam@example.net', start: 1, end: 16 },
      { address: '"s"@[::1]', start: 19, end: 28 },
    ])
  })
})

describe('two addresses', () => {
  it('are the same but for capital letters', () => {
    expect(keyOf('Sam@Example.NET')).toBe('sam@example.net')
    expect(isSameAddress('Sam@Example.NET', 'sam@example.net')).toBe(true)
    expect(isSameAddress('sam@example.net', 'sam@example.net')).toBe(true)
    expect(isSameAddress('sam@example.net', 'sue@example.net')).toBe(false)
  })
})
