import { describe, expect, it } from 'vitest'
import { addressOf, hostOf, readDiagnostic, readSupplement } from '../../src/report/field-values.js'

const long = (length: number): string => 'x'.repeat(length)

describe('the name of a server in a field', () => {
  it.each([
    ['dns; mx.example.net', 'mx.example.net'],
    ['DNS ;mx.example.net', 'mx.example.net'],
    ['  mx.example.net  ', 'mx.example.net'],
    ['dns; mx.example.net. (192.0.2.1, the server for the domain.)', 'mx.example.net'],
    ['mx.example.net(first)', 'mx.example.net'],
    ['my host; mx.example.net', 'my'],
    ['my,host; mx.example.net', 'my,host;'],
    [`${long(31)};mx.example.net`, `${long(31)};mx.example.net`],
    ['dns;', null],
    [undefined, null],
  ])('%j: %j', (value, host) => expect(hostOf(value)).toBe(host))
})

describe('the address of a recipient in a field', () => {
  it.each([
    ['rfc822; sam@example.net', 'sam@example.net'],
    ["rfc822; o'neil@example.net", "o'neil@example.net"],
    ['rfc822; Sam sam@example.net', 'sam@example.net'],
    ['rfc822; sam@example.net (Sam)', 'sam@example.net'],
    ['rfc822; x@a:b@example.net', 'x@a'],
    ['rfc822; @a.example,@b.example:sam', 'sam'],
    ['rfc822; < sam > (Sam)', 'sam'],
    ['rfc822; sam <x>', 'sam <x>'],
    ['rfc822; "sam@home a/b"@example.net', '"sam@home a/b"@example.net'],
    ['x-unix; "|/usr/bin/filter sam@example.net"', 'sam@example.net'],
    [`x-unix; "'|/usr/bin/filter sam@example.net'"`, 'sam@example.net'],
    ['sam', 'sam'],
    ['rfc822; <>', null],
    ['rfc822;', null],
    [undefined, null],
  ])('%j: %j', (value, address) => expect(addressOf(value)).toBe(address))

  it('is none where it is too long', () => {
    expect(addressOf(long(300))).toBe(long(300))
    expect(addressOf(long(301))).toBeNull()
  })

  it.each([
    ['UTF-8; m\\x{fc}ller', 'm\u00FCller'],
    ['utf-8; \\x{1F600}', '\u{1F600}'],
    ['utf-8; \\x{D7FF}\\x{E000}', '\uD7FF\uE000'],
    ['utf-8; \\x{D800}', '\\x{D800}'],
    ['utf-8; \\x{DFFF}', '\\x{DFFF}'],
    ['utf-8; \\x{10FFFF}', '\u{10FFFF}'],
    ['utf-8; \\x{110000}', '\\x{110000}'],
    ['rfc822; m\\x{FC}ller', 'm\\x{FC}ller'],
  ])('may have characters by number, where its type says so: %j', (value, address) =>
    expect(addressOf(value)).toBe(address),
  )
})

describe('a Diagnostic-Code', () => {
  it.each([
    ['smtp; 550 5.1.1 No', 'smtp', '550 5.1.1 No', '550 5.1.1 No'],
    ['550 No', null, '550 No', '550 No'],
    ['X-Unix; 75 no space', 'x-unix', '75 no space', undefined],
    ['x-unix; 550 No', 'x-unix', '550 No', undefined],
    ['x-unix; 5.1.1 No', 'x-unix', '5.1.1 No', undefined],
    ['x-unix; 550 5.1.1 No', 'x-unix', '550 5.1.1 No', '550 5.1.1 No'],
    [undefined, null, '', undefined],
  ])('has a type, a text, and the reply in it: %j', (field, type, text, reply) => {
    const read = readDiagnostic(field)
    expect(read).toMatchObject({ type, text })
    expect(read.reply?.text).toBe(reply)
  })
})

describe('a field of ten thousand characters', () => {
  it('is read no further', () => {
    expect(readDiagnostic(`smtp; ${long(9993)} 550 5.1.1 No`)).toMatchObject({
      text: long(9993),
      reply: null,
    })
    expect(readSupplement(`${long(9993)} smtp; 550 5.4.1 No`)).toBeNull()
  })
})

describe('the reply that IronPort adds', () => {
  it.each([
    ['<mx.example.net 421 4.2.1 SMTP; 550 5.4.1 No> ', '550 5.4.1 No'],
    ['smtp;550 5.4.1 No', '550 5.4.1 No'],
    ['550 5.4.1 No', undefined],
    [undefined, undefined],
  ])('%j: %j', (field, text) => expect(readSupplement(field)?.text).toBe(text))
})
