import { describe, expect, it } from 'vitest'
import { assumeCommands, lacksCommands } from '../../src/lint/assume-commands.js'
import type { RecordedExchange } from '../../src/lint/transcript.js'

/** The exchanges of a connection of which the replies alone are known; the first is the greeting. */
const heard = (...replies: readonly string[]): readonly RecordedExchange[] =>
  replies.map((reply, index) => ({
    sent: index === 0 ? null : '',
    reply: Buffer.from(`${reply}\r\n`),
    places: [],
  }))

const assumed = (...replies: readonly string[]): readonly (string | null)[] =>
  assumeCommands(heard(...replies)).map(({ sent }) => sent)

describe('what replies answer whose commands nobody wrote down', () => {
  it('is EHLO where they list keywords, whatever came before', () => {
    expect(assumed('220 mx', '250-mx\r\n250 SIZE 1000')).toEqual([null, 'EHLO'])
    expect(assumed('220 mx', '250 2.1.0 Ok', '250-mx\r\n250 pipelining')).toEqual([null, '', 'EHLO'])
  })

  it('is EHLO where several lines come after the greeting, whatever they list', () => {
    expect(assumed('220 mx', '250-mx\r\n250 XFOO')).toEqual([null, 'EHLO'])
    expect(assumed('220 mx', '250 2.1.0 Ok', '250-a\r\n250 b')).toEqual([null, '', ''])
  })

  it('is HELO where one line without a code comes after the greeting', () => {
    expect(assumed('220 mx', '250 mx')).toEqual([null, 'HELO'])
    expect(assumed('220 mx', '250 2.1.0 Ok')).toEqual([null, ''])
  })

  it('is STARTTLS where 220 speaks of TLS or has a code, and after it a hello is due again', () => {
    expect(assumed('220 mx', '250 mx', '220 Ready for TLS', '250 mx')).toEqual([
      null,
      'HELO',
      'STARTTLS',
      'HELO',
    ])
    expect(assumed('220 mx', '250 mx', '220 2.0.0 Go')).toEqual([null, 'HELO', 'STARTTLS'])
  })

  it('is the opening of a connection where 220 says nothing like it, or follows 221 or 421', () => {
    expect(assumed('220 mx', '250 mx', '220 other')).toEqual([null, 'HELO', null])
    expect(assumed('220 mx', '221 2.0.0 Bye', '220 2.0.0 mx TLS')).toEqual([null, '', null])
    expect(assumed('220 mx', '421 4.3.2 Closing', '220 2.0.0 mx TLS')).toEqual([null, '', null])
  })

  it('is marked as assumed, and nothing else is', () => {
    expect(
      assumeCommands(heard('220 mx', '250 mx', '550 5.1.1 No')).map(({ isAssumed }) => isAssumed),
    ).toEqual([undefined, true, undefined])
  })
})

describe('the commands of a connection', () => {
  it('are missing where none is there, but replies to some', () => {
    expect(lacksCommands(assumeCommands(heard('220 mx', '250 mx')))).toBe(true)
    expect(lacksCommands(heard('220 mx', '550 5.1.1 No'))).toBe(true)
  })

  it('are not missing where one is there, or there was none to be sent', () => {
    const [greeting, ...others] = heard('220 mx', '550 5.1.1 No')
    const noop = { sent: 'NOOP', reply: Buffer.from('250 2.0.0 Ok\r\n'), places: [] }
    expect(lacksCommands([...(greeting ? [greeting] : []), noop, ...others])).toBe(false)
    expect(lacksCommands(heard('220 mx'))).toBe(false)
  })
})
